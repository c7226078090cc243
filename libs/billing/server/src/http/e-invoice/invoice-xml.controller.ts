import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '@diem-cau/platform/http';
import { type InvoiceXml, ShowInvoiceXml } from '../../use-cases/e-invoice/show-invoice-xml';
import { IdParams } from '../dtos';

@Controller()
export class InvoiceXmlController {
  constructor(private readonly xml: ShowInvoiceXml) {}

  @Get('billing/invoices/:id/xml')
  @ApiOperation({ summary: 'The signed invoice as XML' })
  async forClerk(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendXml(reply, await this.xml.execute(actor, id, 'billing.read'));
  }

  @Get('my/invoices/:id/xml')
  @ApiOperation({ summary: 'The signed invoice as XML' })
  async forPayer(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendXml(reply, await this.xml.execute(actor, id, 'invoices.read_own'));
  }
}

/** To be saved, never shown: a browser would run what a style sheet in it says. */
function sendXml(reply: FastifyReply, { filename, xml }: InvoiceXml): void {
  void reply
    .type('application/xml; charset=utf-8')
    .header('content-disposition', `attachment; filename="${filename}"`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(xml, 'utf8'));
}
