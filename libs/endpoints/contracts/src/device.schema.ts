import { z } from 'zod';
import { endpointConnectionSchema, endpointKindSchema, endpointStateSchema, selfTestSchema } from './endpoint.schema';

/** Letters of a pairing code: no vowels, no digits, so that it forms no word and is read aloud without mistakes. */
export const USER_CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

/**
 * `POST /device/pairing`, from the screen. `publicKey` is the base64 SPKI of a P-256 key that the screen made with
 * `crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])` and keeps in IndexedDB:
 * it cannot be exported, so a copied profile or cookie cannot sign and is noticed.
 */
export const startPairingInputSchema = z.object({
  publicKey: z.string().min(80).max(400).regex(/^[A-Za-z0-9+/]+={0,2}$/),
  /** What the admin sees of the machine. */
  label: z.string().trim().max(120).default(''),
});
export type StartPairingInput = z.infer<typeof startPairingInputSchema>;

export const pairingStartedSchema = z.object({
  /** Secret: never on the screen. */
  deviceCode: z.string(),
  /** Shown as `BCDF-GHJK`. */
  userCode: z.string(),
  expiresInSeconds: z.number().int(),
  intervalSeconds: z.number().int(),
});
export type PairingStartedView = z.infer<typeof pairingStartedSchema>;

export const pollPairingInputSchema = z.object({ deviceCode: z.string().min(20).max(100) });

/**
 * `POST /device/pairing/token`. `slow_down`: wait `intervalSeconds` from now on (5 more than before). `expired_token`:
 * ask for a new code. `paired`: the answer has set the screen's cookie.
 */
export const pairingPolledSchema = z.object({
  status: z.enum(['pending', 'slow_down', 'expired_token', 'paired']),
  intervalSeconds: z.number().int(),
  endpoint: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});
export type PairingPolledView = z.infer<typeof pairingPolledSchema>;

/** What the admin types; case, spaces and the dash do not matter. */
export const pairEndpointInputSchema = z.object({
  userCode: z.string().transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')).pipe(z.string().length(8)),
});
export type PairEndpointInput = z.infer<typeof pairEndpointInputSchema>;
export const pairedSchema = z.object({ endpointId: z.uuid(), label: z.string() });

const contactSchema = z.object({ name: z.string(), phone: z.string() });

export const deviceSelfSchema = z.object({
  endpoint: z.object({ id: z.uuid(), code: z.string(), name: z.string(), place: z.string(), kind: endpointKindSchema, state: endpointStateSchema, lineKbps: z.number().int().nullable() }),
  unit: z.object({ id: z.uuid(), name: z.string(), fullName: z.string(), parentName: z.string().nullable() }),
  contacts: z.object({ operator: contactSchema.nullable(), admin: contactSchema.nullable(), custodian: contactSchema.nullable() }),
  /** The service is suspended by the operator for arrears. */
  isHeldForArrears: z.boolean(),
  /** To be signed by the next heartbeat. */
  nonce: z.string(),
});
export type DeviceSelfView = z.infer<typeof deviceSelfSchema>;

const rate = z.number().min(0).max(10_000_000);
/** Measured by the screen since its last heartbeat; null where it cannot tell. */
export const linkStatsSchema = z.object({
  kbpsUp: rate.nullable().default(null),
  kbpsDown: rate.nullable().default(null),
  rttMs: z.number().min(0).max(120_000).nullable().default(null),
  lossPercent: z.number().min(0).max(100).nullable().default(null),
});
export type LinkStats = z.infer<typeof linkStatsSchema>;

/**
 * `POST /device/heartbeat`, every 10 s. `signature` is the base64 of
 * `crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, new TextEncoder().encode(nonce))` (64 bytes, r then s).
 * A wrong or missing one revokes the screen (`endpoints.device_copied`, 401). `endpoints.stale_nonce` (409) carries the
 * nonce to sign in `args.nonce`: another tab of the same screen was faster, or the answer was lost.
 */
export const heartbeatInputSchema = z.object({
  nonce: z.string().max(100).default(''),
  signature: z.string().max(200).default(''),
  selfTest: selfTestSchema.optional(),
  inMeetingId: z.uuid().nullable().default(null),
  /** As livekit-client says it of the own connection. */
  quality: z.enum(['excellent', 'good', 'poor', 'lost']).nullable().default(null),
  stats: linkStatsSchema.optional(),
});
export type HeartbeatInput = z.infer<typeof heartbeatInputSchema>;

export const deviceCommandSchema = z.object({ kind: z.literal('link_test'), id: z.uuid(), expiresAt: z.iso.datetime() });
export type DeviceCommandView = z.infer<typeof deviceCommandSchema>;

export const heartbeatAnswerSchema = z.object({ nonce: z.string(), connection: endpointConnectionSchema, commands: z.array(deviceCommandSchema) });
export type HeartbeatAnswerView = z.infer<typeof heartbeatAnswerSchema>;

export const deviceCommandsSchema = z.object({ commands: z.array(deviceCommandSchema) });
