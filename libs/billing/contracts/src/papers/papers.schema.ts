import { z } from 'zod';
import { daySchema, instantSchema, monthSchema, vndSchema } from '../values.schema';

/** What notice 04/SS-HĐĐT may mend: words. Tax code, amounts and rate need an adjustment or a replacement (Circular 91/2026 Art. 10). */
export const NOTICE_FIELDS = ['name', 'address', 'other'] as const;
export const noticeChangeSchema = z.object({
  field: z.enum(NOTICE_FIELDS),
  /** As the invoice has it; of `name` and `address` the invoice itself says. */
  wrong: z.string().trim().max(400),
  right: z.string().trim().min(1).max(400),
});
export const issueNoticeInputSchema = z.object({ changes: z.array(noticeChangeSchema).min(1).max(NOTICE_FIELDS.length), reason: z.string().trim().min(3).max(400) });
export type IssueNoticeInput = z.infer<typeof issueNoticeInputSchema>;

export const noticeSchema = z.object({
  id: z.uuid(),
  /** `3/TBSS-2026`, without gap in the operator's year. */
  number: z.string(),
  onDay: daySchema,
  byName: z.string(),
  reason: z.string(),
  changes: z.array(noticeChangeSchema),
  /** Whether the signed XML is there: not where the operator had no key that day. */
  hasXml: z.boolean(),
});
export type NoticeView = z.infer<typeof noticeSchema>;

/** A correcting document of a month, with what it corrects: a row of list 01/BK-ĐCTT. */
export const correctedRowSchema = z.object({
  invoiceId: z.uuid(),
  kind: z.enum(['adjustment', 'replacement']),
  formNumber: z.string(),
  series: z.string(),
  number: z.number().int(),
  issueDay: daySchema,
  ofInvoiceId: z.uuid(),
  ofSeries: z.string(),
  ofNumber: z.number().int(),
  ofIssueDay: daySchema,
  /** By how much it moves what was billed: of a replacement the difference to the replaced document. */
  netVnd: vndSchema,
  vatVnd: vndSchema,
});
export type CorrectedRow = z.infer<typeof correctedRowSchema>;
export const correctionListSchema = z.object({ month: monthSchema, payerId: z.uuid(), payerName: z.string(), items: z.array(correctedRowSchema) });
export type CorrectionList = z.infer<typeof correctionListSchema>;

export const questionTextSchema = z.object({ text: z.string().trim().min(1).max(2000) });
/** `position` of the line that is meant; the whole invoice where it is left out. */
export const askInputSchema = questionTextSchema.extend({ position: z.number().int().min(1).optional() });
export type AskInput = z.infer<typeof askInputSchema>;
export const closeQuestionInputSchema = z.object({ text: z.string().trim().max(2000).default('') });

export const questionStateSchema = z.enum(['waiting', 'answered', 'closed']);
export type QuestionState = z.infer<typeof questionStateSchema>;
export const questionEntrySchema = z.object({ seq: z.number().int(), kind: z.enum(['asked', 'answered', 'closed']), text: z.string(), at: instantSchema, byName: z.string() });
export const questionSchema = z.object({
  id: z.uuid(),
  /** Waiting: the payer spoke last. */
  state: questionStateSchema,
  invoiceId: z.uuid(),
  series: z.string(),
  number: z.number().int(),
  buyerName: z.string(),
  position: z.number().int().nullable(),
  /** Of the line that is meant: the endpoint's name and month; null where the whole invoice is. */
  lineName: z.string().nullable(),
  lineMonth: monthSchema.nullable(),
  askedAt: instantSchema,
  /** Oldest first. */
  entries: z.array(questionEntrySchema),
});
export type QuestionView = z.infer<typeof questionSchema>;
/** `q` finds buyer and invoice number. `sort`: askedAt, buyerName. */
export const listQuestionsFiltersSchema = z.object({ state: z.enum(['all', ...questionStateSchema.options]).default('waiting'), invoiceId: z.uuid().optional() });

/** Where a line comes from: the facts of its endpoint's life up to its last day, as the payer may see them. */
export const lineOriginSchema = z.object({
  position: z.number().int(),
  endpointCode: z.string(),
  endpointName: z.string(),
  month: monthSchema,
  days: z.number().int(),
  daysInMonth: z.number().int(),
  monthlyVnd: vndSchema,
  discountPercent: z.number().int(),
  netVnd: vndSchema,
  events: z.array(z.object({ kind: z.enum(['activate', 'suspend', 'resume', 'cancel', 'transfer', 'subsidy', 'discount', 'plan']), effectiveAt: instantSchema, recordedAt: instantSchema, percent: z.number().int().nullable(), trialDays: z.number().int().nullable() })),
});
export type LineOrigin = z.infer<typeof lineOriginSchema>;
