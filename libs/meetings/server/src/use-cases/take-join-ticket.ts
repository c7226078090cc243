import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { type JoinTicketView, MeetingErrors } from '@diem-cau/meetings/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { type AdmissionAnswer, type AdmissionRow, JoinTicketRepository } from '../data/join-ticket.repository';

export const TICKET_TTL_SECONDS = 60;

/** A one-time ticket into a meeting's room, for chair, secretary, invited endpoint, or a person of an invited unit. */
@Injectable()
export class TakeJoinTicket {
  constructor(private readonly tickets: JoinTicketRepository) {}

  async execute(actor: Actor, meetingId: string): Promise<JoinTicketView> {
    if (!('token' in actor.proof)) throw new AppError(PlatformErrors.forbidden);
    const id = newId();
    const secret = randomBytes(24).toString('base64url');
    const { identity, role } = admitted(await this.tickets.issue(actor.proof.token, meetingId, id, hashOfSecret(secret)), MeetingErrors.notFound);
    return { ticket: `${id}.${secret}`, expiresInSeconds: TICKET_TTL_SECONDS, identity, role };
  }
}

/** The database keeps this, not the secret: who reads a backup joins nothing. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** The same look at an admission wherever it is asked for. @throws AppError */
export function admitted(answer: AdmissionAnswer, refused: typeof MeetingErrors.notFound | typeof MeetingErrors.ticketRefused): AdmissionRow {
  if (answer === undefined) throw new AppError(PlatformErrors.unauthenticated);
  if (answer === null) throw new AppError(refused);
  if (answer.removed) throw new AppError(MeetingErrors.removed);
  if (!answer.open) throw new AppError(MeetingErrors.doorsClosed);
  if (answer.locked) throw new AppError(MeetingErrors.locked);
  if (answer.role !== 'endpoint') {
    const rights = permissionsOf(answer.postRole);
    const needed = answer.role === 'delegate' ? 'meetings.read' : 'meetings.conduct';
    if (!rights.has(needed)) throw new AppError(PlatformErrors.forbidden, { permission: needed });
  }
  return answer;
}
