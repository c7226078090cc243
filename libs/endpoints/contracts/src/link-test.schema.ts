import { z } from 'zod';
import { endpointConnectionSchema } from './endpoint.schema';

/** `POST /device/link-tests/:id/result`: what the screen measured. Null: it has no such part, which fails that sign. */
export const reportLinkTestInputSchema = z.object({
  /** True where the camera gives an all but black picture. */
  cameraBlack: z.boolean().nullable(),
  /** RMS of the microphone while the test tone plays, 0 to 1. */
  microphoneLevel: z.number().min(0).max(1).nullable(),
  /** True where the microphone heard the tone that the speaker played. */
  speakerHeard: z.boolean().nullable(),
  kbpsUp: z.number().int().min(0).max(10_000_000).nullable(),
  kbpsDown: z.number().int().min(0).max(10_000_000).nullable(),
  rttMs: z.number().int().min(0).max(120_000).nullable(),
  lossPercent: z.number().min(0).max(100).nullable(),
});
export type ReportLinkTestInput = z.infer<typeof reportLinkTestInputSchema>;

export const SIGN_REASONS = [
  'no_camera', 'camera_black', 'no_microphone', 'microphone_silent', 'speaker_not_heard', 'line_unmeasured', 'line_slow', 'line_loss', 'line_delay',
] as const;
const signSchema = z.object({ passed: z.boolean(), reasons: z.array(z.enum(SIGN_REASONS)) });

export const linkTestSchema = z.object({
  id: z.uuid(),
  batchId: z.uuid(),
  endpoint: z.object({ id: z.uuid(), name: z.string(), unitName: z.string(), custodianName: z.string(), custodianPhone: z.string(), connection: endpointConnectionSchema }),
  /** `expired`: the screen gave no result within two minutes. */
  state: z.enum(['waiting', 'passed', 'failed', 'expired']),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  startedBy: z.string(),
  picture: signSchema.nullable(),
  sound: signSchema.nullable(),
  line: signSchema.nullable(),
  measured: reportLinkTestInputSchema.nullable(),
});
export type LinkTestView = z.infer<typeof linkTestSchema>;

/** Endpoints of one unit's branch, or a list (a meeting's invited ones). Only what is installed, in service or suspended is tested. */
export const startLinkTestsInputSchema = z
  .object({ unitId: z.uuid().optional(), endpointIds: z.array(z.uuid()).min(1).max(1000).optional() })
  .refine((input) => (input.unitId === undefined) !== (input.endpointIds === undefined), 'unitId or endpointIds');
export type StartLinkTestsInput = z.infer<typeof startLinkTestsInputSchema>;

/** `allPassed`: every endpoint asked has passed. */
export const linkTestBatchSchema = z.object({
  batchId: z.uuid(),
  startedAt: z.iso.datetime(),
  counts: z.object({ waiting: z.number().int(), passed: z.number().int(), failed: z.number().int(), expired: z.number().int() }),
  allPassed: z.boolean(),
  tests: z.array(linkTestSchema),
});
export type LinkTestBatchView = z.infer<typeof linkTestBatchSchema>;
