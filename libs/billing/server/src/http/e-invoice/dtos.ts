import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import * as contracts from '@diem-cau/billing/contracts';
import { pageOf, pageQuerySchema } from '@diem-cau/platform/http';

export class EInvoiceDto extends createZodDto(contracts.eInvoiceSchema) {}
export class EInvoicesQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listEInvoicesFiltersSchema.shape)) {}
export class EInvoicesDto extends createZodDto(pageOf(contracts.eInvoiceRowSchema)) {}
export class RetryEInvoicesDto extends createZodDto(contracts.retryEInvoicesSchema) {}
export class RetriedDto extends createZodDto(z.object({ retried: z.number().int() })) {}
export class SettleEInvoiceDto extends createZodDto(contracts.settleEInvoiceSchema) {}
export class EInvoicingDto extends createZodDto(contracts.eInvoicingSchema) {}
export class SaveGatewayDto extends createZodDto(contracts.saveEInvoiceGatewaySchema) {}
export class GatewayTestDto extends createZodDto(contracts.gatewayTestSchema) {}
export class AddSigningKeyDto extends createZodDto(contracts.addSigningKeySchema) {}
export class RegisterSeriesDto extends createZodDto(contracts.eInvoiceSeriesSchema) {}
