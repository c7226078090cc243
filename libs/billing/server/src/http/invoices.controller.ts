import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, sendTable } from '@diem-cau/platform/http';
import { ReadInvoices } from '../use-cases/read-invoices';
import { ShowInvoicePdf } from '../use-cases/show-invoice-pdf';
import { IdParams, InvoiceDto, InvoicesDto, InvoicesExportDto, InvoicesQueryDto } from './dtos';
import { sendPdf } from './send-pdf';
import { EXPORT_ROWS, INVOICE_COLUMNS, invoiceCells } from './tables';

@Controller('billing/invoices')
export class InvoicesController {
  constructor(
    private readonly invoices: ReadInvoices,
    private readonly pdf: ShowInvoicePdf,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Issued invoices with what each still owes' })
  @ZodResponse({ type: InvoicesDto })
  list(@CurrentActor() actor: Actor, @Query() query: InvoicesQueryDto) {
    return this.invoices.page(actor, query, query, 'billing.read');
  }

  @Get('export')
  @ApiOperation({ summary: 'The list as CSV or XLSX' })
  async export(@CurrentActor() actor: Actor, @Query() query: InvoicesExportDto, @Res() reply: FastifyReply): Promise<void> {
    const { items } = await this.invoices.page(actor, query, { ...query, page: 1, pageSize: EXPORT_ROWS }, 'billing.read');
    await sendTable(reply, { columns: INVOICE_COLUMNS, rows: items.map(invoiceCells), filename: `hoa-don${query.month ? `-${query.month}` : ''}`, format: query.format });
  }

  @Get(':id')
  @ApiOperation({ summary: 'An invoice as issued, and its life since' })
  @ZodResponse({ type: InvoiceDto })
  show(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.invoices.one(actor, id, 'billing.read');
  }

  @Get(':id/pdf')
  @ApiOperation({ summary: 'The invoice as PDF' })
  async showPdf(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.pdf.execute(actor, id, 'billing.read'));
  }
}
