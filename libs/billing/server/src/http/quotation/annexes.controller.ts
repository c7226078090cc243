import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { ManageAnnexes } from '../../use-cases/quotation/manage-annexes';
import { IdParams } from '../dtos';
import { sendPdf } from '../send-pdf';
import { AddAnnexDto, AnnexDto, AnnexesDto } from './quotation.dtos';

@Controller('billing')
export class AnnexesController {
  constructor(private readonly annexes: ManageAnnexes) {}

  @Get('contracts/:id/annexes')
  @ApiOperation({ summary: 'Annexes of a contract' })
  @ZodResponse({ type: AnnexesDto })
  async list(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return { items: await this.annexes.list(actor, id) };
  }

  @Post('contracts/:id/annexes')
  @Idempotent()
  @ApiOperation({ summary: 'Adds one; it is never changed' })
  @ZodResponse({ type: AnnexDto, status: 201 })
  add(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: AddAnnexDto) {
    return this.annexes.add(actor, id, input);
  }

  @Get('annexes/:id/pdf')
  @ApiOperation({ summary: 'The annex as PDF' })
  async showPdf(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.annexes.pdf(actor, id));
  }
}
