import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import * as contracts from '@diem-cau/billing/contracts';
import { pageOf, pageQuerySchema } from '@diem-cau/platform/http';

export class PayerIdParams extends createZodDto(z.object({ payerId: z.uuid() })) {}
export class AgeingQueryDto extends createZodDto(contracts.ageingFiltersSchema) {}
export class AgeingExportDto extends createZodDto(contracts.ageingFiltersSchema.extend(contracts.exportFormatSchema.shape)) {}
export class UnitAgeingsDto extends createZodDto(contracts.unitAgeingsSchema) {}
export class ArrearsSettingDto extends createZodDto(contracts.arrearsSettingSchema) {}

export class RemindersQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listRemindersFiltersSchema.shape)) {}
export class RemindersDto extends createZodDto(pageOf(contracts.reminderSchema)) {}
export class ReminderDto extends createZodDto(contracts.reminderSchema) {}
export class SendRemindersDto extends createZodDto(contracts.sendRemindersInputSchema) {}
export class SentRemindersDto extends createZodDto(contracts.sentRemindersSchema) {}
export class MyRemindersDto extends createZodDto(z.object({ items: z.array(contracts.myReminderSchema) })) {}
export class ChaseLogDto extends createZodDto(contracts.chaseLogSchema) {}

export class ProposalsDto extends createZodDto(pageOf(contracts.suspensionProposalSchema)) {}
export class ProposalDto extends createZodDto(contracts.suspensionProposalDetailSchema) {}
export class SuspensionsQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listSuspensionsFiltersSchema.shape)) {}
export class SuspensionsDto extends createZodDto(pageOf(contracts.suspensionSchema)) {}
export class SuspensionDto extends createZodDto(contracts.suspensionSchema) {}
export class ApproveSuspensionDto extends createZodDto(contracts.approveSuspensionInputSchema) {}
export class LiftSuspensionDto extends createZodDto(contracts.liftSuspensionInputSchema) {}

export class WebhooksDto extends createZodDto(z.object({ items: z.array(contracts.webhookSchema) })) {}
export class WebhookDto extends createZodDto(contracts.webhookSchema) {}
export class WebhookSecretDto extends createZodDto(contracts.webhookSecretSchema) {}
export class AddWebhookDto extends createZodDto(contracts.addWebhookInputSchema) {}
export class EditWebhookDto extends createZodDto(contracts.editWebhookInputSchema) {}
export class DeliveriesQueryDto extends createZodDto(pageQuerySchema.extend(contracts.listDeliveriesFiltersSchema.shape)) {}
export class DeliveriesDto extends createZodDto(pageOf(contracts.webhookDeliverySchema)) {}
export class DeliveryDto extends createZodDto(contracts.webhookDeliverySchema) {}
