import { createZodDto } from 'nestjs-zod';
import * as contracts from '@diem-cau/billing/contracts';
import { pageQuerySchema } from '@diem-cau/platform/http';

const exported = contracts.exportFormatSchema.shape;

export class RangeQueryDto extends createZodDto(contracts.reportRangeSchema) {}
export class RangeExportDto extends createZodDto(contracts.reportRangeSchema.extend(exported)) {}
export class UnitRangeQueryDto extends createZodDto(contracts.unitReportFiltersSchema) {}
export class UnitRangeExportDto extends createZodDto(contracts.unitReportFiltersSchema.extend(contracts.reportPartSchema.shape).extend(exported)) {}
export class VatQueryDto extends createZodDto(pageQuerySchema.extend(contracts.reportRangeSchema.shape)) {}
export class RevenueReportDto extends createZodDto(contracts.revenueReportSchema) {}
export class MrrReportDto extends createZodDto(contracts.mrrReportSchema) {}
export class VatReportDto extends createZodDto(contracts.vatReportSchema) {}
export class EndpointDaysReportDto extends createZodDto(contracts.endpointDaysReportSchema) {}
