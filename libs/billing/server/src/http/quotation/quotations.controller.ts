import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent, sendTable } from '@diem-cau/platform/http';
import { AnswerQuotation } from '../../use-cases/quotation/answer-quotation';
import { DraftQuotation } from '../../use-cases/quotation/draft-quotation';
import { ReadQuotations } from '../../use-cases/quotation/read-quotations';
import { SendQuotation } from '../../use-cases/quotation/send-quotation';
import { IdParams } from '../dtos';
import { sendPdf } from '../send-pdf';
import { EXPORT_ROWS } from '../tables';
import { QUOTATION_COLUMNS, quotationCells } from './quotation-table';
import { DeclineQuotationDto, QuotationDto, QuotationsDto, QuotationsExportDto, QuotationsQueryDto, SaveQuotationDto } from './quotation.dtos';

@Controller('billing/quotations')
export class QuotationsController {
  constructor(
    private readonly quotations: ReadQuotations,
    private readonly drafts: DraftQuotation,
    private readonly sending: SendQuotation,
    private readonly answers: AnswerQuotation,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Quotations' })
  @ZodResponse({ type: QuotationsDto })
  list(@CurrentActor() actor: Actor, @Query() query: QuotationsQueryDto) {
    return this.quotations.page(actor, query, query);
  }

  @Get('export')
  @ApiOperation({ summary: 'The same as CSV or XLSX' })
  async exportList(@CurrentActor() actor: Actor, @Query() query: QuotationsExportDto, @Res() reply: FastifyReply): Promise<void> {
    const { items } = await this.quotations.page(actor, query, { ...query, page: 1, pageSize: EXPORT_ROWS });
    await sendTable(reply, { columns: QUOTATION_COLUMNS, rows: items.map(quotationCells), filename: 'bao-gia', format: query.format });
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Drafts one' })
  @ZodResponse({ type: QuotationDto, status: 201 })
  add(@CurrentActor() actor: Actor, @Body() input: SaveQuotationDto) {
    return this.drafts.add(actor, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One, with its lines and what billed them' })
  @ZodResponse({ type: QuotationDto })
  show(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.quotations.one(actor, id);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Changes a draft' })
  @ZodResponse({ type: QuotationDto })
  change(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: SaveQuotationDto) {
    return this.drafts.change(actor, id, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Throws a draft away' })
  drop(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.drafts.drop(actor, id);
  }

  @Get(':id/pdf')
  @ApiOperation({ summary: 'The quotation as PDF' })
  async showPdf(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.quotations.pdf(actor, id));
  }

  @Post(':id/send')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Sends it: from now on it stays as it is' })
  @ZodResponse({ type: QuotationDto, status: 200 })
  send(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.sending.execute(actor, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Takes it back while nobody answered' })
  @ZodResponse({ type: QuotationDto, status: 200 })
  withdraw(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.sending.withdraw(actor, id);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: "Notes the payer's yes: its lines wait for the next invoice" })
  @ZodResponse({ type: QuotationDto, status: 200 })
  accept(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.answers.byClerk(actor, id, true, '');
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: "Notes the payer's no" })
  @ZodResponse({ type: QuotationDto, status: 200 })
  decline(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() { reason }: DeclineQuotationDto) {
    return this.answers.byClerk(actor, id, false, reason);
  }
}
