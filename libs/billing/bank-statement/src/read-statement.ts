import type { TableRow } from '@diem-cau/platform/table-file';
import { BARE_FORMULA, cleanCell, foldCell, isMisread } from './cell';
import { withDedupeKeys } from './dedupe-keys';
import { headerKey } from './guess-mapping';
import { closingIn, isFooting, openingIn } from './labels';
import { breakIn, inOrder } from './order-lines';
import { parseAmount } from './parse-amount';
import { parseStatementDay } from './parse-day';
import type { Statement, StatementColumn, StatementFault, StatementFaultCode, StatementLine, StatementMapping } from './statement';

/** Lines of one file. */
export const MOST_LINES = 50_000;
const MOST_FAULTS = 20;
const LONGEST_TEXT = 1_000;

type RawLine = Omit<StatementLine, 'dedupeKey'>;

export interface StatementReading {
  readonly statement: Statement;
  /** The file is taken whole or not at all: one fault and nothing of it counts. The first twenty. */
  readonly faults: readonly StatementFault[];
}

/** Reads a table by a mapping and checks that opening + lines = closing. */
export function readStatement(rows: readonly TableRow[], mapping: StatementMapping): StatementReading {
  const { columns, headerRow } = mapping;
  const header = rows.find(({ number }) => number === headerRow);
  const hasAmount = columns.amount !== undefined || columns.credit !== undefined;
  if (!header || columns.day === undefined || columns.text === undefined || !hasAmount) return refused('not_a_statement');
  if (rows.slice(0, 300).some(({ cells }) => cells.some(isMisread))) return refused('garbled');

  const key = headerKey(header);
  const faults: StatementFault[] = [];
  const lines: RawLine[] = [];
  for (const row of rows) {
    if (row.number <= headerRow || headerKey(row) === key) continue;
    const read = readRow(row, mapping);
    if (read === null) continue;
    if ('code' in read) faults.push(read);
    else lines.push(read);
  }
  if (lines.length > MOST_LINES) return refused('too_many_lines');
  if (lines.length === 0 && faults.length === 0) return refused('empty');
  const ordered = inOrder(lines);
  const balances = balancesOf(rows, ordered, mapping);
  const statement = statementOf(ordered, balances);
  if (faults.length === 0) faults.push(...sumFaults(ordered, balances, mapping));
  return { statement, faults: faults.slice(0, MOST_FAULTS) };
}

function readRow(row: TableRow, mapping: StatementMapping): RawLine | StatementFault | null {
  const { number, cells } = row;
  const at = (column: StatementColumn): string | undefined => cells[mapping.columns[column] ?? -1];
  const fault = (code: StatementFaultCode, value = ''): StatementFault => ({ code, row: number, value: cleanCell(value).slice(0, 80) });
  const written = (['credit', 'debit', 'amount'] as const).filter((column) => (cleanCell(at(column)) !== '' || at(column) === BARE_FORMULA));
  const day = parseStatementDay(at('day'), mapping.dayFormat);
  if (day === null) {
    const isColumnNumbers = cells.every((cell) => /^\(?\d{0,2}\)?$|^[A-Z]$/.test(cleanCell(cell)));
    const hasAmount = written.some((column) => /\d/.test(cleanCell(at(column))));
    return hasAmount && !isColumnNumbers && !isFooting(row) ? fault('day_invalid', at('day')) : null;
  }
  const parsed = written.map((column) => ({ column, cell: at(column), amount: parseAmount(at(column), mapping.numberFormat) }));
  for (const { cell, amount } of parsed) if (amount && 'fault' in amount) return fault(amount.fault === 'fraction' ? 'amount_fraction' : 'amount_invalid', cell);
  const moved = parsed.flatMap(({ column, cell, amount }) => (amount && 'vnd' in amount && amount.vnd !== 0n ? [{ column, cell, vnd: amount.vnd }] : []));
  const [first, second] = moved;
  if (!first) return isFooting(row) ? null : fault('amount_missing');
  if (second) return fault('amount_both', second.cell);
  if (first.column !== 'amount' && first.vnd < 0n) return fault('amount_negative', first.cell);
  const balance = parseAmount(at('balance'), mapping.numberFormat);
  if (balance && 'fault' in balance) return fault('balance_invalid', at('balance'));
  return {
    row: number,
    day,
    amountVnd: first.column === 'debit' ? -first.vnd : first.vnd,
    balanceVnd: balance?.vnd ?? null,
    text: cleanCell(at('text')).slice(0, LONGEST_TEXT),
    bankTxnId: cleanCell(at('bankTxnId')).slice(0, 100) || null,
    counterparty: cleanCell(at('counterparty')).slice(0, 400) || null,
    budgetCode: /^\d{7}$/.exec(foldCell(at('budgetCode')))?.[0] ?? null,
  };
}

interface Balances {
  readonly openingVnd: bigint | null;
  readonly closingVnd: bigint | null;
}

function balancesOf(rows: readonly TableRow[], lines: readonly RawLine[], { balances, numberFormat, headerRow }: StatementMapping): Balances {
  if (balances === 'none') return { openingVnd: null, closingVnd: null };
  if (balances === 'labels') return { openingVnd: openingIn(rows.filter(({ number }) => number !== headerRow), numberFormat), closingVnd: closingIn(rows.filter(({ number }) => number !== headerRow), numberFormat) };
  const [first, last] = [lines[0], lines.at(-1)];
  return { openingVnd: first?.balanceVnd === null || !first ? null : first.balanceVnd - first.amountVnd, closingVnd: last?.balanceVnd ?? null };
}

function sumFaults(lines: readonly RawLine[], { openingVnd, closingVnd }: Balances, { kind, balances }: StatementMapping): StatementFault[] {
  if (balances === 'none') return kind === 'treasury' ? [] : [{ code: 'balances_missing' }];
  if (openingVnd === null || closingVnd === null) return [{ code: 'balances_missing' }];
  if (balances === 'running') {
    const silent = lines.find(({ balanceVnd }) => balanceVnd === null);
    if (silent) return [{ code: 'balances_missing', row: silent.row }];
    const broken = breakIn(lines);
    if (broken) return [{ code: 'balance_breaks', row: broken.row, value: String(broken.balanceVnd) }];
  }
  const differenceVnd = openingVnd + lines.reduce((sum, { amountVnd }) => sum + amountVnd, 0n) - closingVnd;
  return differenceVnd === 0n ? [] : [{ code: 'sums_differ', value: String(differenceVnd) }];
}

function statementOf(lines: readonly RawLine[], { openingVnd, closingVnd }: Balances): Statement {
  const days = lines.map(({ day }) => day).sort();
  return {
    lines: withDedupeKeys(lines), openingVnd, closingVnd,
    creditVnd: lines.reduce((sum, { amountVnd }) => (amountVnd > 0n ? sum + amountVnd : sum), 0n),
    debitVnd: lines.reduce((sum, { amountVnd }) => (amountVnd < 0n ? sum - amountVnd : sum), 0n),
    fromDay: days[0] ?? null, toDay: days.at(-1) ?? null,
  };
}

const refused = (code: StatementFaultCode): StatementReading => ({ statement: statementOf([], { openingVnd: null, closingVnd: null }), faults: [{ code }] });
