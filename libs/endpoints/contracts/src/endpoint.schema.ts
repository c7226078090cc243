import { z } from 'zod';

export const ENDPOINT_KINDS = ['room_kit', 'room_system', 'browser'] as const;
export const endpointKindSchema = z.enum(ENDPOINT_KINDS);
export type EndpointKind = z.infer<typeof endpointKindSchema>;

export const ENDPOINT_STATES = ['planned', 'installing', 'installed', 'in_service', 'suspended', 'retired'] as const;
export const endpointStateSchema = z.enum(ENDPOINT_STATES);
export type EndpointState = z.infer<typeof endpointStateSchema>;

/** Kept apart from the state: an endpoint in service may be offline. */
export const ENDPOINT_CONNECTIONS = ['offline', 'online', 'in_meeting', 'degraded'] as const;
export const endpointConnectionSchema = z.enum(ENDPOINT_CONNECTIONS);
export type EndpointConnection = z.infer<typeof endpointConnectionSchema>;

/** The kit of the article: television, conferencing computer, camera, microphone. */
export const ASSET_KINDS = ['television', 'conferencing_computer', 'camera', 'microphone'] as const;
export const assetKindSchema = z.enum(ASSET_KINDS);
export type AssetKind = z.infer<typeof assetKindSchema>;

/** Who owns an asset: the unit of the room, its district, the province, or the operator that lends it. */
export const ASSET_OWNERS = ['unit', 'district', 'province', 'operator'] as const;
/** Where its price came from. */
export const ASSET_FUNDINGS = ['unit_budget', 'district_budget', 'province_support', 'operator_lease'] as const;

export const assetInputSchema = z.object({
  kind: assetKindSchema,
  model: z.string().trim().max(120).default(''),
  serial: z.string().trim().max(60).default(''),
  /** Whole đồng. */
  priceVnd: z.number().int().min(0).max(10_000_000_000),
  warrantyUntil: z.iso.date().nullable().default(null),
  owner: z.enum(ASSET_OWNERS).default('unit'),
  funding: z.enum(ASSET_FUNDINGS).default('unit_budget'),
});
export type AssetInput = z.infer<typeof assetInputSchema>;

export const assetSchema = z.object({
  id: z.uuid(),
  kind: assetKindSchema,
  model: z.string(),
  serial: z.string(),
  priceVnd: z.number().int(),
  warrantyUntil: z.iso.date().nullable(),
  owner: z.enum(ASSET_OWNERS),
  funding: z.enum(ASSET_FUNDINGS),
});
export type AssetView = z.infer<typeof assetSchema>;

/** What a new kit is filled in with; `totalVnd` is the article's 30 million. */
export const kitTemplateSchema = z.object({ items: z.array(assetSchema.omit({ id: true })), totalVnd: z.number().int() });
export type KitTemplateView = z.infer<typeof kitTemplateSchema>;

const unitOfEndpointSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  fullName: z.string(),
  level: z.string(),
  parentName: z.string().nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
});
const operatorOfEndpointSchema = z.object({ id: z.uuid(), code: z.string(), name: z.string(), supportPhone: z.string().nullable() });

export const endpointRowSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  place: z.string(),
  kind: endpointKindSchema,
  state: endpointStateSchema,
  connection: endpointConnectionSchema,
  /** Since when the connection is so: offline since when. Null where the screen was never seen. */
  connectionSince: z.iso.datetime().nullable(),
  lastSeenAt: z.iso.datetime().nullable(),
  lineKbps: z.number().int().nullable(),
  custodianName: z.string(),
  custodianPhone: z.string(),
  unit: unitOfEndpointSchema,
  operator: operatorOfEndpointSchema.nullable(),
  plannedOn: z.iso.date().nullable(),
  inServiceOn: z.iso.date().nullable(),
  /** True where a planned day has passed and the endpoint is not in service. */
  late: z.boolean(),
  /** True where a screen is paired; null for posts of operators, who do not see it. */
  paired: z.boolean().nullable(),
  lastTest: z.object({ state: z.enum(['waiting', 'passed', 'failed', 'expired']), at: z.iso.datetime() }).nullable(),
  version: z.number().int(),
});
export type EndpointRowView = z.infer<typeof endpointRowSchema>;

