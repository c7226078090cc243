import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { IssueNotice } from '../../use-cases/papers/issue-notice';
import { ListCorrections } from '../../use-cases/papers/list-corrections';
import { ShowNotice } from '../../use-cases/papers/show-notice';
import { IdParams } from '../dtos';
import { sendPdf } from '../send-pdf';
import { sendXml } from '../send-xml';
import { CorrectionListDto, IssueNoticeDto, NoticeDto, NoticesDto, PayerMonthParams } from './papers.dtos';

@Controller('billing')
export class NoticesController {
  constructor(
    private readonly issue: IssueNotice,
    private readonly notices: ShowNotice,
    private readonly corrections: ListCorrections,
  ) {}

  @Post('invoices/:id/notices')
  @Idempotent()
  @ApiOperation({ summary: 'Notice 04/SS-HĐĐT: mends words of an issued invoice without a new one' })
  @ZodResponse({ type: NoticeDto, status: 201 })
  add(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: IssueNoticeDto) {
    return this.issue.execute(actor, id, input);
  }

  @Get('invoices/:id/notices')
  @ApiOperation({ summary: 'Notices of an invoice, newest first' })
  @ZodResponse({ type: NoticesDto })
  async list(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return { items: await this.notices.ofInvoice(actor, id, 'billing.read') };
  }

  @Get('notices/:id/pdf')
  @ApiOperation({ summary: 'The notice as PDF, form 04/SS-HĐĐT' })
  async showPdf(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.notices.pdf(actor, id, 'billing.read'));
  }

  @Get('notices/:id/xml')
  @ApiOperation({ summary: 'The signed notice as XML, for the tax authority' })
  async showXml(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendXml(reply, await this.notices.xml(actor, id));
  }

  @Get('payers/:id/corrections/:month')
  @ApiOperation({ summary: 'What of a payer was corrected in a month' })
  @ZodResponse({ type: CorrectionListDto })
  corrected(@CurrentActor() actor: Actor, @Param() { id, month }: PayerMonthParams) {
    return this.corrections.read(actor, id, month);
  }

  @Get('payers/:id/corrections/:month/pdf')
  @ApiOperation({ summary: 'The same as list 01/BK-ĐCTT' })
  async correctedPdf(@CurrentActor() actor: Actor, @Param() { id, month }: PayerMonthParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.corrections.pdf(actor, id, month));
  }
}
