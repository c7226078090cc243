import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '@diem-cau/platform/http';
import { ReadInvoices } from '../use-cases/read-invoices';
import { ShowInvoicePdf } from '../use-cases/show-invoice-pdf';
import { IdParams, InvoicesQueryDto, MyInvoiceDto, MyInvoicesDto, MyInvoicesSummaryDto } from './dtos';
import { sendPdf } from './send-pdf';

/** For a unit's accountant and office: invoices made out to the unit. */
@Controller('my/invoices')
export class MyInvoicesController {
  constructor(
    private readonly invoices: ReadInvoices,
    private readonly pdf: ShowInvoicePdf,
  ) {}

  @Get()
  @ApiOperation({ summary: "The unit's invoices" })
  @ZodResponse({ type: MyInvoicesDto })
  list(@CurrentActor() actor: Actor, @Query() query: InvoicesQueryDto) {
    return this.invoices.page(actor, query, query, 'invoices.read_own');
  }

  @Get('summary')
  @ApiOperation({ summary: 'What the unit still owes, and by when' })
  @ZodResponse({ type: MyInvoicesSummaryDto })
  summary(@CurrentActor() actor: Actor) {
    return this.invoices.summary(actor);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of its invoices, with the QR text to pay' })
  @ZodResponse({ type: MyInvoiceDto })
  show(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.invoices.one(actor, id, 'invoices.read_own');
  }

  @Get(':id/pdf')
  @ApiOperation({ summary: 'The invoice as PDF' })
  async showPdf(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.pdf.execute(actor, id, 'invoices.read_own'));
  }
}
