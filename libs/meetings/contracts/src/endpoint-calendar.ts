/** Injection token of the {@link EndpointCalendar}. */
export const ENDPOINT_CALENDAR = Symbol.for('EndpointCalendar');

/** A meeting that needs an endpoint: its hours and who convenes it. What it is about is the convener's. */
export interface EndpointMeeting {
  readonly endpointId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly hostName: string;
  /** It goes on, or its doors are open: from an hour before until it is over. */
  readonly isEngaged: boolean;
}

/** When endpoints are needed, for the operator that supplies them. Call it inside `Database.as`. */
export interface EndpointCalendar {
  /** Meetings of these endpoints that go on or lie ahead, soonest first. Endpoints that the operator does not supply have none. */
  upcoming(endpointIds: readonly string[], now: Date): Promise<readonly EndpointMeeting[]>;
  /** As `upcoming` for one endpoint, and until the transaction ends nobody takes it for a meeting. */
  claim(endpointId: string, now: Date): Promise<readonly EndpointMeeting[]>;
}
