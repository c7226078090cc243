import { addDays, serviceDayOf, type ServiceDay } from '@diem-cau/shared/time';
import { percentIsValid, shareIsValid, type Share } from './share';
import type { ActivateEvent, TimelineEvent } from './timeline-event';

/** Error codes with which an event is refused; registered in the contracts of billing. */
export type EventRefusal =
  | 'billing.already_active'
  | 'billing.not_active'
  | 'billing.already_suspended'
  | 'billing.not_suspended'
  | 'billing.same_payer'
  | 'billing.trial_days_invalid'
  | 'billing.percent_invalid'
  | 'billing.share_invalid';

export interface Subsidy {
  readonly sponsorId: string;
  readonly share: Share;
}

/** What holds for an endpoint between two events. Everything but `none` is a running subscription. */
export type ServiceState =
  | { readonly status: 'none' }
  | {
      readonly status: 'active' | 'suspended';
      readonly payerId: string;
      readonly firstBilledDay: ServiceDay;
      readonly subsidy: Subsidy | null;
      readonly discountPercent: number;
      /** Whose prices hold; null for the plan of the subscription. */
      readonly planId: string | null;
    };

export type RunningState = Exclude<ServiceState, { status: 'none' }>;
export type EventOutcome = { readonly state: ServiceState } | { readonly refusal: EventRefusal };

/** Ten years: more is a slip of the hand. */
const MOST_TRIAL_DAYS = 3660;

export const NO_SERVICE: ServiceState = { status: 'none' };

/** The state machine of a subscription: what an event makes of a state, or why it is refused. */
export function applyEvent(state: ServiceState, event: TimelineEvent): EventOutcome {
  if (event.kind === 'activate') return state.status === 'none' ? activated(event) : refuse('billing.already_active');
  if (state.status === 'none') return refuse(event.kind === 'resume' ? 'billing.not_suspended' : 'billing.not_active');
  switch (event.kind) {
    case 'suspend':
      return state.status === 'active' ? { state: { ...state, status: 'suspended' } } : refuse('billing.already_suspended');
    case 'resume':
      return state.status === 'suspended' ? { state: { ...state, status: 'active' } } : refuse('billing.not_suspended');
    case 'cancel':
      return { state: NO_SERVICE };
    case 'transfer':
      return state.payerId === event.payerId ? refuse('billing.same_payer') : { state: { ...state, payerId: event.payerId } };
    case 'subsidy':
      if (!shareIsValid(event.share)) return refuse('billing.share_invalid');
      return { state: { ...state, subsidy: event.share.numerator === 0n ? null : { sponsorId: event.payerId, share: event.share } } };
    case 'plan':
      return { state: { ...state, planId: event.planId } };
    case 'discount':
      return percentIsValid(event.percent) ? { state: { ...state, discountPercent: event.percent } } : refuse('billing.percent_invalid');
  }
}

function activated({ effectiveAt, payerId, trialDays = 0, planId = null }: ActivateEvent): EventOutcome {
  if (!Number.isSafeInteger(trialDays) || trialDays < 0 || trialDays > MOST_TRIAL_DAYS) return refuse('billing.trial_days_invalid');
  const day = serviceDayOf(effectiveAt);
  const firstBilledDay = trialDays === 0 ? day : addDays(day, trialDays);
  return { state: { status: 'active', payerId, firstBilledDay, subsidy: null, discountPercent: 0, planId } };
}

function refuse(refusal: EventRefusal): EventOutcome {
  return { refusal };
}
