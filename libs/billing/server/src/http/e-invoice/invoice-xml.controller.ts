import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '@diem-cau/platform/http';
import { ShowInvoiceXml } from '../../use-cases/e-invoice/show-invoice-xml';
import { IdParams } from '../dtos';
import { sendXml } from '../send-xml';

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
