import type { MeetingRole } from './join.schema';
import type { LiveRights } from './media-permissions-of';

/** Injection token of the {@link JoinTickets}. */
export const JOIN_TICKETS = Symbol.for('JoinTickets');

/** Who may join, by what the database says at this instant. */
export interface Admission {
  readonly meetingId: string;
  readonly identity: string;
  readonly role: MeetingRole;
  readonly name: string;
  readonly live: LiveRights;
}

export interface JoinTickets {
  /**
   * Consumes a ticket, once and for ever, for the session that took it; looks at the session, the post's right and the
   * meeting again. @throws AppError `meetings.ticket_refused`, `platform.unauthenticated`
   */
  redeem(sessionToken: string, ticket: string): Promise<Admission>;
}
