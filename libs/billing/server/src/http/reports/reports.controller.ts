import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, sendTable } from '@diem-cau/platform/http';
import { ReadReports } from '../../use-cases/reports/read-reports';
import { EXPORT_ROWS } from '../tables';
import {
  ENDPOINT_DAYS_MONTH_COLUMNS, endpointDaysMonthCells, MRR_COLUMNS, mrrCells, REVENUE_MONTH_COLUMNS, revenueMonthCells, UNIT_ENDPOINT_DAYS_COLUMNS, UNIT_REVENUE_COLUMNS, unitEndpointDaysCells, unitRevenueCells,
  VAT_COLUMNS, vatCells,
} from './report-tables';
import { EndpointDaysReportDto, MrrReportDto, RangeExportDto, RangeQueryDto, RevenueReportDto, UnitRangeExportDto, UnitRangeQueryDto, VatQueryDto, VatReportDto } from './reports.dtos';

@Controller('billing/reports')
export class ReportsController {
  constructor(private readonly reports: ReadReports) {}

  @Get('revenue')
  @ApiOperation({ summary: 'Revenue by month and by unit, as the ledger has it' })
  @ZodResponse({ type: RevenueReportDto })
  revenue(@CurrentActor() actor: Actor, @Query() query: UnitRangeQueryDto) {
    return this.reports.revenue(actor, query);
  }

  @Get('revenue/export')
  @ApiOperation({ summary: 'One of its two tables as CSV or XLSX' })
  async exportRevenue(@CurrentActor() actor: Actor, @Query() query: UnitRangeExportDto, @Res() reply: FastifyReply): Promise<void> {
    const { months, units } = await this.reports.revenue(actor, query);
    const table = query.part === 'units' ? { columns: UNIT_REVENUE_COLUMNS, rows: units.map(unitRevenueCells) } : { columns: REVENUE_MONTH_COLUMNS, rows: months.map(revenueMonthCells) };
    await sendTable(reply, { ...table, filename: `doanh-thu-${query.part === 'units' ? 'don-vi-' : ''}${query.from}-${query.to}`, format: query.format });
  }

  @Get('mrr')
  @ApiOperation({ summary: 'Monthly recurring revenue and how it moved' })
  @ZodResponse({ type: MrrReportDto })
  mrr(@CurrentActor() actor: Actor, @Query() query: RangeQueryDto) {
    return this.reports.mrr(actor, query);
  }

  @Get('mrr/export')
  @ApiOperation({ summary: 'The same as CSV or XLSX' })
  async exportMrr(@CurrentActor() actor: Actor, @Query() query: RangeExportDto, @Res() reply: FastifyReply): Promise<void> {
    const { months } = await this.reports.mrr(actor, query);
    await sendTable(reply, { columns: MRR_COLUMNS, rows: months.map(mrrCells), filename: `cuoc-thang-${query.from}-${query.to}`, format: query.format });
  }

  @Get('vat')
  @ApiOperation({ summary: 'Documents of a period, rate by rate, for the tax return' })
  @ZodResponse({ type: VatReportDto })
  vat(@CurrentActor() actor: Actor, @Query() query: VatQueryDto) {
    return this.reports.vat(actor, query, query);
  }

  @Get('vat/export')
  @ApiOperation({ summary: 'The whole list as CSV or XLSX' })
  async exportVat(@CurrentActor() actor: Actor, @Query() query: RangeExportDto, @Res() reply: FastifyReply): Promise<void> {
    const { items } = await this.reports.vat(actor, query, { page: 1, pageSize: EXPORT_ROWS });
    await sendTable(reply, { columns: VAT_COLUMNS, rows: items.map(vatCells), filename: `bang-ke-thue-${query.from}-${query.to}`, format: query.format });
  }

  @Get('endpoint-days')
  @ApiOperation({ summary: 'Billed days of service by month and by unit' })
  @ZodResponse({ type: EndpointDaysReportDto })
  endpointDays(@CurrentActor() actor: Actor, @Query() query: UnitRangeQueryDto) {
    return this.reports.endpointDays(actor, query);
  }

  @Get('endpoint-days/export')
  @ApiOperation({ summary: 'One of its two tables as CSV or XLSX' })
  async exportEndpointDays(@CurrentActor() actor: Actor, @Query() query: UnitRangeExportDto, @Res() reply: FastifyReply): Promise<void> {
    const { months, units } = await this.reports.endpointDays(actor, query);
    const table = query.part === 'units' ? { columns: UNIT_ENDPOINT_DAYS_COLUMNS, rows: units.map(unitEndpointDaysCells) } : { columns: ENDPOINT_DAYS_MONTH_COLUMNS, rows: months.map(endpointDaysMonthCells) };
    await sendTable(reply, { ...table, filename: `ngay-phuc-vu-${query.part === 'units' ? 'don-vi-' : ''}${query.from}-${query.to}`, format: query.format });
  }
}
