/** What is wrong with a file, as a code; `row` as numbered in the file. */
export const STATEMENT_FAULTS = [
  'not_a_statement', 'garbled', 'too_many_lines', 'empty', 'day_invalid', 'amount_missing', 'amount_both', 'amount_invalid', 'amount_fraction', 'amount_negative', 'balance_invalid',
  'balances_missing', 'balance_breaks', 'sums_differ',
] as const;
export type StatementFaultCode = (typeof STATEMENT_FAULTS)[number];

export interface StatementFault {
  readonly code: StatementFaultCode;
  readonly row?: number;
  /** The cell as it was read, or the difference of sums in đồng. */
  readonly value?: string;
}

export type DayFormat = 'dmy' | 'mdy' | 'ymd';
/** dots 1.234.567,00; commas 1,234,567.00; plain 1234567,00 or 1234567.00. */
export type NumberFormat = 'dots' | 'commas' | 'plain';

export const STATEMENT_COLUMNS = ['day', 'credit', 'debit', 'amount', 'balance', 'text', 'bankTxnId', 'counterparty', 'budgetCode'] as const;
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

/** How one bank writes its files. Columns count from 0; `amount` is one signed column in place of credit and debit. */
export interface StatementMapping {
  /** treasury: a list of the State Treasury, money in only, without balances. */
  readonly kind: 'bank' | 'treasury';
  /** As numbered in the file, from 1. */
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<StatementColumn, number>>>;
  readonly dayFormat: DayFormat;
  readonly numberFormat: NumberFormat;
  /** labels: cells beside "Số dư đầu kỳ" and "Số dư cuối kỳ". running: from the balance beside each line. */
  readonly balances: 'labels' | 'running' | 'none';
}

export interface StatementLine {
  readonly row: number;
  readonly day: string;
  /** In positive, out negative. */
  readonly amountVnd: bigint;
  readonly balanceVnd: bigint | null;
  readonly text: string;
  readonly bankTxnId: string | null;
  readonly counterparty: string | null;
  readonly budgetCode: string | null;
  /** The same money has the same key in every file of the account. */
  readonly dedupeKey: string;
}

export interface Statement {
  /** In the order in which the money moved, whichever way the file goes. */
  readonly lines: readonly StatementLine[];
  readonly openingVnd: bigint | null;
  readonly closingVnd: bigint | null;
  readonly creditVnd: bigint;
  /** Of what went out, positive. */
  readonly debitVnd: bigint;
  readonly fromDay: string | null;
  readonly toDay: string | null;
}
