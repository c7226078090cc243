import { z } from 'zod';
import { instantSchema } from './values.schema';

const act = {
  endpointIds: z.array(z.uuid()).min(1).max(10_000),
  /** When it holds, earlier or later than now; now where it is left out. */
  effectiveAt: instantSchema.optional(),
};

/** One act on one or many subscriptions: all of them or none. A payer is one of the operator's. */
export const changeSubscriptionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('activate'), ...act, payerId: z.uuid(), trialDays: z.number().int().min(0).max(3660).optional() }),
  z.object({ kind: z.literal('suspend'), ...act }),
  z.object({ kind: z.literal('resume'), ...act }),
  z.object({ kind: z.literal('cancel'), ...act }),
  z.object({ kind: z.literal('transfer'), ...act, payerId: z.uuid() }),
  /** `payerId` pays `percent` (whole) or `share` ("1/3") of every line until another subsidy replaces it; 0 ends it. */
  z.object({ kind: z.literal('subsidy'), ...act, payerId: z.uuid(), percent: z.number().int().min(0).max(100).optional(), share: z.string().max(20).optional() }),
  z.object({ kind: z.literal('discount'), ...act, percent: z.number().int().min(0).max(100) }),
]);
export type ChangeSubscriptionInput = z.infer<typeof changeSubscriptionSchema>;

export const changedSubscriptionsSchema = z.object({ endpoints: z.number().int() });
