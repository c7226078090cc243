import { z } from 'zod';
import { daySchema, instantSchema, monthSchema, totalsSchema, vndSchema } from './values.schema';

export const invoiceLineSchema = z.object({
  position: z.number().int(),
  /** Null on a line of something sold once. */
  endpointId: z.uuid().nullable(),
  endpointCode: z.string(),
  /** Of the endpoint, or of what was sold. */
  endpointName: z.string(),
  /** Of what was sold once; `monthlyVnd` is then the price of one. */
  item: z.object({ unit: z.string(), quantity: z.number().int() }).nullable(),
  unitName: z.string(),
  month: monthSchema,
  /** First billed day, and the day after the last billed one. */
  from: daySchema,
  to: daySchema,
  days: z.number().int(),
  daysInMonth: z.number().int(),
  monthlyVnd: vndSchema,
  /** Whole percent, taken before rounding. */
  discountPercent: z.number().int(),
  vatPercent: z.number().int(),
  netVnd: vndSchema,
  /** What the line still asks before VAT, after adjustments. */
  standingVnd: vndSchema,
});
export type InvoiceLineView = z.infer<typeof invoiceLineSchema>;

export const previewInvoiceDetailSchema = z.object({ payerId: z.uuid(), payerName: z.string(), isParked: z.boolean(), totals: totalsSchema, lines: z.array(invoiceLineSchema) });
export type PreviewInvoiceDetail = z.infer<typeof previewInvoiceDetailSchema>;

export const invoiceKindSchema = z.enum(['original', 'adjustment', 'replacement']);
/** Another document of the same payer that corrects this one or is corrected by it. */
export const relatedInvoiceSchema = z.object({ id: z.uuid(), kind: invoiceKindSchema, formNumber: z.string(), series: z.string(), number: z.number().int(), issueDay: daySchema });
export type RelatedInvoice = z.infer<typeof relatedInvoiceSchema>;

export const invoicePaymentStateSchema = z.enum(['open', 'part_paid', 'paid']);

export const invoiceRowSchema = z.object({
  id: z.uuid(),
  kind: invoiceKindSchema,
  /** Another document stands in its place; it asks nothing any more. */
  isReplaced: z.boolean(),
  series: z.string(),
  number: z.number().int(),
  /** `DC` + series + number + check character: what a payer writes on the transfer. */
  reference: z.string(),
  issuedAt: instantSchema,
  issueDay: daySchema,
  dueDay: daySchema,
  /** The last month that it bills. */
  month: monthSchema,
  payerId: z.uuid(),
  buyerName: z.string(),
  buyerTaxCode: z.string().nullable(),
  totals: totalsSchema,
  paidVnd: vndSchema,
  openVnd: vndSchema,
  paymentState: invoicePaymentStateSchema,
  isOverdue: z.boolean(),
  hasPdf: z.boolean(),
  /** Whether the signed electronic form is there. */
  hasXml: z.boolean(),
});
export type InvoiceRow = z.infer<typeof invoiceRowSchema>;
/** `q` finds number, reference, buyer, tax code. `sort`: number, issuedAt, buyerName, grossVnd, openVnd. */
export const listInvoicesFiltersSchema = z.object({
  month: monthSchema.optional(),
  payerId: z.uuid().optional(),
  runId: z.uuid().optional(),
  state: z.enum(['all', 'open', 'overdue', 'paid']).default('all'),
});

export const invoiceEventSchema = z.object({
  /** `money_moved`: what it was paid too much went back to the payer's credit, or to the document that replaced it. */
  kind: z.enum(['issued', 'document_made', 'paid', 'money_moved', 'payment_reversed']),
  at: instantSchema,
  amountVnd: vndSchema.nullable(),
  paymentId: z.uuid().nullable(),
  note: z.string().nullable(),
});

export const invoiceDetailSchema = invoiceRowSchema.extend({
  /** The document that this one corrects. */
  corrects: relatedInvoiceSchema.nullable(),
  /** Documents that correct this one, oldest first. */
  correctedBy: z.array(relatedInvoiceSchema),
  formNumber: z.string(),
  seller: z.object({ name: z.string(), address: z.string(), taxCode: z.string(), phone: z.string().nullable() }),
  buyer: z.object({
    name: z.string(),
    address: z.string(),
    taxCode: z.string().nullable(),
    budgetCode: z.string().nullable(),
    customerCode: z.string(),
    treasuryAccount: z.string().nullable(),
    treasuryOffice: z.string().nullable(),
  }),
  bank: z.object({ name: z.string(), bin: z.string(), account: z.string(), holder: z.string() }).nullable(),
  inWords: z.string(),
  /** VietQR text of what it asked when issued; null where nothing was to be paid or no account is known. */
  qrText: z.string().nullable(),
  /** Gross less the credit that it took when issued. */
  askedVnd: vndSchema,
  lines: z.array(invoiceLineSchema),
  vatGroups: z.array(z.object({ vatPercent: z.number().int(), netVnd: vndSchema, vatVnd: vndSchema })),
  /** Its life, oldest first. */
  events: z.array(invoiceEventSchema),
});
export type InvoiceDetail = z.infer<typeof invoiceDetailSchema>;

/** What a unit still owes, over all operators. */
export const myInvoicesSummarySchema = z.object({
  openVnd: vndSchema,
  creditVnd: vndSchema,
  openInvoices: z.number().int(),
  /** The earliest due day among the open ones. */
  nextDueDay: daySchema.nullable(),
});
export type MyInvoicesSummary = z.infer<typeof myInvoicesSummarySchema>;

export const myInvoiceRowSchema = invoiceRowSchema.extend({ operatorName: z.string() });
export type MyInvoiceRow = z.infer<typeof myInvoiceRowSchema>;
export const myInvoiceDetailSchema = invoiceDetailSchema.extend({ operatorName: z.string() });
export type MyInvoiceDetail = z.infer<typeof myInvoiceDetailSchema>;
