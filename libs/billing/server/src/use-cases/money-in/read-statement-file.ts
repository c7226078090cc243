import { accountIn, guessMapping, headerKey, openStatementFile, readStatement, type StatementFaultCode, type StatementMapping, type StatementReading } from '@diem-cau/billing/bank-statement';
import { BillingErrors, type StatementDraft } from '@diem-cau/billing/contracts';
import { AppError } from '@diem-cau/platform/errors';

export type StatementRows = Exclude<Awaited<ReturnType<typeof openStatementFile>>, { readonly fault: StatementFaultCode }>['rows'];
const SEARCHED_ROWS = 40;
const SHOWN_LINES = 20;

/** @throws AppError where the file is no table at all, cannot be read, or is longer than is taken */
export async function openStatement(bytes: Buffer): Promise<StatementRows> {
  const opened = await openStatementFile(bytes);
  if (!('fault' in opened)) return opened.rows;
  if (opened.fault === 'garbled') throw new AppError(BillingErrors.statementGarbled);
  throw new AppError(opened.fault === 'too_many_lines' ? BillingErrors.statementTooLong : BillingErrors.statementNotATable);
}

export const headerKeysOf = (rows: StatementRows): string[] => [...new Set(rows.slice(0, SEARCHED_ROWS).map(headerKey).filter((key) => key.length > 10))];
export const headerKeyOf = (rows: StatementRows, mapping: StatementMapping): string => headerKey(rows.find(({ number }) => number === mapping.headerRow));
/** A saved mapping knows the columns; the row where they begin is this file's own. */
export function onThisFile(rows: StatementRows, key: string, mapping: StatementMapping): StatementMapping {
  const row = rows.slice(0, SEARCHED_ROWS).find((one) => headerKey(one) === key);
  return row ? { ...mapping, headerRow: row.number } : mapping;
}
export { accountIn, guessMapping };

export function readWith(rows: StatementRows, mapping: StatementMapping | null): StatementReading | null {
  return mapping === null ? null : readStatement(rows, mapping);
}

export const headOf = (rows: StatementRows): StatementDraft['head'] => rows.slice(0, SEARCHED_ROWS).map(({ number, cells }) => ({ row: number, cells: cells.slice(0, 30).map((cell) => cell.replace(/[\u0000\u0001]/g, '').slice(0, 120)) }));
export const linesShown = (reading: StatementReading | null): StatementDraft['lines'] =>
  (reading?.statement.lines ?? []).slice(0, SHOWN_LINES).map(({ row, day, amountVnd, balanceVnd, text, counterparty, budgetCode, bankTxnId }) => ({
    row, day, amountVnd: Number(amountVnd), balanceVnd: balanceVnd === null ? null : Number(balanceVnd), text, counterparty, budgetCode, bankTxnId,
  }));
