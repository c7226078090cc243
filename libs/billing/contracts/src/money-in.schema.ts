import { z } from 'zod';
import { daySchema, instantSchema, vndSchema } from './values.schema';

/** What a bank line was matched by, or why not; each said in words on the screen. */
export const MONEY_EVIDENCE = [
  'reference', 'reference_invalid', 'reference_unknown', 'reference_of_other_payer', 'replacement_followed', 'already_paid', 'nothing_due', 'several_invoices', 'several_payers', 'amount_equal', 'amount_less', 'amount_more',
  'budget_code', 'budget_code_unknown', 'budget_code_shared', 'budget_code_differs', 'open_total', 'one_invoice', 'payer_name', 'payer_name_shared', 'amount_only', 'other_source', 'nothing_found', 'payment_reversed', 'payer_named',
] as const;
export const moneyEvidenceSchema = z.object({
  code: z.enum(MONEY_EVIDENCE),
  /** The reference, budget code or name as it was found, or the amount in đồng that is over or short. */
  value: z.string().optional(),
});
export type MoneyEvidence = z.infer<typeof moneyEvidenceSchema>;

/** Money of one payer, for these invoices in this order; what they do not take is its credit. No invoices: credit alone. */
export const moneyPartSchema = z.object({ payerId: z.uuid(), amountVnd: vndSchema.min(1).max(1_000_000_000_000), invoiceIds: z.array(z.uuid()).max(200) });
export type MoneyPart = z.infer<typeof moneyPartSchema>;

export const STATEMENT_MAPPING_COLUMNS = ['day', 'credit', 'debit', 'amount', 'balance', 'text', 'bankTxnId', 'counterparty', 'budgetCode'] as const;
const columnSchema = z.number().int().min(0).max(200);
export const statementMappingSchema = z.object({
  kind: z.enum(['bank', 'treasury']),
  headerRow: z.number().int().min(1).max(1_000),
  columns: z.partialRecord(z.enum(STATEMENT_MAPPING_COLUMNS), columnSchema),
  dayFormat: z.enum(['dmy', 'mdy', 'ymd']),
  numberFormat: z.enum(['dots', 'commas', 'plain']),
  balances: z.enum(['labels', 'running', 'none']),
});
export type StatementMappingView = z.infer<typeof statementMappingSchema>;

/** Digits, letters and points, as the bank writes it. */
export const bankAccountSchema = z.string().trim().transform((text) => text.replace(/[\s-]/g, '').toUpperCase()).pipe(z.string().regex(/^[0-9A-Z.]{4,40}$/));
export const mapStatementInputSchema = z.object({ bank: z.string().trim().min(1).max(100), account: bankAccountSchema, mapping: statementMappingSchema });
export type MapStatementInput = z.infer<typeof mapStatementInputSchema>;

export const statementLineSchema = z.object({ row: z.number().int(), day: daySchema, amountVnd: vndSchema, balanceVnd: vndSchema.nullable(), text: z.string(), counterparty: z.string().nullable(), budgetCode: z.string().nullable(), bankTxnId: z.string().nullable() });
export const statementFaultSchema = z.object({ code: z.string(), row: z.number().int().optional(), value: z.string().optional() });

export const statementSchema = z.object({
  id: z.uuid(),
  fileName: z.string(),
  state: z.enum(['draft', 'imported']),
  bank: z.string(),
  account: z.string(),
  kind: z.enum(['bank', 'treasury']),
  fromDay: daySchema.nullable(),
  toDay: daySchema.nullable(),
  openingVnd: vndSchema.nullable(),
  closingVnd: vndSchema.nullable(),
  creditVnd: vndSchema,
  /** Of what went out, positive. */
  debitVnd: vndSchema,
  lineCount: z.number().int(),
  /** Lines that another file had brought. */
  knownCount: z.number().int(),
  /** As the import left them. */
  matchedCount: z.number().int(),
  proposedCount: z.number().int(),
  waitingCount: z.number().int(),
  outCount: z.number().int(),
  uploadedAt: instantSchema,
  uploadedByName: z.string(),
  importedAt: instantSchema.nullable(),
  importedByName: z.string().nullable(),
});
export type StatementView = z.infer<typeof statementSchema>;

