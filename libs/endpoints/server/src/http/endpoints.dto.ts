import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import {
  acceptEndpointInputSchema, changeServiceInputSchema, connectionHistorySchema, deviceCommandsSchema, deviceSelfSchema, editEndpointInputSchema, endpointDetailSchema,
  endpointRowSchema, endpointSummarySchema, heartbeatAnswerSchema, heartbeatInputSchema, importConfirmedSchema, importDraftSchema, importPreviewSchema, importRowSchema,
  installationSchema, journalEntrySchema, kitTemplateSchema, linkTestBatchSchema, linkTestSchema, listEndpointsFilters, listImportRowsFilters, listInstallationsFilters,
  markInstalledInputSchema, mendImportRowInputSchema, operatorOptionSchema, pairedSchema, pairEndpointInputSchema, pairingPolledSchema, pairingStartedSchema,
  pollPairingInputSchema, registerEndpointInputSchema, reportLinkTestInputSchema, startLinkTestsInputSchema, startPairingInputSchema,
} from '@diem-cau/endpoints/contracts';
import { pageOf, pageQuerySchema } from '@diem-cau/platform/http';

const formatSchema = z.enum(['csv', 'xlsx']).default('xlsx');

export class IdParams extends createZodDto(z.object({ id: z.uuid() })) {}
export class EndpointIdParams extends createZodDto(z.object({ endpointId: z.uuid() })) {}
export class BatchIdParams extends createZodDto(z.object({ batchId: z.uuid() })) {}
export class FormatQuery extends createZodDto(z.object({ format: formatSchema })) {}
export class UnitQuery extends createZodDto(z.object({ unitId: z.uuid().optional() })) {}
export class DaysQuery extends createZodDto(z.object({ days: z.coerce.number().int().min(1).max(90).default(30) })) {}
export class ProbeQuery extends createZodDto(z.object({ bytes: z.coerce.number().int().min(1).max(2_000_000).default(1_000_000) })) {}

export class ListEndpointsQuery extends createZodDto(pageQuerySchema.extend(listEndpointsFilters)) {}
export class ExportEndpointsQuery extends createZodDto(pageQuerySchema.extend({ ...listEndpointsFilters, format: formatSchema })) {}
export class EndpointsAnswer extends createZodDto(pageOf(endpointRowSchema)) {}
export class EndpointAnswer extends createZodDto(endpointDetailSchema) {}
export class SummaryAnswer extends createZodDto(endpointSummarySchema) {}
export class KitTemplateAnswer extends createZodDto(kitTemplateSchema) {}
export class OperatorsAnswer extends createZodDto(z.object({ items: z.array(operatorOptionSchema) })) {}
export class RegisterEndpointBody extends createZodDto(registerEndpointInputSchema) {}
export class EditEndpointBody extends createZodDto(editEndpointInputSchema) {}
export class AcceptEndpointBody extends createZodDto(acceptEndpointInputSchema) {}
export class ChangeServiceBody extends createZodDto(changeServiceInputSchema) {}
export class JournalAnswer extends createZodDto(z.object({ items: z.array(journalEntrySchema) })) {}
export class ConnectionHistoryAnswer extends createZodDto(connectionHistorySchema) {}

export class PairEndpointBody extends createZodDto(pairEndpointInputSchema) {}
export class PairedAnswer extends createZodDto(pairedSchema) {}
export class StartPairingBody extends createZodDto(startPairingInputSchema) {}
export class PairingStartedAnswer extends createZodDto(pairingStartedSchema) {}
export class PollPairingBody extends createZodDto(pollPairingInputSchema) {}
export class PairingPolledAnswer extends createZodDto(pairingPolledSchema) {}

export class DeviceSelfAnswer extends createZodDto(deviceSelfSchema) {}
export class HeartbeatBody extends createZodDto(heartbeatInputSchema) {}
export class HeartbeatAnswer extends createZodDto(heartbeatAnswerSchema) {}
export class DeviceCommandsAnswer extends createZodDto(deviceCommandsSchema) {}
export class ProbeBody extends createZodDto(z.object({ padding: z.string().max(900_000) })) {}
export class ProbeAnswer extends createZodDto(z.object({ bytes: z.number().int() })) {}

export class StartLinkTestsBody extends createZodDto(startLinkTestsInputSchema) {}
export class LinkTestBatchAnswer extends createZodDto(linkTestBatchSchema) {}
export class LinkTestsAnswer extends createZodDto(z.object({ items: z.array(linkTestSchema) })) {}
export class LinkTestAnswer extends createZodDto(linkTestSchema) {}
export class ReportLinkTestBody extends createZodDto(reportLinkTestInputSchema) {}

export class ListInstallationsQuery extends createZodDto(pageQuerySchema.extend(listInstallationsFilters)) {}
export class InstallationsAnswer extends createZodDto(pageOf(installationSchema)) {}
export class InstallationAnswer extends createZodDto(installationSchema) {}
export class MarkInstalledBody extends createZodDto(markInstalledInputSchema) {}

export class ImportPreviewAnswer extends createZodDto(importPreviewSchema) {}
export class ImportDraftAnswer extends createZodDto(importDraftSchema) {}
export class ImportConfirmedAnswer extends createZodDto(importConfirmedSchema) {}
export class ListImportRowsQuery extends createZodDto(pageQuerySchema.extend(listImportRowsFilters)) {}
export class ImportRowsAnswer extends createZodDto(pageOf(importRowSchema)) {}
export class MendImportRowBody extends createZodDto(mendImportRowInputSchema) {}
