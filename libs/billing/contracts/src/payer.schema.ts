import { z } from 'zod';
import { daySchema, instantSchema, vndSchema } from './values.schema';

/** Why an invoice cannot be made out to a payer; listed before a run, parked in it. */
export const PAYER_FAULTS = ['tax_code_missing', 'tax_code_invalid', 'budget_code_missing', 'budget_code_invalid', 'address_missing'] as const;
export const payerFaultSchema = z.enum(PAYER_FAULTS);
export type PayerFault = z.infer<typeof payerFaultSchema>;

export const payerVersionSchema = z.object({
  id: z.uuid(),
  /** Holds from this day until the next version begins. */
  from: daySchema,
  name: z.string(),
  address: z.string(),
  taxCode: z.string().nullable(),
  /** Mã đơn vị quan hệ ngân sách, 7 digits. */
  budgetCode: z.string().nullable(),
  treasuryAccount: z.string().nullable(),
  treasuryOffice: z.string().nullable(),
  recordedAt: instantSchema,
});
export type PayerVersionView = z.infer<typeof payerVersionSchema>;

export const payerRowSchema = z.object({
  id: z.uuid(),
  /** Customer code, `DC000042`. */
  code: z.string(),
  tenantId: z.uuid(),
  unitName: z.string(),
  /** As it prints on an invoice today. */
  name: z.string(),
  address: z.string(),
  taxCode: z.string().nullable(),
  budgetCode: z.string().nullable(),
  endpoints: z.number().int(),
  /** What its invoices still owe. */
  openVnd: vndSchema,
  /** Its money that no invoice has taken yet. */
  creditVnd: vndSchema,
  faults: z.array(payerFaultSchema),
});
export type PayerRow = z.infer<typeof payerRowSchema>;

export const payerDetailSchema = payerRowSchema.extend({
  treasuryAccount: z.string().nullable(),
  treasuryOffice: z.string().nullable(),
  /** Newest first; those of the future included. */
  versions: z.array(payerVersionSchema),
});
export type PayerDetail = z.infer<typeof payerDetailSchema>;

/** `state=incomplete`: those that a run would park. `sort`: name, code, openVnd, endpoints. */
export const listPayersFiltersSchema = z.object({ state: z.enum(['all', 'incomplete']).default('all') });

const optionalText = (max: number) => z.string().trim().max(max).nullable().transform((text) => (text === '' ? null : text));

/** A new dated version; what was invoiced keeps the version it was issued with. */
export const addPayerVersionInputSchema = z.object({
  from: daySchema,
  name: z.string().trim().min(1).max(400),
  address: z.string().trim().max(400),
  taxCode: optionalText(14),
  budgetCode: optionalText(7),
  treasuryAccount: optionalText(30),
  treasuryOffice: optionalText(200),
});
export type AddPayerVersionInput = z.infer<typeof addPayerVersionInputSchema>;
