import type { ChangeSubscriptionInput } from '@diem-cau/billing/contracts';
import type { Choice } from '@diem-cau/portal/ui';

export const changeKinds = ['transfer', 'plan', 'discount', 'subsidy', 'suspend', 'resume', 'cancel'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export type ChangeValues = { kind: ChangeKind; payer: Choice | null; planId: string; percent: number | null; onDay: string | null };

/** The act that the form says, from the start of the day in Viet Nam; null while something is missing. */
export function changeOf(endpointId: string, { kind, payer, planId, percent, onDay }: ChangeValues): ChangeSubscriptionInput | null {
  if (!onDay) return null;
  const act = { endpointIds: [endpointId], effectiveAt: `${onDay}T00:00:00+07:00` };
  switch (kind) {
    case 'transfer':
      return payer && { kind, ...act, payerId: payer.id };
    case 'plan':
      return planId ? { kind, ...act, planId } : null;
    case 'discount':
      return percent === null ? null : { kind, ...act, percent };
    case 'subsidy':
      return payer && percent !== null ? { kind, ...act, payerId: payer.id, percent } : null;
    default:
      return { kind, ...act };
  }
}
