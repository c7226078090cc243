import { sumVnd, type Vnd } from '@diem-cau/shared/money';
import type { ChargeLine } from './month-lines';

/** Why an endpoint's amount differs from the month before, the strongest reason first. */
export type ChangeReason = 'new' | 'left' | 'payer' | 'price' | 'suspended' | 'days' | 'amount';

export interface EndpointChange {
  readonly endpointId: string;
  readonly reason: ChangeReason;
  readonly beforeVnd: Vnd;
  readonly afterVnd: Vnd;
}

/** What a clerk should look at before a run: every endpoint that will not be billed as last month, in order of id. */
export function previewDiff(before: readonly ChargeLine[], after: readonly ChargeLine[]): EndpointChange[] {
  const [old, now] = [byEndpoint(before), byEndpoint(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((endpointId) => {
    const [was, is] = [old.get(endpointId) ?? [], now.get(endpointId) ?? []];
    const reason = reasonOf(was, is);
    return reason ? [{ endpointId, reason, beforeVnd: total(was), afterVnd: total(is) }] : [];
  });
}

function reasonOf(was: ChargeLine[], is: ChargeLine[]): ChangeReason | null {
  if (was.length === 0) return 'new';
  if (is.length === 0) return 'left';
  if (differ(was, is, (line) => `${line.role} ${line.payerId}`)) return 'payer';
  if (differ(was, is, (line) => `${line.monthlyVnd} ${line.vatIncluded} ${line.discountPercent}`)) return 'price';
  if (is.some((line) => line.spans.length > 1)) return 'suspended';
  if (isWhole(was) !== isWhole(is)) return 'days';
  return total(was) === total(is) ? null : 'amount';
}

function differ(was: ChargeLine[], is: ChargeLine[], key: (line: ChargeLine) => string): boolean {
  return [...new Set(was.map(key))].sort().join() !== [...new Set(is.map(key))].sort().join();
}

function isWhole(lines: ChargeLine[]): boolean {
  const own = lines.filter(({ role }) => role === 'payer');
  return own.reduce((days, line) => days + line.days, 0) >= (own[0]?.daysInMonth ?? Infinity);
}

function total(lines: ChargeLine[]): Vnd {
  return sumVnd(lines.map(({ amountVnd }) => amountVnd));
}

function byEndpoint(lines: readonly ChargeLine[]): Map<string, ChargeLine[]> {
  return Map.groupBy(lines, ({ endpointId }) => endpointId);
}
