import { z } from 'zod';
import { addChargeItemInputSchema } from '../charge-item.schema';
import { daySchema, instantSchema, totalsSchema, vndSchema } from '../values.schema';

/** What is offered: equipment, set-up, a service sold once. */
export const quotationLineSchema = addChargeItemInputSchema.pick({ name: true, unit: true, quantity: true, unitVnd: true, vatClass: true, vatIncluded: true });
export type QuotationLine = z.infer<typeof quotationLineSchema>;

export const saveQuotationInputSchema = z.object({
  payerId: z.uuid(),
  title: z.string().trim().min(1).max(200),
  /** The last day on which it may be accepted. */
  validUntil: daySchema,
  /** When it would be delivered: the run of that month bills it, or of the month of acceptance where that is later. */
  deliverOn: daySchema,
  note: z.string().trim().max(2000).default(''),
  lines: z.array(quotationLineSchema).min(1).max(50),
});
export type SaveQuotationInput = z.infer<typeof saveQuotationInputSchema>;

/** `expired`: sent, and its last day is over. */
export const quotationStateSchema = z.enum(['draft', 'sent', 'accepted', 'declined', 'withdrawn', 'expired']);
export type QuotationState = z.infer<typeof quotationStateSchema>;
export const quotationRowSchema = z.object({
  id: z.uuid(),
  /** `7/BG-2026`; null on a draft. */
  number: z.string().nullable(),
  state: quotationStateSchema,
  title: z.string(),
  payerId: z.uuid(),
  payerName: z.string(),
  validUntil: daySchema,
  grossVnd: vndSchema,
  createdAt: instantSchema,
  sentAt: instantSchema.nullable(),
  answeredAt: instantSchema.nullable(),
  answeredBy: z.string().nullable(),
  reason: z.string().nullable(),
});
export type QuotationRow = z.infer<typeof quotationRowSchema>;
export const quotationSchema = quotationRowSchema.extend({
  deliverOn: daySchema,
  note: z.string(),
  lines: z.array(quotationLineSchema.extend({ vatIncluded: z.boolean() })),
  /** VAT once per rate (C4): of a draft by the rates of today, else by those of the day on which it was sent. */
  totals: totalsSchema,
  /** Invoices that billed its lines. */
  invoices: z.array(z.object({ id: z.uuid(), series: z.string(), number: z.number().int() })),
});
export type QuotationView = z.infer<typeof quotationSchema>;
/** `q` finds payer and title. `sort`: number, payerName, grossVnd, validUntil, createdAt. */
export const listQuotationsFiltersSchema = z.object({ state: z.enum(['all', ...quotationStateSchema.options]).default('all'), payerId: z.uuid().optional() });
export const declineQuotationInputSchema = z.object({ reason: z.string().trim().max(500).default('') });

export const myQuotationSchema = quotationRowSchema.omit({ createdAt: true, payerName: true, payerId: true }).extend({ operatorName: z.string() });
export type MyQuotation = z.infer<typeof myQuotationSchema>;

export const addAnnexInputSchema = z.object({ signedOn: daySchema, effectiveOn: daySchema, subject: z.string().trim().min(3).max(200), body: z.string().trim().min(3).max(10_000) });
export type AddAnnexInput = z.infer<typeof addAnnexInputSchema>;
/** `number` counts from 1 within the contract: `PL01`. */
export const annexSchema = addAnnexInputSchema.extend({ id: z.uuid(), number: z.number().int(), byName: z.string() });
export type AnnexView = z.infer<typeof annexSchema>;
