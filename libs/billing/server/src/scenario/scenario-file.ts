import { z } from 'zod';
import { isServiceDay } from '@diem-cau/shared/time';
import { MOST_VND } from '../domain/most-vnd';

/** A scenario as `billing.md` part 4 writes it: what a clerk's "what if" asks, and what tests play. */

const amountSchema = z.number().int().refine(Number.isSafeInteger);
const wholeSchema = z.number().int();
const daySchema = z.string().refine(isServiceDay);
const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const instantSchema = z.iso.datetime({ offset: true });
const nameSchema = z.string().min(1).max(200);

const operatorSchema = z.strictObject({
  /** Its two digits follow the local year of issue. */
  series: z.string().regex(/^[CK]\d{2}[TDLMNBGHXF][A-Z0-9]{2}$/),
  bank: z.strictObject({ bin: z.string().regex(/^\d{6}$/), account: z.string().regex(/^[0-9A-Za-z]{1,19}$/) }).optional(),
});
const priceSchema = z.strictObject({ from: daySchema, monthlyVnd: amountSchema.min(0).max(MOST_VND), vatClass: nameSchema, vatIncluded: z.boolean().default(false) });
const rateSchema = z.strictObject({ class: nameSchema, from: daySchema, percent: wholeSchema.min(0).max(100) });
const payerDataSchema = { name: nameSchema.optional(), address: nameSchema.optional(), taxCode: z.string().max(20).optional(), budgetCode: z.string().max(20).optional() };
const payerSchema = z.strictObject({ id: nameSchema, ...payerDataSchema });

const at = { at: instantSchema };
const onEndpoint = { ...at, effectiveAt: instantSchema.optional(), endpoint: nameSchema };
const stepSchemas = [
  z.strictObject({ do: z.literal('activate'), ...onEndpoint, payer: nameSchema, trialDays: wholeSchema.optional() }),
  z.strictObject({ do: z.literal('suspend'), ...onEndpoint }),
  z.strictObject({ do: z.literal('resume'), ...onEndpoint }),
  z.strictObject({ do: z.literal('cancel'), ...onEndpoint }),
  z.strictObject({ do: z.literal('transfer'), ...at, effectiveAt: instantSchema.optional(), endpoint: nameSchema.optional(), endpoints: z.array(nameSchema).min(1).optional(), payer: nameSchema }),
  z.strictObject({ do: z.literal('subsidy'), ...onEndpoint, payer: nameSchema, percent: wholeSchema.optional(), share: z.string().max(20).optional() }),
  z.strictObject({ do: z.literal('discount'), ...onEndpoint, percent: wholeSchema }),
  z.strictObject({ do: z.literal('run'), ...at, month: monthSchema.optional() }),
  z.strictObject({ do: z.literal('pay'), ...at, payer: nameSchema, amountVnd: amountSchema, reference: z.string().max(500).optional(), references: z.array(z.string().max(500)).min(1).optional(), bankTxnId: nameSchema.optional() }),
  z.strictObject({ do: z.literal('adjust'), ...at, endpoint: nameSchema, month: monthSchema, toVnd: amountSchema, payer: nameSchema.optional() }),
  z.strictObject({ do: z.literal('replace'), ...at, payer: nameSchema, month: monthSchema, payerPatch: z.strictObject(payerDataSchema) }),
] as const;
export const STEP_KINDS: ReadonlySet<string> = new Set(stepSchemas.map((schema) => schema.shape.do.value));
const stepSchema = z.discriminatedUnion('do', stepSchemas);
export type ScenarioStep = z.infer<typeof stepSchema>;

export const scenarioSchema = z.strictObject({
  operator: operatorSchema,
  prices: z.array(priceSchema).min(1),
  vatRates: z.array(rateSchema).min(1),
  payers: z.array(payerSchema).min(1),
  steps: z.array(stepSchema),
});
export type ScenarioFile = z.infer<typeof scenarioSchema>;
