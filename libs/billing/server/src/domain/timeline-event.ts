import type { Share } from './share';

interface EventBase {
  /** When it holds in the world; may lie before or after `recordedAt`. */
  readonly effectiveAt: Date;
  readonly recordedAt: Date;
  /** Order of recording within one endpoint. */
  readonly seq: number;
}

export interface ActivateEvent extends EventBase {
  readonly kind: 'activate';
  readonly payerId: string;
  /** First billed day = day of activation + trialDays. */
  readonly trialDays?: number;
  /** The plan that it begins with; that of the subscription where it says none. */
  readonly planId?: string | null;
}
export interface SuspendEvent extends EventBase {
  readonly kind: 'suspend';
}
export interface ResumeEvent extends EventBase {
  readonly kind: 'resume';
}
export interface CancelEvent extends EventBase {
  readonly kind: 'cancel';
}
export interface TransferEvent extends EventBase {
  readonly kind: 'transfer';
  readonly payerId: string;
}
/** `payerId` pays `share` of every line of the endpoint until another subsidy replaces this one; a share of 0 ends it. */
export interface SubsidyEvent extends EventBase {
  readonly kind: 'subsidy';
  readonly payerId: string;
  readonly share: Share;
}
/** Whole percent 0 to 100; holds like a subsidy. */
export interface DiscountEvent extends EventBase {
  readonly kind: 'discount';
  readonly percent: number;
}

/** The prices of another plan from that day on. */
export interface PlanEvent extends EventBase {
  readonly kind: 'plan';
  readonly planId: string;
}

/** One fact in an endpoint's append-only life as a subscription. */
export type TimelineEvent =
  | ActivateEvent
  | SuspendEvent
  | ResumeEvent
  | CancelEvent
  | TransferEvent
  | SubsidyEvent
  | DiscountEvent
  | PlanEvent;

export type TimelineEventKind = TimelineEvent['kind'];
