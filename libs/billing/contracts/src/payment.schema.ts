import { z } from 'zod';
import { daySchema, instantSchema, vndSchema } from './values.schema';

export const recordPaymentInputSchema = z.object({
  payerId: z.uuid(),
  amountVnd: vndSchema.min(1).max(1_000_000_000_000),
  /** Not in the future. */
  receivedOn: daySchema,
  /** Of the invoice that it pays; without one the oldest open ones first. Spaces, marks and small letters are forgiven, a wrong check character is not. */
  reference: z.string().trim().max(60).optional(),
  note: z.string().trim().max(500).default(''),
});
export type RecordPaymentInput = z.infer<typeof recordPaymentInputSchema>;

export const reversePaymentInputSchema = z.object({ reason: z.string().trim().min(3).max(500) });
export type ReversePaymentInput = z.infer<typeof reversePaymentInputSchema>;

export const allocationSchema = z.object({ invoiceId: z.uuid(), series: z.string(), number: z.number().int(), amountVnd: vndSchema });

export const paymentSchema = z.object({
  id: z.uuid(),
  payerId: z.uuid(),
  payerName: z.string(),
  amountVnd: vndSchema,
  receivedOn: daySchema,
  reference: z.string().nullable(),
  note: z.string(),
  recordedAt: instantSchema,
  recordedByName: z.string(),
  /** What it pays now; empty after a reversal. */
  allocations: z.array(allocationSchema),
  /** What no invoice has taken yet. */
  creditVnd: vndSchema,
  /** What was given back of it. */
  refundedVnd: vndSchema,
  /** A line of a bank statement told of it. */
  isOfStatement: z.boolean(),
  reversal: z.object({ at: instantSchema, reason: z.string(), byName: z.string() }).nullable(),
});
export type PaymentView = z.infer<typeof paymentSchema>;
/** `sort`: receivedOn, recordedAt, amountVnd. */
export const listPaymentsFiltersSchema = z.object({ payerId: z.uuid().optional(), invoiceId: z.uuid().optional() });

/** Days past due: not yet due, 1-30, 31-60, 61-90, over 90. */
export const ageingSchema = z.object({ notDueVnd: vndSchema, upTo30Vnd: vndSchema, upTo60Vnd: vndSchema, upTo90Vnd: vndSchema, over90Vnd: vndSchema });
export type AgeingView = z.infer<typeof ageingSchema>;

export const receivableSchema = z.object({
  payerId: z.uuid(),
  payerCode: z.string(),
  payerName: z.string(),
  unitName: z.string(),
  openInvoices: z.number().int(),
  openVnd: vndSchema,
  creditVnd: vndSchema,
  oldestDueDay: daySchema.nullable(),
  /** Of the oldest open invoice; 0 where nothing is overdue. */
  daysOverdue: z.number().int(),
  ageing: ageingSchema,
});
export type Receivable = z.infer<typeof receivableSchema>;
/** `state`: with an amount of that age. `sort`: payerName, openVnd, daysOverdue (default `-daysOverdue`). Payers who owe nothing and have no credit are left out. */
export const listReceivablesFiltersSchema = z.object({ state: z.enum(['all', 'overdue', 'not_due', 'to_30', 'to_60', 'to_90', 'over_90', 'credit']).default('all') });

export const receivablesSummarySchema = z.object({ payers: z.number().int(), openVnd: vndSchema, creditVnd: vndSchema, overdueVnd: vndSchema, ageing: ageingSchema });
export type ReceivablesSummary = z.infer<typeof receivablesSummarySchema>;
