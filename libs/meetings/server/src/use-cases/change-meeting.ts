import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type ChangeMeetingInput, type MeetingDetailView, MeetingErrors, type MeetingStateName } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { InvitationRepository, type InvitationRow } from '../data/invitation.repository';
import { type MeetingPatch, MeetingRepository, type MeetingRow } from '../data/meeting.repository';
import { MeetingViewReader } from '../data/meeting-view.reader';
import { BookInvited } from './book-invited';
import { ResolveInvites } from './resolve-invites';
import { ResolvePosts } from './resolve-posts';
import { TellInvited } from './tell-invited';

const CHANGEABLE: readonly MeetingStateName[] = ['draft', 'announced', 'postponed', 'rehearsal', 'roll_call', 'in_session'];
/** Once it runs, its time stands; agenda, note and late invitations may still change. */
const MOVABLE: readonly MeetingStateName[] = ['draft', 'announced', 'postponed'];

/** Changes what is named; who was invited before hears of it, who is new is invited, who is taken off is told. */
@Injectable()
export class ChangeMeeting {
  constructor(
    private readonly db: Database,
    private readonly meetings: MeetingRepository,
    private readonly invitations: InvitationRepository,
    private readonly views: MeetingViewReader,
    private readonly resolve: ResolveInvites,
    private readonly posts: ResolvePosts,
    private readonly book: BookInvited,
    private readonly tell: TellInvited,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, input: ChangeMeetingInput): Promise<MeetingDetailView> {
    requirePermission(actor, 'meetings.schedule');
    return this.db.as(actor, async () => {
      const meeting = await this.meetings.lockOwn(id, actor.tenantId);
      if (!meeting) throw new AppError(MeetingErrors.notFound);
      if (!CHANGEABLE.includes(meeting.state)) throw new AppError(MeetingErrors.wrongState, { state: meeting.state });
      const before = await this.invitations.ofMeeting(id);
      const patch = await this.patchOf(actor, meeting, input);
      if (input.agenda) await this.meetings.replaceAgenda(meeting.tenantId, id, input.agenda);
      await this.invitations.remove(id, input.uninvite ?? []);
      const after = { ...meeting, ...patch };
      const version = await this.meetings.change(meeting, patch, 'changed', { fields: Object.keys(input) });
      if (after.state !== 'draft') await this.republish(actor, meeting, after, before, version);
      await this.audit.record({ action: 'meeting.changed', subjectType: 'meeting', subjectId: id, detail: { fields: Object.keys(input) } });
      return (await this.views.detail(actor, id)) as MeetingDetailView;
    });
  }

  private async patchOf(actor: Actor, meeting: MeetingRow, input: ChangeMeetingInput): Promise<MeetingPatch> {
    const { title, note, durationMinutes, speechLimitSeconds, microphones } = input;
    const patch: MeetingPatch = { ...defined({ title, note, durationMinutes, speechLimitSeconds, microphones }) };
    if (input.startsAt !== undefined || durationMinutes !== undefined) {
      if (!MOVABLE.includes(meeting.state)) throw new AppError(MeetingErrors.wrongState, { state: meeting.state });
    }
    if (input.startsAt !== undefined) {
      const startsAt = new Date(input.startsAt);
      if (startsAt <= this.clock.now()) throw new AppError(MeetingErrors.startsInThePast);
      Object.assign(patch, { startsAt, ...(meeting.state === 'postponed' ? { state: 'announced', reason: null } : {}) });
    }
    if (input.chairPostId !== undefined || input.secretaryPostIds !== undefined) {
      const { chair, secretaries } = await this.posts.execute(
        meeting.tenantId,
        input.chairPostId ?? meeting.chairPostId,
        input.secretaryPostIds ?? (await this.meetings.secretaryPostIds(meeting.id)),
      );
      await this.meetings.replaceSecretaries(meeting.tenantId, meeting.id, secretaries);
      Object.assign(patch, { chairPostId: chair.postId, chairName: chair.name, chairTitle: chair.title });
    }
    if (input.invite !== undefined || input.centralEndpointId !== undefined) {
      const central = input.centralEndpointId === undefined ? meeting.centralEndpointId : input.centralEndpointId;
      const lines = await this.resolve.execute(actor, input.invite ?? [], central);
      await this.invitations.add(meeting.tenantId, meeting.id, lines);
      const line = lines.find(({ endpointId }) => endpointId !== null && endpointId === central);
      Object.assign(patch, { centralEndpointId: central, centralEndpointName: line?.endpointName ?? null });
    }
    return patch;
  }

  private async republish(actor: Actor, before: MeetingRow, after: MeetingRow, invitedBefore: readonly InvitationRow[], version: number): Promise<void> {
    const now = this.clock.now();
    const invited = await this.invitations.ofMeeting(after.id);
    const moved = before.startsAt.getTime() !== after.startsAt.getTime() || before.state !== after.state;
    if (after.state !== 'postponed' && MOVABLE.includes(after.state)) await this.book.execute(after, now);
    await this.invitations.send(after.id, now);
    const still = new Set(invited.map(({ id }) => id));
    const known = new Set(invitedBefore.map(({ id }) => id));
    await this.tell.notice(after, invited.filter(({ id }) => known.has(id)), 'meetings.changed');
    const fresh = invited.filter(({ id }) => !known.has(id));
    await this.tell.notice(after, fresh.filter(({ state }) => state !== 'requested'), 'meetings.invited');
    await this.tell.notice(after, fresh.filter(({ state }) => state === 'requested'), 'meetings.requested');
    await this.tell.notice(after, invitedBefore.filter(({ id }) => !still.has(id)), 'meetings.uninvited');
    if (moved) await this.tell.scheduleReminders(actor, after, now);
    this.tell.screens(after.id, version, [...invited, ...invitedBefore]);
  }
}

const defined = <T extends object>(values: T): Partial<T> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
