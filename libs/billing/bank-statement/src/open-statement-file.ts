import { readTableFile, TableFileError, type TableRow } from '@diem-cau/platform/table-file';
import { BARE_FORMULA, isMisread, isOfOldFont, NUMBER_MARK } from './cell';
import { guessMapping } from './guess-mapping';
import { MOST_LINES } from './read-statement';
import type { StatementFaultCode } from './statement';

/** Titles, sums and signatures round the lines. */
const ROWS_AROUND = 500;

/** The table of a file that looks most like a statement: the first with a header, else the first. */
export async function openStatementFile(file: Buffer): Promise<{ readonly rows: readonly TableRow[] } | { readonly fault: StatementFaultCode }> {
  try {
    const tables = await readTableFile(file, { mostRows: MOST_LINES + ROWS_AROUND, bareFormula: BARE_FORMULA, numberMark: NUMBER_MARK });
    const read = tables.filter((table) => table !== null);
    const table = read.find((rows) => guessMapping(rows) !== null) ?? (tables.includes(null) ? null : read[0]);
    if (table === null) return { fault: 'too_many_lines' };
    if (!table) return { fault: 'not_a_statement' };
    const isUnread = guessMapping(table) === null && table.slice(0, 40).some(({ cells }) => cells.some((cell) => isMisread(cell) || isOfOldFont(cell)));
    return isUnread ? { fault: 'garbled' } : { rows: table };
  } catch (error) {
    if (error instanceof TableFileError) return { fault: error.fault === 'bomb' ? 'too_many_lines' : 'not_a_statement' };
    throw error;
  }
}
