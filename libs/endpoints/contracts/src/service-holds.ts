/** Injection token of the {@link ServiceHolds}. */
export const SERVICE_HOLDS = Symbol.for('ServiceHolds');

/** Who holds: a post or a job of the operator, as it asks the database. */
export interface Holder {
  readonly operatorId: string | null;
  readonly postId: string | null;
  readonly name: string;
}

export interface ArrearsHold {
  /** First service day on which it is so. */
  readonly onDay: string;
  /** As the unit reads it. */
  readonly reason: string;
}

/** `held`: suspended now. `also`: it was suspended for another reason, and stays so until both are gone. `not_in_service`: nothing to suspend. */
export type HoldOutcome = 'held' | 'also' | 'not_in_service';
/** `resumed`: back in service. `still`: another reason keeps it suspended. `none`: there was no such hold. */
export type ReleaseOutcome = 'resumed' | 'still' | 'none';

/**
 * An operator holds back the service of endpoints that it supplies, for arrears. What billing hears of it is the same event of the
 * endpoint's life that a unit's own suspension is. Call it inside `Database.as` of the operator; who may was decided before.
 */
export interface ServiceHolds {
  hold(actor: Holder, endpointId: string, hold: ArrearsHold): Promise<HoldOutcome>;
  release(actor: Holder, endpointId: string, release: ArrearsHold): Promise<ReleaseOutcome>;
}
