import { createHash } from 'node:crypto';
import type { StatementLine } from './statement';

type Unkeyed = Omit<StatementLine, 'dedupeKey'>;

/**
 * The bank's own number of the transaction, else a hash of day, amount, balance, text and how many equal lines of that day stand
 * before it: two real transfers alike stay two, the same line in two files is one. Of several lines with one number (a transfer
 * and its fee) the greatest has the number alone, so that the order of a file does not matter.
 */
export function withDedupeKeys(lines: readonly Unkeyed[]): StatementLine[] {
  const most = new Map<string, bigint>();
  for (const { bankTxnId, amountVnd } of lines) {
    if (bankTxnId !== null && amountVnd > (most.get(bankTxnId) ?? amountVnd - 1n)) most.set(bankTxnId, amountVnd);
  }
  const before = new Map<string, number>();
  return lines.map((line) => {
    const { bankTxnId, amountVnd, balanceVnd, day, text } = line;
    if (bankTxnId !== null) return { ...line, dedupeKey: `id:${bankTxnId}${most.get(bankTxnId) === amountVnd ? '' : `:${amountVnd}`}` };
    const said = [day, amountVnd, balanceVnd ?? '', text].join('\u0000');
    const ordinal = before.get(said) ?? 0;
    before.set(said, ordinal + 1);
    return { ...line, dedupeKey: `hash:${createHash('sha256').update(`${said}\u0000${ordinal}`).digest('hex')}` };
  });
}