/** Acts of a life as `GET /endpoints/:id` allows them now. */
export const ENDPOINT_ACTS = ['start_installation', 'mark_installed', 'accept', 'suspend', 'resume', 'retire'] as const;

export const acceptanceSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  acceptedOn: z.iso.date(),
  signerName: z.string(),
  signerTitle: z.string(),
  note: z.string(),
  createdAt: z.iso.datetime(),
});
export type AcceptanceView = z.infer<typeof acceptanceSchema>;

export const INSTALLATION_CHECKS = ['power', 'picture', 'sound', 'line', 'custodian_trained'] as const;

export const installationReportSchema = z.object({
  installedAt: z.iso.datetime(),
  technicianName: z.string(),
  lineKbpsMeasured: z.number().int().nullable(),
  checks: z.partialRecord(z.enum(INSTALLATION_CHECKS), z.boolean()),
  note: z.string(),
});

export const selfTestSchema = z.object({
  camera: z.boolean().nullable(),
  microphone: z.boolean().nullable(),
  speaker: z.boolean().nullable(),
  line: z.boolean().nullable(),
});
export type SelfTestView = z.infer<typeof selfTestSchema>;

/** Why an endpoint is suspended: by its unit, or by its operator for arrears; then whom to call. */
export const serviceHoldSchema = z.object({
  cause: z.enum(['unit', 'arrears']),
  reason: z.string(),
  onDay: z.iso.date(),
  operatorName: z.string().nullable(),
  operatorPhone: z.string().nullable(),
});
export type ServiceHoldView = z.infer<typeof serviceHoldSchema>;

export const endpointDetailSchema = endpointRowSchema.extend({
  payer: z.object({ id: z.uuid(), name: z.string(), fullName: z.string() }).nullable(),
  kit: z.array(assetSchema),
  device: z.object({ id: z.uuid(), label: z.string(), pairedAt: z.iso.datetime(), pairedBy: z.string().nullable() }).nullable(),
  selfTest: selfTestSchema.nullable(),
  installation: installationReportSchema.nullable(),
  acceptance: acceptanceSchema.nullable(),
  acts: z.array(z.enum(ENDPOINT_ACTS)),
  /** Empty unless it is suspended. */
  holds: z.array(serviceHoldSchema),
});
export type EndpointDetailView = z.infer<typeof endpointDetailSchema>;

/** Sorts of `GET /endpoints`; `-` in front turns it round. */
export const ENDPOINT_SORTS = ['name', 'unit', 'code', 'state', 'connection', 'operator', 'planned', 'last_seen'] as const;

/** A query may say one value or several: `state=planned&state=installing`, or `state=planned,installing`. */
const several = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined || value === '' ? undefined : [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : part))), z.array(item).max(20).optional());

/** Filters of `GET /endpoints` and its export, beside `page, pageSize, sort, q`. */
export const listEndpointsFilters = {
  state: several(endpointStateSchema),
  connection: several(endpointConnectionSchema),
  kind: several(endpointKindSchema),
  /** A unit of the branch; its descendants count too. */
  unitId: z.uuid().optional(),
  operatorId: z.uuid().optional(),
  /** Ready: in service (or installed) and online. `false` lists what stands in the way. */
  ready: z.stringbool().optional(),
  late: z.stringbool().optional(),
};
export const listEndpointsFiltersSchema = z.object(listEndpointsFilters);
export type ListEndpointsFilters = z.infer<typeof listEndpointsFiltersSchema>;

const phone = z.string().trim().max(40).regex(/^[0-9+().\s-]*$/, 'phone');

const endpointFields = {
  name: z.string().trim().min(1).max(160),
  place: z.string().trim().max(240),
  kind: endpointKindSchema,
  /** Contracted line, kbit/s. */
  lineKbps: z.number().int().min(64).max(10_000_000).nullable(),
  custodianName: z.string().trim().max(120),
  custodianPhone: phone,
  supplierOperatorId: z.uuid().nullable(),
  /** Who pays; the unit itself when null. */
  payerTenantId: z.uuid().nullable(),
  plannedOn: z.iso.date().nullable(),
  kit: z.array(assetInputSchema).max(4).refine((kit) => new Set(kit.map((asset) => asset.kind)).size === kit.length, 'one asset of each kind'),
};

