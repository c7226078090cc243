import { z } from 'zod';
import { monthSchema, vndSchema } from './values.schema';

/**
 * Makes `toVnd` the net of an endpoint's lines of a month; `payerId` where two were billed for it, `invoiceId` where only its lines
 * are meant. Or that of one line of an invoice, which is how what was sold once is adjusted.
 */
export const adjustInvoiceSchema = z.union([
  z.object({ endpointId: z.uuid(), month: monthSchema, toVnd: vndSchema.min(0), payerId: z.uuid().optional(), invoiceId: z.uuid().optional() }),
  z.object({ invoiceId: z.uuid(), position: z.number().int().min(1), toVnd: vndSchema.min(0) }),
]);
export type AdjustInvoiceInput = z.infer<typeof adjustInvoiceSchema>;

/** The payer's data as they should have been; what is left out stays. */
export const payerPatchSchema = z.object({
  name: z.string().trim().min(1).max(400).optional(),
  address: z.string().trim().min(1).max(400).optional(),
  taxCode: z.string().trim().max(20).optional(),
  budgetCode: z.string().trim().max(20).optional(),
});
/** Replaces the payer's invoice with lines of the month by one made out to the mended data; `invoiceId` where the month stands on several. */
export const replaceInvoiceSchema = z.object({ payerId: z.uuid(), month: monthSchema, invoiceId: z.uuid().optional(), payerPatch: payerPatchSchema });
export type ReplaceInvoiceInput = z.infer<typeof replaceInvoiceSchema>;

/** Documents that were issued, in the order of their numbers. */
export const correctionsSchema = z.object({ invoiceIds: z.array(z.uuid()) });
export type CorrectionsView = z.infer<typeof correctionsSchema>;
