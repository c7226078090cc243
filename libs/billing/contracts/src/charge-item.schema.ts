import { z } from 'zod';
import { daySchema, instantSchema, vndSchema } from './values.schema';

/** Sold once to a payer: set-up, equipment. The run of the month of `dueOn` bills it. */
export const addChargeItemInputSchema = z.object({
  payerId: z.uuid(),
  name: z.string().trim().min(1).max(500),
  unit: z.string().trim().min(1).max(50),
  quantity: z.number().int().min(1).max(10_000),
  /** Price of one; with VAT where `vatIncluded`. */
  unitVnd: vndSchema.min(1).max(1_000_000_000),
  vatClass: z.string().trim().min(1).max(40),
  vatIncluded: z.boolean().default(false),
  dueOn: daySchema,
});
export type AddChargeItemInput = z.infer<typeof addChargeItemInputSchema>;

export const chargeItemSchema = addChargeItemInputSchema.extend({
  vatIncluded: z.boolean(),
  id: z.uuid(),
  payerName: z.string(),
  recordedAt: instantSchema,
  byName: z.string(),
  isCancelled: z.boolean(),
  /** The invoice that bills it; null while it waits. */
  invoice: z.object({ id: z.uuid(), series: z.string(), number: z.number().int() }).nullable(),
});
export type ChargeItemView = z.infer<typeof chargeItemSchema>;
/** `q` finds name and payer. `sort`: dueOn, payerName, name. */
export const listChargeItemsFiltersSchema = z.object({ payerId: z.uuid().optional(), state: z.enum(['open', 'all']).default('open') });