export const registerEndpointInputSchema = z.object({
  /** The unit whose room it is; one of the actor's branch. */
  tenantId: z.uuid(),
  /** Made from the unit's code when left out: `00820-01`. */
  code: z.string().trim().max(40).regex(/^[A-Za-z0-9._/-]+$/).optional(),
  name: endpointFields.name,
  place: endpointFields.place.default(''),
  kind: endpointFields.kind.default('room_kit'),
  lineKbps: endpointFields.lineKbps.default(null),
  custodianName: endpointFields.custodianName.default(''),
  custodianPhone: endpointFields.custodianPhone.default(''),
  supplierOperatorId: endpointFields.supplierOperatorId.default(null),
  payerTenantId: endpointFields.payerTenantId.default(null),
  plannedOn: endpointFields.plannedOn.default(null),
  /** `[]`: no equipment of its own (a person's browser). Left out: the kit template for `room_kit`, nothing for the others. */
  kit: endpointFields.kit.optional(),
});
export type RegisterEndpointInput = z.infer<typeof registerEndpointInputSchema>;

/** What is left out stays. `version` is the one that was read: a change by somebody else in between is refused. */
export const editEndpointInputSchema = z.object({ ...endpointFields, version: z.number().int() }).partial().required({ version: true });
export type EditEndpointInput = z.infer<typeof editEndpointInputSchema>;

export const acceptEndpointInputSchema = z.object({
  /** Service day from which the fee runs; today or earlier. */
  acceptedOn: z.iso.date(),
  signerName: z.string().trim().min(2).max(120),
  signerTitle: z.string().trim().min(2).max(120),
  note: z.string().trim().max(1000).default(''),
});
export type AcceptEndpointInput = z.infer<typeof acceptEndpointInputSchema>;

/** Suspend, resume, retire: the first day on which it is so. */
export const changeServiceInputSchema = z.object({ onDay: z.iso.date(), reason: z.string().trim().min(3).max(500) });
export type ChangeServiceInput = z.infer<typeof changeServiceInputSchema>;

export const endpointSummarySchema = z.object({
  total: z.number().int(),
  /** Of those that should be ready (installed, in service), how many are online. */
  expected: z.number().int(),
  ready: z.number().int(),
  byState: z.record(endpointStateSchema, z.number().int()),
  byConnection: z.record(endpointConnectionSchema, z.number().int()),
  /** Installed and waiting for acceptance. */
  toAccept: z.number().int(),
  late: z.number().int(),
  /** At most 50, longest first. */
  notReady: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      unitName: z.string(),
      place: z.string(),
      reason: z.enum(['never_paired', 'offline', 'degraded', 'self_test']),
      since: z.iso.datetime().nullable(),
      custodianName: z.string(),
      custodianPhone: z.string(),
    }),
  ),
});
export type EndpointSummaryView = z.infer<typeof endpointSummarySchema>;

/** What happened to an endpoint, newest first; `what` is past tense, the portal has a sentence for each. */
export const JOURNAL_KINDS = [
  'registered', 'imported', 'edited', 'assigned', 'installing', 'installed', 'accepted', 'suspended', 'resumed', 'retired',
  'paired', 'unpaired', 'copied', 'tested',
] as const;
export const journalEntrySchema = z.object({
  id: z.uuid(),
  what: z.enum(JOURNAL_KINDS),
  at: z.iso.datetime(),
  onDay: z.iso.date().nullable(),
  byName: z.string(),
  byTitle: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type JournalEntryView = z.infer<typeof journalEntrySchema>;

export const connectionHistorySchema = z.object({
  /** Oldest first; `endedAt` null is now. */
  intervals: z.array(z.object({ connection: endpointConnectionSchema, startedAt: z.iso.datetime(), endedAt: z.iso.datetime().nullable() })),
  /** One a service day, oldest first; seconds of each connection. What is missing from a day was offline. */
  days: z.array(z.object({ day: z.iso.date(), onlineSeconds: z.number().int(), inMeetingSeconds: z.number().int(), degradedSeconds: z.number().int() })),
});
export type ConnectionHistoryView = z.infer<typeof connectionHistorySchema>;

export const operatorOptionSchema = operatorOfEndpointSchema;
