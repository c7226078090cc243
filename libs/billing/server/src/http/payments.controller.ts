import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent, sendTable } from '@diem-cau/platform/http';
import { ReadPayments } from '../use-cases/read-payments';
import { RecordPayment } from '../use-cases/record-payment';
import { ReversePayment } from '../use-cases/reverse-payment';
import { AgeingQueryDto } from './arrears/arrears.dtos';
import { IdParams, PaymentDto, PaymentsDto, PaymentsQueryDto, ReceivablesDto, ReceivablesExportDto, ReceivablesQueryDto, ReceivablesSummaryDto, RecordPaymentDto, ReversePaymentDto } from './dtos';
import { EXPORT_ROWS, RECEIVABLE_COLUMNS, receivableCells } from './tables';

@Controller('billing')
export class PaymentsController {
  constructor(
    private readonly reads: ReadPayments,
    private readonly recordPayment: RecordPayment,
    private readonly reversePayment: ReversePayment,
  ) {}

  @Get('payments')
  @ApiOperation({ summary: 'Money that came in, and what it pays' })
  @ZodResponse({ type: PaymentsDto })
  list(@CurrentActor() actor: Actor, @Query() query: PaymentsQueryDto) {
    return this.reads.page(actor, query, query);
  }

  @Post('payments')
  @Idempotent()
  @ApiOperation({ summary: 'Enters a payment: the named invoice first, else the oldest; the rest is credit' })
  @ZodResponse({ type: PaymentDto, status: 201 })
  record(@CurrentActor() actor: Actor, @Body() input: RecordPaymentDto) {
    return this.recordPayment.execute(actor, input);
  }

  @Post('payments/:id/reverse')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Takes a mistyped payment back by a record of its own' })
  @ZodResponse({ type: PaymentDto, status: 200 })
  reverse(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: ReversePaymentDto) {
    return this.reversePayment.execute(actor, id, input);
  }

  @Get('receivables')
  @ApiOperation({ summary: 'Who owes what, by age, at the end of a day' })
  @ZodResponse({ type: ReceivablesDto })
  receivables(@CurrentActor() actor: Actor, @Query() query: ReceivablesQueryDto) {
    return this.reads.receivables(actor, query.state, query, query);
  }

  @Get('receivables/summary')
  @ApiOperation({ summary: 'The sums of what is owed' })
  @ZodResponse({ type: ReceivablesSummaryDto })
  summary(@CurrentActor() actor: Actor, @Query() query: AgeingQueryDto) {
    return this.reads.summary(actor, query);
  }

  @Get('receivables/export')
  @ApiOperation({ summary: 'Who owes what, as CSV or XLSX' })
  async export(@CurrentActor() actor: Actor, @Query() query: ReceivablesExportDto, @Res() reply: FastifyReply): Promise<void> {
    const { items } = await this.reads.receivables(actor, query.state, { ...query, page: 1, pageSize: EXPORT_ROWS }, query);
    await sendTable(reply, { columns: RECEIVABLE_COLUMNS, rows: items.map(receivableCells), filename: `cong-no${query.asOf ? `-${query.asOf}` : ''}`, format: query.format });
  }
}
