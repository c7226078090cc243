import { z } from 'zod';
import { daySchema, instantSchema, vndSchema } from './values.schema';

export const subscriptionStateSchema = z.enum(['none', 'active', 'suspended']);
export type SubscriptionState = z.infer<typeof subscriptionStateSchema>;

export const subscriptionEventSchema = z.object({
  kind: z.enum(['activate', 'suspend', 'resume', 'cancel', 'transfer', 'subsidy', 'discount', 'plan']),
  effectiveAt: instantSchema,
  recordedAt: instantSchema,
});
export type SubscriptionEventView = z.infer<typeof subscriptionEventSchema>;

/** An event with what it says, as the history of a subscription shows it. */
export const subscriptionStorySchema = subscriptionEventSchema.extend({
  payerName: z.string().nullable(),
  planName: z.string().nullable(),
  trialDays: z.number().int().nullable(),
  percent: z.number().int().nullable(),
  /** `1/3`; null where no share was said. */
  share: z.string().nullable(),
  /** Who entered it; null where the endpoint's own life brought it. */
  byName: z.string().nullable(),
});

/** One endpoint that this operator supplies, as billing sees it. */
export const billedEndpointSchema = z.object({
  endpointId: z.uuid(),
  code: z.string(),
  name: z.string(),
  tenantId: z.uuid(),
  unitName: z.string(),
  /** State of the endpoint itself (planned … in_service). */
  endpointState: z.string(),
  subscriptionState: subscriptionStateSchema,
  /** First day of the fee; null before acceptance. */
  activeFrom: daySchema.nullable(),
  payerId: z.uuid().nullable(),
  payerName: z.string().nullable(),
  contractId: z.uuid().nullable(),
  contractNumber: z.string().nullable(),
  /** Price in force today; null where the plan has none. */
  monthlyVnd: vndSchema.nullable(),
  /** `YYYY-MM` of the last invoiced month. */
  invoicedThrough: z.string().nullable(),
});
export type BilledEndpoint = z.infer<typeof billedEndpointSchema>;
/** A subscription with all that was said and billed of it: every figure goes back to its events. */
export const subscriptionDetailSchema = billedEndpointSchema.extend({
  planId: z.uuid().nullable(),
  planName: z.string().nullable(),
  /** In the order in which they take effect. */
  events: z.array(subscriptionStorySchema),
  /** Lines of issued documents, newest month first. */
  lines: z.array(z.object({
    invoiceId: z.uuid(),
    series: z.string(),
    number: z.number().int(),
    kind: z.enum(['charge', 'difference', 'correction', 'repeat']),
    month: z.string(),
    from: daySchema,
    to: daySchema,
    days: z.number().int(),
    daysInMonth: z.number().int(),
    payerName: z.string(),
    netVnd: vndSchema,
  })),
});
export type SubscriptionDetail = z.infer<typeof subscriptionDetailSchema>;
/** `sort`: code, name, unitName, activeFrom. */
export const listBilledEndpointsFiltersSchema = z.object({
  state: z.enum(['all', 'none', 'active', 'suspended']).default('all'),
  contractId: z.uuid().optional(),
  payerId: z.uuid().optional(),
});

export const contractRowSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  signedOn: daySchema,
  customerTenantId: z.uuid(),
  customerName: z.string(),
  note: z.string(),
  endpoints: z.number().int(),
  activeEndpoints: z.number().int(),
});
export type ContractRow = z.infer<typeof contractRowSchema>;
/** `sort`: number, signedOn, customerName, endpoints. */
export const contractDetailSchema = contractRowSchema.extend({ subscriptions: z.array(billedEndpointSchema.extend({ events: z.array(subscriptionEventSchema) })) });
export type ContractDetail = z.infer<typeof contractDetailSchema>;

/** The number that the paper contract carries. The first contract of a customer is made by the first acceptance, with a number of its own to be corrected here. */
export const editContractInputSchema = z.object({ number: z.string().trim().min(1).max(60), signedOn: daySchema, note: z.string().trim().max(500).default('') });
export type EditContractInput = z.infer<typeof editContractInputSchema>;

/** An event of an endpoint's life that could not be taken into account and waits for a person. */
export const parkedEventSchema = z.object({
  id: z.uuid(),
  endpointId: z.uuid(),
  endpointCode: z.string(),
  endpointName: z.string(),
  unitName: z.string(),
  kind: z.enum(['activate', 'suspend', 'resume', 'cancel']),
  onDay: daySchema,
  /** Error code that says why, e.g. `billing.not_active`. */
  code: z.string(),
  parkedAt: instantSchema,
  settledAt: instantSchema.nullable(),
  settledNote: z.string().nullable(),
});
export type ParkedEvent = z.infer<typeof parkedEventSchema>;
export const listParkedEventsFiltersSchema = z.object({ state: z.enum(['open', 'settled', 'all']).default('open') });
/** `retry`: try again as it is; `redate`: take it on another day; `dismiss`: leave it out. The note says why. */
export const settleParkedEventInputSchema = z.object({
  act: z.enum(['retry', 'redate', 'dismiss']),
  onDay: daySchema.optional(),
  note: z.string().trim().min(1).max(500),
});
export type SettleParkedEventInput = z.infer<typeof settleParkedEventInputSchema>;
