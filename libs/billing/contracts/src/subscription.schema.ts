import { z } from 'zod';
import { previewInvoiceDetailSchema } from './invoice.schema';
import { daySchema, instantSchema, monthSchema, vndSchema } from './values.schema';

const act = {
  endpointIds: z.array(z.uuid()).min(1).max(10_000),
  /** When it holds, earlier or later than now; now where it is left out. */
  effectiveAt: instantSchema.optional(),
};

/** One act on one or many subscriptions: all of them or none. A payer is one of the operator's. */
export const changeSubscriptionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('activate'), ...act, payerId: z.uuid(), trialDays: z.number().int().min(0).max(3660).optional(), planId: z.uuid().optional() }),
  z.object({ kind: z.literal('suspend'), ...act }),
  z.object({ kind: z.literal('resume'), ...act }),
  z.object({ kind: z.literal('cancel'), ...act }),
  z.object({ kind: z.literal('transfer'), ...act, payerId: z.uuid() }),
  /** `payerId` pays `percent` (whole) or `share` ("1/3") of every line until another subsidy replaces it; 0 ends it. */
  z.object({ kind: z.literal('subsidy'), ...act, payerId: z.uuid(), percent: z.number().int().min(0).max(100).optional(), share: z.string().max(20).optional() }),
  z.object({ kind: z.literal('discount'), ...act, percent: z.number().int().min(0).max(100) }),
  /** Another plan's prices from that day on. */
  z.object({ kind: z.literal('plan'), ...act, planId: z.uuid() }),
]);
export type ChangeSubscriptionInput = z.infer<typeof changeSubscriptionSchema>;

/** What the change would do to what is billed next, by payer; nothing is written. */
export const changePreviewSchema = z.object({
  /** The month up to which it reckons: that of today, or of the change where it is later. */
  throughMonth: monthSchema,
  payers: z.array(z.object({
    payerId: z.uuid(),
    payerName: z.string(),
    /** Gross of all that is unbilled up to then, without and with the change. */
    beforeVnd: vndSchema,
    afterVnd: vndSchema,
    /** Its lines of the changed endpoints, with the change. */
    lines: previewInvoiceDetailSchema.shape.lines,
  })),
});
export type ChangePreview = z.infer<typeof changePreviewSchema>;

/** C8: bills a payer's months up to a coming one at once, with the money that was collected for them where it is in. */
export const billAheadInputSchema = z.object({
  payerId: z.uuid(),
  throughMonth: monthSchema,
  payment: z.object({ amountVnd: vndSchema.min(1).max(1_000_000_000_000), receivedOn: daySchema, note: z.string().trim().max(500).default('') }).optional(),
});
export type BillAheadInput = z.infer<typeof billAheadInputSchema>;

export const changedSubscriptionsSchema = z.object({ endpoints: z.number().int() });
