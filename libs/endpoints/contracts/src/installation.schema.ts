import { z } from 'zod';
import { ASSET_KINDS, assetKindSchema, assetSchema, endpointKindSchema, endpointStateSchema, INSTALLATION_CHECKS } from './endpoint.schema';

/** One visit of a technician: what to install, where, whom to call, which kit to bring. */
export const installationSchema = z.object({
  endpointId: z.uuid(),
  code: z.string(),
  name: z.string(),
  place: z.string(),
  kind: endpointKindSchema,
  state: endpointStateSchema,
  unit: z.object({ id: z.uuid(), name: z.string(), fullName: z.string(), parentName: z.string().nullable(), lat: z.number().nullable(), lng: z.number().nullable() }),
  custodianName: z.string(),
  custodianPhone: z.string(),
  lineKbps: z.number().int().nullable(),
  plannedOn: z.iso.date().nullable(),
  late: z.boolean(),
  startedAt: z.iso.datetime().nullable(),
  installedAt: z.iso.datetime().nullable(),
  kit: z.array(assetSchema),
});
export type InstallationView = z.infer<typeof installationSchema>;

/** `open` (planned, installing) is the technician's list; `done` what waits for or has acceptance. */
export const listInstallationsFilters = { status: z.enum(['open', 'done', 'all']).default('open') };

/** May arrive hours later: `installedAt` is the phone's time of the act. Send with an `Idempotency-Key`. */
export const markInstalledInputSchema = z.object({
  serials: z.array(z.object({ kind: assetKindSchema, serial: z.string().trim().min(1).max(60) })).max(ASSET_KINDS.length).default([]),
  lineKbpsMeasured: z.number().int().min(1).max(10_000_000).nullable().default(null),
  checks: z.partialRecord(z.enum(INSTALLATION_CHECKS), z.boolean()).default({}),
  note: z.string().trim().max(1000).default(''),
  installedAt: z.iso.datetime({ offset: true }).optional(),
});
export type MarkInstalledInput = z.infer<typeof markInstalledInputSchema>;
