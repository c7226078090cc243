import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import * as contracts from '@diem-cau/billing/contracts';
import { pageOf, pageQuerySchema } from '@diem-cau/platform/http';

export class IdParams extends createZodDto(z.object({ id: z.uuid() })) {}
export class MonthParams extends createZodDto(contracts.monthQuerySchema) {}
export class MonthOrLastParams extends createZodDto(z.object({ month: z.union([z.literal('last'), contracts.monthSchema]) })) {}
export class MonthPayerParams extends createZodDto(contracts.monthQuerySchema.extend({ payerId: z.uuid() })) {}
export class PageQueryDto extends createZodDto(pageQuerySchema) {}

export class MonthOverviewDto extends createZodDto(contracts.monthOverviewSchema) {}
export class PreviewDto extends createZodDto(contracts.previewSchema) {}
export class PreviewInvoicesDto extends createZodDto(pageOf(contracts.previewInvoiceSchema)) {}
export class PreviewInvoiceDetailDto extends createZodDto(contracts.previewInvoiceDetailSchema) {}
export class StartRunDto extends createZodDto(contracts.startRunInputSchema) {}
export class RunDto extends createZodDto(contracts.runSchema) {}
export class RunsDto extends createZodDto(pageOf(contracts.runSchema)) {}
export class RunPayerParams extends createZodDto(z.object({ id: z.uuid(), payerId: z.uuid() })) {}
export class RunPayersQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listRunPayersFiltersSchema.shape)) {}
export class RunPayersDto extends createZodDto(pageOf(contracts.runPayerSchema)) {}

export class EndpointsQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listBilledEndpointsFiltersSchema.shape)) {}
export class EndpointsDto extends createZodDto(pageOf(contracts.billedEndpointSchema)) {}
export class ContractsDto extends createZodDto(pageOf(contracts.contractRowSchema)) {}
export class ContractDto extends createZodDto(contracts.contractDetailSchema) {}
export class EditContractDto extends createZodDto(contracts.editContractInputSchema) {}
export class ParkedEventsQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listParkedEventsFiltersSchema.shape)) {}
export class ParkedEventsDto extends createZodDto(pageOf(contracts.parkedEventSchema)) {}
export class ParkedEventDto extends createZodDto(contracts.parkedEventSchema) {}
export class SettleParkedEventDto extends createZodDto(contracts.settleParkedEventInputSchema) {}
export class PayersQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listPayersFiltersSchema.shape)) {}
export class PayersDto extends createZodDto(pageOf(contracts.payerRowSchema)) {}
export class PayerDto extends createZodDto(contracts.payerDetailSchema) {}
export class AddPayerVersionDto extends createZodDto(contracts.addPayerVersionInputSchema) {}
export class CatalogueDto extends createZodDto(contracts.catalogueSchema) {}
export class AddPlanDto extends createZodDto(contracts.addPlanInputSchema) {}
export class AddPriceDto extends createZodDto(contracts.addPriceInputSchema) {}
export class AddVatRateDto extends createZodDto(contracts.addVatRateInputSchema) {}
export class SettingDto extends createZodDto(z.object({ setting: contracts.operatorSettingSchema.nullable() })) {}
export class EditSettingDto extends createZodDto(contracts.editOperatorSettingInputSchema) {}

export class InvoicesQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listInvoicesFiltersSchema.shape)) {}
export class InvoicesExportDto extends createZodDto(pageQuerySchema.extend(contracts.listInvoicesFiltersSchema.shape).extend(contracts.exportFormatSchema.shape)) {}
export class InvoicesDto extends createZodDto(pageOf(contracts.invoiceRowSchema)) {}
export class InvoiceDto extends createZodDto(contracts.invoiceDetailSchema) {}
export class MyInvoicesDto extends createZodDto(pageOf(contracts.myInvoiceRowSchema)) {}
export class MyInvoiceDto extends createZodDto(contracts.myInvoiceDetailSchema) {}
export class MyInvoicesSummaryDto extends createZodDto(contracts.myInvoicesSummarySchema) {}

export class ChangedSubscriptionsDto extends createZodDto(contracts.changedSubscriptionsSchema) {}
export class SubscriptionDto extends createZodDto(contracts.subscriptionDetailSchema) {}
export class ChangePreviewDto extends createZodDto(contracts.changePreviewSchema) {}
export class BillAheadDto extends createZodDto(contracts.billAheadInputSchema) {}
export class AddChargeItemDto extends createZodDto(contracts.addChargeItemInputSchema) {}
export class ChargeItemDto extends createZodDto(contracts.chargeItemSchema) {}
export class ChargeItemsDto extends createZodDto(pageOf(contracts.chargeItemSchema)) {}
export class ChargeItemsQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listChargeItemsFiltersSchema.shape)) {}
export class ReplaceInvoiceDto extends createZodDto(contracts.replaceInvoiceSchema) {}
export class CorrectionsDto extends createZodDto(contracts.correctionsSchema) {}

export class PaymentsQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listPaymentsFiltersSchema.shape)) {}
export class PaymentsDto extends createZodDto(pageOf(contracts.paymentSchema)) {}
export class PaymentDto extends createZodDto(contracts.paymentSchema) {}
export class RecordPaymentDto extends createZodDto(contracts.recordPaymentInputSchema) {}
export class ReversePaymentDto extends createZodDto(contracts.reversePaymentInputSchema) {}
export class ReceivablesQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listReceivablesFiltersSchema.shape).extend(contracts.ageingFiltersSchema.shape)) {}
export class ReceivablesExportDto extends createZodDto(pageQuerySchema.extend(contracts.listReceivablesFiltersSchema.shape).extend(contracts.ageingFiltersSchema.shape).extend(contracts.exportFormatSchema.shape)) {}
export class ReceivablesDto extends createZodDto(pageOf(contracts.receivableSchema)) {}
export class ReceivablesSummaryDto extends createZodDto(contracts.receivablesSummarySchema) {}
