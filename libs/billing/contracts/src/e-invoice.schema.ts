import { z } from 'zod';
import { daySchema, instantSchema, monthSchema, vndSchema } from './values.schema';

/**
 * not_sent: no gateway, the XML is all there is. sent_unknown: it may have arrived and is looked up before anything else.
 * awaiting_code: the provider has it, the tax authority's code is to come. settled: a person saw to it outside of this system.
 */
export const eInvoiceStateSchema = z.enum(['not_sent', 'to_send', 'sending', 'sent_unknown', 'awaiting_code', 'accepted', 'refused', 'settled']);
export type EInvoiceState = z.infer<typeof eInvoiceStateSchema>;

/** Why it has not gone out yet. `earlier_first`: the provider numbers in the order of arrival, and an earlier one of the series is not through. */
export const eInvoiceWaitingSchema = z.enum([
  'no_key', 'key_expired', 'key_not_yet_valid', 'key_unreadable', 'series_unregistered', 'xml_broken', 'unreachable', 'credentials', 'earlier_first',
]);
export type EInvoiceWaiting = z.infer<typeof eInvoiceWaitingSchema>;

export const eInvoiceEventKindSchema = z.enum(['queued', 'signed', 'send_started', 'not_sent', 'no_answer', 'taken_in', 'accepted', 'refused', 'looked_up', 'missing', 'waits', 'retried', 'settled']);

export const eInvoiceRowSchema = z.object({
  invoiceId: z.uuid(),
  formNumber: z.string(),
  series: z.string(),
  number: z.number().int(),
  month: monthSchema,
  issuedAt: instantSchema,
  buyerName: z.string(),
  grossVnd: vndSchema,
  state: eInvoiceStateSchema,
  waiting: eInvoiceWaitingSchema.nullable(),
  /** The provider's own words of the last thing that went wrong. */
  code: z.string().nullable(),
  words: z.string().nullable(),
  /** When it is tried or looked up again by itself. */
  nextAt: instantSchema.nullable(),
  changedAt: instantSchema,
});
export type EInvoiceRow = z.infer<typeof eInvoiceRowSchema>;

export const eInvoiceSchema = eInvoiceRowSchema.extend({
  transactionId: z.uuid(),
  providerNumber: z.string().nullable(),
  /** What a buyer types at the provider to see the invoice. */
  reservationCode: z.string().nullable(),
  /** MCCQT. */
  authorityCode: z.string().nullable(),
  hasXml: z.boolean(),
  events: z.array(z.object({ kind: eInvoiceEventKindSchema, at: instantSchema, code: z.string().nullable(), words: z.string().nullable(), byName: z.string().nullable() })),
});
export type EInvoiceView = z.infer<typeof eInvoiceSchema>;

/** `open`: everything that is neither through nor settled. `person`: what does not go on by itself. */
export const listEInvoicesFiltersSchema = z.object({ month: monthSchema.optional(), state: z.enum(['open', 'person', 'all']).default('open') });
export type EInvoiceFilters = z.infer<typeof listEInvoicesFiltersSchema>;

/** Sends again, or for the first time where a gateway came later; the same number and the same transaction id. */
export const retryEInvoicesSchema = z.object({ invoiceIds: z.array(z.uuid()).min(1).max(500) });
export type RetryEInvoicesInput = z.infer<typeof retryEInvoicesSchema>;
export const settleEInvoiceSchema = z.object({ note: z.string().trim().min(1).max(500) });
export type SettleEInvoiceInput = z.infer<typeof settleEInvoiceSchema>;

export const eInvoiceGatewaySchema = z.object({
  kind: z.literal('sinvoice'),
  baseUrl: z.string(),
  username: z.string(),
  providerTaxCode: z.string(),
  isActive: z.boolean(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
});
export const saveEInvoiceGatewaySchema = z.object({
  baseUrl: z.url({ protocol: /^https?$/ }).max(200),
  username: z.string().trim().min(1).max(100),
  /** Left out where the one that is kept stays. */
  password: z.string().min(1).max(200).optional(),
  /** Tax code of whoever runs the service; stands on every invoice. */
  providerTaxCode: z.string().trim().max(14),
  isActive: z.boolean(),
});
export type SaveEInvoiceGatewayInput = z.infer<typeof saveEInvoiceGatewaySchema>;

export const signingKeySchema = z.object({ subject: z.string(), serial: z.string(), validFrom: instantSchema, validTo: instantSchema, addedAt: instantSchema, addedBy: z.string() });
/** A PKCS#12 file as the certificate authority handed it out. */
export const addSigningKeySchema = z.object({ fileBase64: z.base64().min(1).max(200_000), password: z.string().max(200) });
export type AddSigningKeyInput = z.infer<typeof addSigningKeySchema>;

export const eInvoiceSeriesSchema = z.object({
  formNumber: z.string().regex(/^[1-9]$/),
  series: z.string().trim().regex(/^[CK]\d{2}[TDLMNBGHXF][A-Z0-9]{2}$/),
  /** The provider's name of the series' template, e.g. `1/001`. */
  templateCode: z.string().trim().regex(/^[0-9A-Za-z/]{1,20}$/),
  /** The day on which the tax authority took the declaration. */
  declaredOn: daySchema,
});
export type EInvoiceSeriesView = z.infer<typeof eInvoiceSeriesSchema>;

export const eInvoicingSchema = z.object({
  gateway: eInvoiceGatewaySchema.nullable(),
  key: signingKeySchema.extend({ state: z.enum(['good', 'ends_soon', 'expired', 'not_yet_valid', 'unreadable']) }).nullable(),
  series: z.array(eInvoiceSeriesSchema),
  /** The series of the next invoice, which must be among them. */
  nextSeries: z.object({ formNumber: z.string(), series: z.string() }).nullable(),
});
export type EInvoicingView = z.infer<typeof eInvoicingSchema>;

export const gatewayTestSchema = z.object({
  outcome: z.enum(['works', 'refused', 'unreachable', 'credentials', 'no_answer']),
  words: z.string().nullable(),
  /** Series of ours that the provider does not have. */
  missingSeries: z.array(z.string()),
});
export type GatewayTestView = z.infer<typeof gatewayTestSchema>;
