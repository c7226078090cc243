import type { TimelineEvent } from '../domain/timeline-event';

/** A row of bill.subscription_event as JSON: seq, kind, effective and recorded milliseconds, payer, trial days, percent, share, plan. */
export type EventTuple = readonly [
  seq: number,
  kind: TimelineEvent['kind'],
  effectiveMs: number,
  recordedMs: number,
  payerId: string | null,
  trialDays: number | null,
  percent: number | null,
  numerator: string | null,
  denominator: string | null,
  planId: string | null,
];

export function eventOf([seq, kind, effectiveMs, recordedMs, payerId, trialDays, percent, numerator, denominator, planId]: EventTuple): TimelineEvent {
  const base = { seq, effectiveAt: new Date(effectiveMs), recordedAt: new Date(recordedMs) };
  switch (kind) {
    case 'activate':
      return { ...base, kind, payerId: payerId ?? '', trialDays: trialDays ?? 0, planId };
    case 'transfer':
      return { ...base, kind, payerId: payerId ?? '' };
    case 'subsidy':
      return { ...base, kind, payerId: payerId ?? '', share: { numerator: BigInt(numerator ?? 0), denominator: BigInt(denominator ?? 1) } };
    case 'discount':
      return { ...base, kind, percent: percent ?? 0 };
    case 'plan':
      return { ...base, kind, planId: planId ?? '' };
    case 'suspend':
    case 'resume':
    case 'cancel':
      return { ...base, kind };
  }
}
