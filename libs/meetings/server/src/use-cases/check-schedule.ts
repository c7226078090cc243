import { Inject, Injectable } from '@nestjs/common';
import { requirePermission } from '@diem-cau/identity/contracts';
import type { CheckScheduleInput, ScheduleCheckView } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { InvitationRepository } from '../data/invitation.repository';
import { MeetingRepository } from '../data/meeting.repository';
import type { InvitationLine } from '../domain/plan-invitations';
import { BookMeeting } from './book-meeting';
import { ResolveInvites } from './resolve-invites';

/** Looks before saving: who would be invited, what is in the way, and when nothing is. */
@Injectable()
export class CheckSchedule {
  constructor(
    private readonly db: Database,
    private readonly meetings: MeetingRepository,
    private readonly invitations: InvitationRepository,
    private readonly resolve: ResolveInvites,
    private readonly book: BookMeeting,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: CheckScheduleInput): Promise<ScheduleCheckView> {
    requirePermission(actor, 'meetings.schedule');
    return this.db.as(actor, async () => {
      const accepted = await this.acceptedIn(input.meetingId);
      const lines = (await this.resolve.execute(actor, input.invite, input.centralEndpointId)).map((line) => (line.isRequest ? (accepted.get(line.unitId) ?? line) : line));
      const endpoints = lines.flatMap(({ endpointId, endpointName, unitName }) => (endpointId ? [{ kind: 'endpoint' as const, id: endpointId, name: endpointName ?? unitName }] : []));
      const postIds = [...(input.chairPostId ? [input.chairPostId] : []), ...input.secretaryPostIds];
      const people = (await this.meetings.posts(actor.tenantId as string, postIds)).map(({ personId, name }) => ({ kind: 'person' as const, id: personId, name }));
      const { clashes, freeAt } = await this.book.look(
        { meetingId: input.meetingId ?? null, startsAt: new Date(input.startsAt), durationMinutes: input.durationMinutes, subjects: [...endpoints, ...people] },
        this.clock.now(),
      );
      const named = (chosen: typeof lines) => chosen.map(({ unitId, unitName }) => ({ unitId, unitName }));
      return {
        units: new Set(lines.map(({ unitId }) => unitId)).size,
        endpoints: endpoints.length,
        withoutEndpoint: named(lines.filter(({ endpointId, isRequest }) => endpointId === null && !isRequest)),
        requests: named(lines.filter(({ isRequest }) => isRequest)),
        clashes,
        freeAt: freeAt?.toISOString() ?? null,
      };
    });
  }

  /** Units outside of the branch that accepted already, with the endpoint that each chose. */
  private async acceptedIn(meetingId: string | undefined): Promise<ReadonlyMap<string, InvitationLine>> {
    const invited = meetingId === undefined ? [] : await this.invitations.ofMeeting(meetingId);
    return new Map(invited.filter(({ state }) => state === 'accepted').map(({ unitId, unitName, endpointId, endpointName }) => [unitId, { unitId, unitName, endpointId, endpointName, isRequest: false }]));
  }
}
