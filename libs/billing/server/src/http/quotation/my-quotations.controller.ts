import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { AnswerQuotation } from '../../use-cases/quotation/answer-quotation';
import { IdParams } from '../dtos';
import { sendPdf } from '../send-pdf';
import { DeclineQuotationDto, MyQuotationDto, MyQuotationsDto } from './quotation.dtos';

/** For a unit's accountant and office: what it was offered. */
@Controller('my/quotations')
export class MyQuotationsController {
  constructor(private readonly answers: AnswerQuotation) {}

  @Get()
  @ApiOperation({ summary: 'Quotations that the unit was sent' })
  @ZodResponse({ type: MyQuotationsDto })
  async list(@CurrentActor() actor: Actor) {
    return { items: await this.answers.mine(actor) };
  }

  @Get(':id/pdf')
  @ApiOperation({ summary: 'One of them as PDF' })
  async showPdf(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.answers.pdfOfMine(actor, id));
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Accepts it' })
  @ZodResponse({ type: MyQuotationDto, status: 200 })
  accept(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.answers.byPayer(actor, id, true, '');
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Declines it' })
  @ZodResponse({ type: MyQuotationDto, status: 200 })
  decline(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() { reason }: DeclineQuotationDto) {
    return this.answers.byPayer(actor, id, false, reason);
  }
}
