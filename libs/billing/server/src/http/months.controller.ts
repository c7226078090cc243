import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '@diem-cau/platform/http';
import { PreviewInvoices } from '../use-cases/preview-invoices';
import { PreviewMonth } from '../use-cases/preview-month';
import { ShowMonth } from '../use-cases/show-month';
import { MonthOrLastParams, MonthOverviewDto, MonthParams, MonthPayerParams, PageQueryDto, PreviewDto, PreviewInvoiceDetailDto, PreviewInvoicesDto } from './dtos';

@Controller('billing/months')
export class MonthsController {
  constructor(
    private readonly showMonth: ShowMonth,
    private readonly previewMonth: PreviewMonth,
    private readonly previewInvoices: PreviewInvoices,
  ) {}

  @Get(':month')
  @ApiOperation({ summary: "The clerk's month: five stations and what needs a person" })
  @ZodResponse({ type: MonthOverviewDto })
  show(@CurrentActor() actor: Actor, @Param() { month }: MonthOrLastParams) {
    return this.showMonth.execute(actor, month);
  }

  @Get(':month/preview')
  @ApiOperation({ summary: 'What a run of the month would do now; writes nothing' })
  @ZodResponse({ type: PreviewDto })
  preview(@CurrentActor() actor: Actor, @Param() { month }: MonthParams) {
    return this.previewMonth.execute(actor, month);
  }

  @Get(':month/preview/invoices')
  @ApiOperation({ summary: 'The invoices that a run would issue' })
  @ZodResponse({ type: PreviewInvoicesDto })
  invoices(@CurrentActor() actor: Actor, @Param() { month }: MonthParams, @Query() query: PageQueryDto) {
    return this.previewInvoices.execute(actor, month, query);
  }

  @Get(':month/preview/invoices/:payerId')
  @ApiOperation({ summary: 'One such invoice with its lines' })
  @ZodResponse({ type: PreviewInvoiceDetailDto })
  invoice(@CurrentActor() actor: Actor, @Param() { month, payerId }: MonthPayerParams) {
    return this.previewInvoices.one(actor, month, payerId);
  }
}
