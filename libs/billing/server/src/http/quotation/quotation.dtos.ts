import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import * as contracts from '@diem-cau/billing/contracts';
import { pageOf, pageQuerySchema } from '@diem-cau/platform/http';

export class QuotationsQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listQuotationsFiltersSchema.shape)) {}
export class QuotationsExportDto extends createZodDto(pageQuerySchema.extend(contracts.listQuotationsFiltersSchema.shape).extend(contracts.exportFormatSchema.shape)) {}
export class QuotationsDto extends createZodDto(pageOf(contracts.quotationRowSchema)) {}
export class QuotationDto extends createZodDto(contracts.quotationSchema) {}
export class SaveQuotationDto extends createZodDto(contracts.saveQuotationInputSchema) {}
export class DeclineQuotationDto extends createZodDto(contracts.declineQuotationInputSchema) {}
export class MyQuotationDto extends createZodDto(contracts.myQuotationSchema) {}
export class MyQuotationsDto extends createZodDto(z.object({ items: z.array(contracts.myQuotationSchema) })) {}
export class AddAnnexDto extends createZodDto(contracts.addAnnexInputSchema) {}
export class AnnexDto extends createZodDto(contracts.annexSchema) {}
export class AnnexesDto extends createZodDto(z.object({ items: z.array(contracts.annexSchema) })) {}
