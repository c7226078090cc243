import { z } from 'zod';
import { daySchema, monthSchema, totalsSchema, vndSchema } from '../values.schema';

/** Months of one report at most. */
export const REPORT_MONTHS = 36;

/** The first and the last month, both within; at most {@link REPORT_MONTHS}. */
export const reportRangeSchema = z.object({ from: monthSchema, to: monthSchema });
export type ReportRange = z.infer<typeof reportRangeSchema>;
/** `unitId`: what its parts contribute; without it the heads of all trees, or the parts of the only one. */
export const unitReportFiltersSchema = reportRangeSchema.extend({ unitId: z.uuid().optional() });
/** Which table of a report a file holds. */
export const reportPartSchema = z.object({ part: z.enum(['months', 'units']).default('months') });

const crumbsSchema = z.array(z.object({ unitId: z.uuid(), unitName: z.string() }));
const unitPartSchema = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  /** Units beneath it contribute; where none do the row opens nothing. */
  hasParts: z.boolean(),
});

/** What account 511 and 3331 took in a month of issue; a replaced document is taken back in the month of its replacement. `documents` were issued in it. */
export const revenueMonthSchema = totalsSchema.extend({ month: monthSchema, documents: z.number().int() });
export type RevenueMonth = z.infer<typeof revenueMonthSchema>;
export const unitRevenueSchema = totalsSchema.extend({ ...unitPartSchema.shape, payers: z.number().int() });
export type UnitRevenue = z.infer<typeof unitRevenueSchema>;
/** `months`: every month of the range, of the whole operator or of `unitId` and below. */
export const revenueReportSchema = z.object({ months: z.array(revenueMonthSchema), total: totalsSchema, crumbs: crumbsSchema, units: z.array(unitRevenueSchema) });
export type RevenueReport = z.infer<typeof revenueReportSchema>;

/**
 * Monthly recurring revenue: what all endpoints in service on the last day of the month would pay for a whole month, after discount and before VAT,
 * as events and prices are known now. `openingVnd` and the six movements sum to `closingVnd`; `suspendedVnd` and `leftVnd` are never positive.
 */
export const mrrMonthSchema = z.object({
  month: monthSchema,
  openingVnd: vndSchema,
  newVnd: vndSchema,
  resumedVnd: vndSchema,
  /** The price list or the plan changed. */
  priceVnd: vndSchema,
  /** Discounts that began, changed or ended. */
  otherVnd: vndSchema,
  suspendedVnd: vndSchema,
  leftVnd: vndSchema,
  closingVnd: vndSchema,
  /** In service and billed on the last day. */
  endpoints: z.number().int(),
});
export type MrrMonth = z.infer<typeof mrrMonthSchema>;
export const mrrReportSchema = z.object({ months: z.array(mrrMonthSchema) });

/** One rate of one document that account 3331 took; `replaced`: taken back on the day of its replacement, so negative. */
export const vatRowSchema = z.object({
  invoiceId: z.uuid(),
  kind: z.enum(['original', 'adjustment', 'replacement', 'replaced']),
  formNumber: z.string(),
  series: z.string(),
  number: z.number().int(),
  /** The day that counts for the list: of issue, of a replaced one that of its replacement. */
  day: daySchema,
  buyerName: z.string(),
  buyerTaxCode: z.string().nullable(),
  vatPercent: z.number().int(),
  netVnd: vndSchema,
  vatVnd: vndSchema,
});
export type VatRow = z.infer<typeof vatRowSchema>;
export const vatRateSumSchema = z.object({ vatPercent: z.number().int(), documents: z.number().int(), netVnd: vndSchema, vatVnd: vndSchema });
/** `rates`: over the whole period, whatever page and search show. `sort`: day, number, buyerName, netVnd, vatVnd. */
export const vatReportSchema = z.object({ items: z.array(vatRowSchema), total: z.number().int(), rates: z.array(vatRateSumSchema), netVnd: vndSchema, vatVnd: vndSchema });
export type VatReport = z.infer<typeof vatReportSchema>;

/** Days of service that stand billed, each once whoever shares its price; by month of service. */
export const endpointDaysMonthSchema = z.object({ month: monthSchema, endpoints: z.number().int(), days: z.number().int() });
export type EndpointDaysMonth = z.infer<typeof endpointDaysMonthSchema>;
export const unitEndpointDaysSchema = z.object({ ...unitPartSchema.shape, endpoints: z.number().int(), days: z.number().int() });
export type UnitEndpointDays = z.infer<typeof unitEndpointDaysSchema>;
export const endpointDaysReportSchema = z.object({ months: z.array(endpointDaysMonthSchema), total: z.number().int(), crumbs: crumbsSchema, units: z.array(unitEndpointDaysSchema) });
export type EndpointDaysReport = z.infer<typeof endpointDaysReportSchema>;
