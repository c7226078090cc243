import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { AskAboutInvoice } from '../../use-cases/papers/ask-about-invoice';
import { ShowLineOrigin } from '../../use-cases/papers/show-line-origin';
import { ShowNotice } from '../../use-cases/papers/show-notice';
import { IdParams } from '../dtos';
import { sendPdf } from '../send-pdf';
import { AskDto, LineOriginDto, LineParams, MyQuestionsDto, NoticesDto, QuestionDto, QuestionTextDto } from './papers.dtos';

/** For a unit's accountant and office: notices about its invoices, its questions, and where a line comes from. */
@Controller('my')
export class MyPapersController {
  constructor(
    private readonly questions: AskAboutInvoice,
    private readonly notices: ShowNotice,
    private readonly origin: ShowLineOrigin,
  ) {}

  @Get('invoices/:id/notices')
  @ApiOperation({ summary: 'Notices of an invoice, newest first' })
  @ZodResponse({ type: NoticesDto })
  async listNotices(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return { items: await this.notices.ofInvoice(actor, id, 'invoices.read_own') };
  }

  @Get('notices/:id/pdf')
  @ApiOperation({ summary: 'One of them as PDF' })
  async showNotice(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.notices.pdf(actor, id, 'invoices.read_own'));
  }

  @Get('invoices/:id/questions')
  @ApiOperation({ summary: 'What the unit asked about an invoice' })
  @ZodResponse({ type: MyQuestionsDto })
  async listQuestions(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return { items: await this.questions.ofInvoice(actor, id) };
  }

  @Post('invoices/:id/questions')
  @Idempotent()
  @ApiOperation({ summary: 'Asks the operator about an invoice, or about one of its lines' })
  @ZodResponse({ type: QuestionDto, status: 201 })
  ask(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: AskDto) {
    return this.questions.ask(actor, id, input);
  }

  @Post('questions/:id/entries')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Writes on; a closed question opens again' })
  @ZodResponse({ type: QuestionDto, status: 200 })
  writeOn(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() { text }: QuestionTextDto) {
    return this.questions.writeOn(actor, id, text);
  }

  @Get('invoices/:id/lines/:position/origin')
  @ApiOperation({ summary: 'The facts that a line was reckoned from' })
  @ZodResponse({ type: LineOriginDto })
  showOrigin(@CurrentActor() actor: Actor, @Param() { id, position }: LineParams) {
    return this.origin.execute(actor, id, position);
  }
}
