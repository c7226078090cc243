import { divRoundHalfAway, vnd, type Vnd } from '@diem-cau/shared/money';
import type { BilledLine } from './billed-line';
import type { LineChange } from './correct-invoice';

/**
 * Changes that make the net of standing lines `toNetVnd`: less is taken from the latest line first, none below nothing; more is
 * given to the first. They settle nothing of what the conventions say, so that no run takes them back.
 */
export function adjustLines(lines: readonly BilledLine[], toNetVnd: bigint): LineChange[] {
  let leftVnd: bigint = toNetVnd - lines.reduce((sum, { standingNetVnd }) => sum + standingNetVnd, 0n);
  const [first] = lines;
  if (leftVnd > 0n && first) return [changeOf(first, vnd(leftVnd))];
  const changes: LineChange[] = [];
  for (const line of [...lines].reverse()) {
    const most = -BigInt(line.standingNetVnd);
    const netVnd = most > leftVnd ? most : leftVnd;
    if (netVnd >= 0n) continue;
    leftVnd -= netVnd;
    changes.push(changeOf(line, vnd(netVnd)));
  }
  return changes;
}

/** In a price with VAT inside, the agreed net has its VAT put on top (C4). */
function changeOf(line: BilledLine, netVnd: Vnd): LineChange {
  const amountVnd = line.vatIncluded ? vnd(netVnd + divRoundHalfAway(netVnd * BigInt(line.vatPercent), 100n)) : netVnd;
  return { line, netVnd, amountVnd, reckonedVnd: vnd(0n) };
}
