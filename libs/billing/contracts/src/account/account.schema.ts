import { z } from 'zod';
import { daySchema, instantSchema, monthSchema, totalsSchema, vndSchema } from '../values.schema';

/** First and last day, both within. */
export const accountRangeSchema = z.object({ from: daySchema, to: daySchema });
export type AccountRange = z.infer<typeof accountRangeSchema>;

/** As the ledger calls it; `refunded`: credit went back to the payer. What no payer is told of, or only moves between its two accounts, is no movement. */
export const accountMoveKindSchema = z.enum(['invoice', 'replaced', 'payment', 'payment_reversed', 'refunded']);
export const accountMoveSchema = z.object({
  id: z.number().int(),
  day: daySchema,
  kind: accountMoveKindSchema,
  invoiceId: z.uuid().nullable(),
  /** `C26TDC-00000123`; null where no document is meant. */
  invoice: z.string().nullable(),
  paymentId: z.uuid().nullable(),
  note: z.string().nullable(),
  /** What it owes more, or less: one of both is 0. */
  debitVnd: vndSchema,
  creditVnd: vndSchema,
  /** Owed after it; negative where the operator holds money of the payer. */
  balanceVnd: vndSchema,
});
export type AccountMove = z.infer<typeof accountMoveSchema>;
/** A payer's account as the ledger has it: 131 with its credit 3387. Days without movement before and after are in the balances. */
export const accountSchema = z.object({
  payerId: z.uuid(),
  from: daySchema,
  to: daySchema,
  openingVnd: vndSchema,
  debitVnd: vndSchema,
  creditVnd: vndSchema,
  closingVnd: vndSchema,
  items: z.array(accountMoveSchema),
});
export type AccountView = z.infer<typeof accountSchema>;
/** The unit's accounts, one an operator. */
export const myAccountsSchema = z.object({ items: z.array(z.object({ payerId: z.uuid(), payerCode: z.string(), operatorName: z.string() })) });
export type MyAccounts = z.infer<typeof myAccountsSchema>;

/** One payer's documents of a month, summed: a row of the operator's monthly statement. */
export const monthStatementRowSchema = totalsSchema.extend({ payerId: z.uuid(), payerCode: z.string(), payerName: z.string(), documents: z.number().int(), endpoints: z.number().int(), paidVnd: vndSchema, openVnd: vndSchema });
export type MonthStatementRow = z.infer<typeof monthStatementRowSchema>;
export const monthStatementSchema = z.object({ month: monthSchema, items: z.array(monthStatementRowSchema), total: totalsSchema });
export type MonthStatement = z.infer<typeof monthStatementSchema>;

export const monthArchiveSchema = z.object({
  month: monthSchema,
  /** `none`: never asked for. */
  state: z.enum(['none', 'queued', 'running', 'done']),
  documents: z.number().int(),
  made: z.number().int(),
  bytes: z.number().int(),
  askedAt: instantSchema.nullable(),
  byName: z.string().nullable(),
  /** Documents of the month were issued since it was made. */
  isStale: z.boolean(),
  /** Nothing moved for half an hour: it may be asked for again. */
  isStuck: z.boolean(),
});
export type MonthArchive = z.infer<typeof monthArchiveSchema>;