/** A draft as the product understands it. With a fault nothing of it can be imported. */
export const statementDraftSchema = z.object({
  statement: statementSchema,
  /** Rows of the file from its top, to see where the columns are. */
  head: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
  mapping: statementMappingSchema.nullable(),
  /** confirmed: as for the last file with this header. guessed: to be looked over. */
  mappingIs: z.enum(['confirmed', 'guessed', 'missing']),
  lines: z.array(statementLineSchema),
  faults: z.array(statementFaultSchema),
  /** When and under which name the same file was imported; null where it never was. */
  sameFile: z.object({ id: z.uuid(), fileName: z.string(), importedAt: instantSchema }).nullable(),
});
export type StatementDraft = z.infer<typeof statementDraftSchema>;
export const listStatementsFiltersSchema = z.object({ state: z.enum(['all', 'draft', 'imported']).default('imported') });

export const statementLineRowSchema = statementLineSchema.extend({ id: z.uuid(), state: z.enum(['matched', 'proposed', 'waiting', 'set_aside', 'sent_back', 'out']), evidence: z.array(moneyEvidenceSchema) });
export type StatementLineRow = z.infer<typeof statementLineRowSchema>;
export const listStatementLinesFiltersSchema = z.object({ state: z.enum(['all', 'matched', 'proposed', 'waiting', 'set_aside', 'sent_back', 'out']).default('all') });

const namedInvoiceSchema = z.object({ id: z.uuid(), series: z.string(), number: z.number().int(), month: z.string().nullable(), openVnd: vndSchema });
export const moneyProposalPartSchema = z.object({ payerId: z.uuid(), payerCode: z.string(), payerName: z.string(), amountVnd: vndSchema, invoices: z.array(namedInvoiceSchema) });

export const waitingMoneySchema = z.object({
  id: z.uuid(),
  state: z.enum(['proposed', 'waiting', 'matched', 'set_aside', 'sent_back']),
  amountVnd: vndSchema,
  receivedOn: daySchema,
  text: z.string(),
  counterparty: z.string().nullable(),
  budgetCode: z.string().nullable(),
  bank: z.string().nullable(),
  account: z.string().nullable(),
  statementId: z.uuid().nullable(),
  evidence: z.array(moneyEvidenceSchema),
  proposal: z.array(moneyProposalPartSchema),
  recordedAt: instantSchema,
  settled: z.object({ at: instantSchema, byName: z.string(), note: z.string() }).nullable(),
});
export type WaitingMoney = z.infer<typeof waitingMoneySchema>;
/** `state` open: proposed and waiting. `sort`: receivedOn (default), amountVnd. `q` searches the text. */
export const listWaitingMoneyFiltersSchema = z.object({ state: z.enum(['open', 'proposed', 'waiting', 'matched', 'set_aside', 'sent_back']).default('open') });
export const waitingMoneySummarySchema = z.object({ proposed: z.number().int(), proposedVnd: vndSchema, waiting: z.number().int(), waitingVnd: vndSchema, oldestDay: daySchema.nullable() });
export type WaitingMoneySummary = z.infer<typeof waitingMoneySummarySchema>;

/** Parts add up to the money. */
export const matchMoneyInputSchema = z.object({ parts: z.array(moneyPartSchema).min(1).max(200) });
export type MatchMoneyInput = z.infer<typeof matchMoneyInputSchema>;
/** set_aside: none of this ledger. sent_back: given back to whoever sent it. */
export const settleMoneyInputSchema = z.object({ as: z.enum(['set_aside', 'sent_back']), reason: z.string().trim().min(3).max(500) });
export type SettleMoneyInput = z.infer<typeof settleMoneyInputSchema>;
export const rematchedSchema = z.object({ looked: z.number().int(), proposed: z.number().int() });

/** Not more than the payer's credit; the oldest money first. */
export const refundInputSchema = z.object({ amountVnd: vndSchema.min(1).max(1_000_000_000_000), paidOn: daySchema, reason: z.string().trim().min(3).max(500) });
export type RefundInput = z.infer<typeof refundInputSchema>;
export const refundSchema = z.object({ id: z.uuid(), payerId: z.uuid(), amountVnd: vndSchema, paidOn: daySchema, reason: z.string(), at: instantSchema, byName: z.string() });
export type RefundView = z.infer<typeof refundSchema>;

/** What a payer or an invoice is found by, when money is matched by hand. */
export const moneyTargetSchema = z.object({ payerId: z.uuid(), payerCode: z.string(), payerName: z.string(), openVnd: vndSchema, creditVnd: vndSchema, invoices: z.array(namedInvoiceSchema) });
export type MoneyTarget = z.infer<typeof moneyTargetSchema>;
export const moneyTargetsSchema = z.object({ items: z.array(moneyTargetSchema) });
export const moneyTargetsQuerySchema = z.object({ q: z.string().trim().min(1).max(100) });
