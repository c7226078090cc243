import { z } from 'zod';
import { daySchema, vndSchema } from './values.schema';

export const priceSchema = z.object({
  id: z.uuid(),
  /** Holds from the start of this day until the next price begins. */
  from: daySchema,
  monthlyVnd: vndSchema,
  vatClass: z.string(),
  vatIncluded: z.boolean(),
});
export type PriceView = z.infer<typeof priceSchema>;

export const planSchema = z.object({ id: z.uuid(), code: z.string(), name: z.string(), prices: z.array(priceSchema) });
export type PlanView = z.infer<typeof planSchema>;

export const vatRateSchema = z.object({ vatClass: z.string(), from: daySchema, percent: z.number().int() });
export type VatRateView = z.infer<typeof vatRateSchema>;

export const catalogueSchema = z.object({ plans: z.array(planSchema), vatRates: z.array(vatRateSchema) });
export type CatalogueView = z.infer<typeof catalogueSchema>;

export const addPlanInputSchema = z.object({ code: z.string().trim().min(1).max(20).regex(/^[A-Z0-9-]+$/), name: z.string().trim().min(1).max(200) });
export type AddPlanInput = z.infer<typeof addPlanInputSchema>;

export const addPriceInputSchema = z.object({
  planId: z.uuid(),
  from: daySchema,
  monthlyVnd: vndSchema.min(1).max(1_000_000_000),
  vatClass: z.string().trim().min(1).max(40),
  vatIncluded: z.boolean().default(false),
});
export type AddPriceInput = z.infer<typeof addPriceInputSchema>;

export const addVatRateInputSchema = z.object({
  vatClass: z.string().trim().min(1).max(40),
  from: daySchema,
  percent: z.number().int().min(0).max(100),
});
export type AddVatRateInput = z.infer<typeof addVatRateInputSchema>;

/** C9: whose day decides the VAT rate. */
export const vatRateDaySchema = z.enum(['invoice_day', 'last_service_day']);

export const operatorSettingSchema = z.object({
  legalName: z.string().trim().min(1).max(400),
  address: z.string().trim().min(1).max(400),
  taxCode: z.string().trim().max(14),
  phone: z.string().trim().max(40).nullable(),
  /** `C26TDC`; the two digits follow the local year of issue. */
  series: z.string().trim().regex(/^[CK]\d{2}[TDLMNBGHXF][A-Z0-9]{2}$/),
  formNumber: z.string().regex(/^[1-9]$/),
  bankName: z.string().trim().max(200).nullable(),
  bankBin: z.string().regex(/^\d{6}$/).nullable(),
  bankAccount: z.string().regex(/^[0-9A-Za-z]{1,19}$/).nullable(),
  vatRateDay: vatRateDaySchema,
  /** Days from issue to the day on which payment is due. */
  paymentTermDays: z.number().int().min(0).max(365),
  /** MCQT and TCQT of notices 04/SS: the tax office that manages the operator; at most 5 and 100 characters (Decision 1450/QĐ-TCT). */
  taxOfficeCode: z.string().trim().regex(/^[0-9A-Z]{1,5}$/).nullable().default(null),
  taxOfficeName: z.string().trim().min(1).max(100).nullable().default(null),
});
export type OperatorSettingView = z.infer<typeof operatorSettingSchema>;
export const editOperatorSettingInputSchema = operatorSettingSchema;
