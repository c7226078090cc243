import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { ReadEInvoices } from '../../use-cases/e-invoice/read-e-invoices';
import { RetryEInvoices } from '../../use-cases/e-invoice/retry-e-invoices';
import { SettleEInvoice } from '../../use-cases/e-invoice/settle-e-invoice';
import { IdParams } from '../dtos';
import { EInvoiceDto, EInvoicesDto, EInvoicesQueryDto, RetriedDto, RetryEInvoicesDto, SettleEInvoiceDto } from './dtos';

@Controller('billing')
export class EInvoicesController {
  constructor(
    private readonly read: ReadEInvoices,
    private readonly retry: RetryEInvoices,
    private readonly settle: SettleEInvoice,
  ) {}

  @Get('e-invoices')
  @ApiOperation({ summary: 'Invoices by what became of them at the provider' })
  @ZodResponse({ type: EInvoicesDto })
  list(@CurrentActor() actor: Actor, @Query() query: EInvoicesQueryDto) {
    return this.read.page(actor, query, query);
  }

  @Post('e-invoices/retry')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Sends again, under the same number and transaction id' })
  @ZodResponse({ type: RetriedDto })
  async retryThem(@CurrentActor() actor: Actor, @Body() input: RetryEInvoicesDto) {
    return { retried: await this.retry.execute(actor, input) };
  }

  @Get('invoices/:id/e-invoice')
  @ApiOperation({ summary: 'What became of one invoice at the provider, with its history' })
  @ZodResponse({ type: EInvoiceDto })
  show(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.read.one(actor, id);
  }

  @Post('invoices/:id/e-invoice/settle')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'A person saw to it at the provider itself' })
  @ZodResponse({ type: EInvoiceDto })
  async settleOne(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: SettleEInvoiceDto) {
    await this.settle.execute(actor, id, input);
    return this.read.one(actor, id);
  }
}
