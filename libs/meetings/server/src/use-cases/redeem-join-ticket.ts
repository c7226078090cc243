import { Injectable } from '@nestjs/common';
import { type Admission, type JoinTickets, MeetingErrors } from '@diem-cau/meetings/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { JoinTicketRepository } from '../data/join-ticket.repository';
import { admitted, hashOfSecret } from './take-join-ticket';

const TICKET = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{32})$/;

/** Uses a ticket up. The session, the post's right and the meeting are looked at again, at this instant. */
@Injectable()
export class RedeemJoinTicket implements JoinTickets {
  constructor(private readonly tickets: JoinTicketRepository) {}

  async redeem(sessionToken: string, ticket: string): Promise<Admission> {
    const [, id, secret] = TICKET.exec(ticket) ?? [];
    if (!id || !secret) throw new AppError(MeetingErrors.ticketRefused);
    const { meetingId, identity, role, name, live } = admitted(await this.tickets.redeem(sessionToken, id, hashOfSecret(secret)), MeetingErrors.ticketRefused);
    return { meetingId, identity, role, name, live };
  }
}
