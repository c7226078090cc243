// Real: PostgreSQL under the application's role. In memory: the media server, which records every call.
import { type ConductAct, mediaPermissionsOf } from '@diem-cau/meetings/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { AskFloor } from './ask-floor';
import { ApplyMediaEvent } from './apply-media-event';
import { ConductMeeting } from './conduct-meeting';
import { MediaEventRepository } from '../data/media-event.repository';
import { ReconcileMeeting } from './reconcile-meeting';
import { RedeemJoinTicket } from './redeem-join-ticket';
import { ScheduleMeeting } from './schedule-meeting';
import { ShowAttendance } from './show-attendance';
import { ShowMeetingState } from './show-meeting-state';
import { TakeJoinTicket } from './take-join-ticket';
import { Stage } from '../testing/stage';

describe('a meeting that runs', () => {
  let stage: Stage;
  let meetingId: string;
  let devices: Actor[];

  beforeEach(async () => {
    stage = await Stage.open();
    // In half an hour: the doors are open.
    meetingId = (await stage.get(ScheduleMeeting).execute(stage.convener, stage.form({}, 30))).id;
    devices = [];
    for (const i of [0, 1, 2]) devices.push(await stage.world.device(stage.commune(i), stage.endpoint(i).id));
  }, 60_000);
  afterEach(() => stage.close(), 60_000);

  const act = (action: ConductAct, actor = stage.chair) => stage.get(ConductMeeting).execute(actor, meetingId, action);
  const token = (actor: Actor): string => ('token' in actor.proof ? actor.proof.token : '');
  const device = (i: number): Actor => devices[i] as Actor;
  const identity = (i: number): string => `e:${stage.endpoint(i).id}`;
  const codeOf = (work: () => Promise<unknown>): Promise<string> =>
    Promise.resolve().then(work).then(() => 'nothing was refused', (error: unknown) => (error instanceof AppError ? error.code : String(error)));

  /** Ticket, token's admission, and into the room with the rights of that instant. */
  const join = async (actor: Actor): Promise<string> => {
    const { ticket } = await stage.get(TakeJoinTicket).execute(actor, meetingId);
    const admission = await stage.get(RedeemJoinTicket).redeem(token(actor), ticket);
    return stage.rooms.join(meetingId, admission.identity, mediaPermissionsOf(admission.role, admission.identity, admission.live), stage.clock.now());
  };

  const reconcile = async (): Promise<void> => stage.get(ReconcileMeeting).execute(await stage.job(stage.district.id), meetingId);

  describe('joining', () => {
    it('uses a ticket once, for who took it', async () => {
      const { ticket, role } = await stage.get(TakeJoinTicket).execute(device(0), meetingId);
      expect(role).toBe('endpoint');
      expect(await codeOf(() => stage.get(RedeemJoinTicket).redeem(token(device(1)), ticket))).toBe('meetings.ticket_refused');
      expect(await stage.get(RedeemJoinTicket).redeem(token(device(0)), ticket)).toMatchObject({ meetingId, identity: identity(0), role: 'endpoint' });
      expect(await codeOf(() => stage.get(RedeemJoinTicket).redeem(token(device(0)), ticket))).toBe('meetings.ticket_refused');
    });

    it('lets one of 20 that hand in the same ticket at once pass', async () => {
      const { ticket } = await stage.get(TakeJoinTicket).execute(device(0), meetingId);
      const answers = await Promise.allSettled(Array.from({ length: 20 }, () => stage.get(RedeemJoinTicket).redeem(token(device(0)), ticket)));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('refuses a ticket that is too old, forged, or whose session has ended', async () => {
      const { ticket } = await stage.get(TakeJoinTicket).execute(stage.chair, meetingId);
      expect(await codeOf(() => stage.get(RedeemJoinTicket).redeem(token(stage.chair), ticket.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A'))))).toBe('meetings.ticket_refused');
      await stage.t.admin.query(`update meet.ticket set expires_at = now() - interval '1 second'`);
      expect(await codeOf(() => stage.get(RedeemJoinTicket).redeem(token(stage.chair), ticket))).toBe('meetings.ticket_refused');
      const fresh = await stage.get(TakeJoinTicket).execute(stage.chair, meetingId);
      await stage.t.admin.query('update auth.session set expires_at = now() where id = $1', [stage.chair.sessionId]);
      expect(await codeOf(() => stage.get(RedeemJoinTicket).redeem(token(stage.chair), fresh.ticket))).toBe('platform.unauthenticated');
    });

    it('knows chair, secretary and a delegate of an invited unit, and nobody else', async () => {
      const delegate = await stage.world.person('unit_office', { tenantId: stage.commune(0).id }, 'Cán bộ xã');
      const roles = [stage.chair, stage.secretary, delegate].map(async (actor) => (await stage.get(TakeJoinTicket).execute(actor, meetingId)).role);
      expect(await Promise.all(roles)).toEqual(['chair', 'secretary', 'delegate']);
      const stranger = await stage.world.person('chair', { tenantId: stage.province.id });
      expect(await codeOf(() => stage.get(TakeJoinTicket).execute(stranger, meetingId))).toBe('meetings.not_found');
      expect(await codeOf(() => stage.get(TakeJoinTicket).execute(stage.convener, meetingId))).toBe('meetings.not_found');
    });

    it('keeps the doors closed long before, and holds new ones out of a locked room, but not those who were in it', async () => {
      const chair = await stage.world.person('chair', { tenantId: stage.district.id });
      const later = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form({ chairPostId: chair.postId as string, secretaryPostIds: [] }, 600));
      expect(await codeOf(() => stage.get(TakeJoinTicket).execute(device(0), later.id))).toBe('meetings.doors_closed');
      await join(device(0));
      await act({ type: 'open_roll_call' });
      await act({ type: 'lock', locked: true });
      expect(await codeOf(() => join(device(1)))).toBe('meetings.locked');
      await join(device(0));
      await join(stage.secretary);
    });
  });

  describe('the floor', () => {
    beforeEach(async () => {
      await act({ type: 'open_session' });
      for (const actor of [stage.chair, device(0), device(1)]) await join(actor);
    });

    it('opens a microphone because the server granted it, in the order of asking, one at a time', async () => {
      await stage.get(AskFloor).execute(device(1), meetingId, true);
      await stage.get(AskFloor).execute(device(0), meetingId, true);
      await stage.get(AskFloor).execute(device(1), meetingId, true);
      expect((await act({ type: 'spotlight', identity: identity(2) })).queue.map((request) => request.identity)).toEqual([identity(1), identity(0)]);
      const called = await act({ type: 'call_next' });
      expect(called).toMatchObject({ floor: { identity: identity(1), endpointId: stage.endpoint(1).id, limitSeconds: 300 }, mainPicture: identity(1), spotlight: null });
      expect(stage.rooms.rightsOf(meetingId, identity(1))).toEqual(['media.camera', 'media.microphone']);
      stage.rooms.calls.length = 0;
      await act({ type: 'call_next' }, stage.secretary);
      expect(stage.rooms.calls.filter((call) => call.startsWith('permissions'))).toEqual([
        `permissions ${identity(1)} media.camera`,
        `permissions ${identity(0)} media.camera,media.microphone`,
      ]);
      expect(await codeOf(() => act({ type: 'call_next' }))).toBe('meetings.queue_empty');
      const taken = await act({ type: 'take_floor' });
      expect(taken).toMatchObject({ floor: null, mainPicture: `p:${stage.chair.postId}` });
      expect(stage.rooms.rightsOf(meetingId, identity(0))).toEqual(['media.camera']);
      expect((await stage.t.admin.query(`select state from meet.floor_request`)).rows).toEqual([{ state: 'done' }, { state: 'done' }]);
    });

    it('mutes everyone but the chair', async () => {
      await act({ type: 'give_floor', identity: identity(0) });
      const muted = await act({ type: 'mute_all' });
      expect(muted).toMatchObject({ mutedAll: true, floor: null });
      expect(stage.rooms.rightsOf(meetingId, identity(0))).toEqual(['media.camera']);
      expect(stage.rooms.rightsOf(meetingId, `p:${stage.chair.postId}`)).toContain('media.microphone');
    });

    it('writes a state and its event together, one version an act, and tells every version after it is true', async () => {
      const { version } = await act({ type: 'give_floor', identity: identity(0) });
      const next = await act({ type: 'take_floor' });
      expect(next.version).toBe(version + 1);
      const { rows } = await stage.t.admin.query<{ version: string; type: string }>('select version, type from meet.event where meeting_id = $1 order by version desc limit 2', [meetingId]);
      expect(rows).toEqual([{ version: String(next.version), type: 'take_floor' }, { version: String(version), type: 'give_floor' }]);
      expect(stage.published.at(-1)).toEqual({ topic: `meeting:${meetingId}`, version: next.version });
    });

    it('puts somebody out, for good until readmitted', async () => {
      await act({ type: 'give_floor', identity: identity(0) });
      expect(await act({ type: 'remove', identity: identity(0) })).toMatchObject({ floor: null });
      expect(stage.rooms.calls).toContain(`remove ${identity(0)}`);
      expect(await codeOf(() => join(device(0)))).toBe('meetings.removed');
      expect(await codeOf(() => stage.get(AskFloor).execute(device(0), meetingId, true))).toBe('meetings.wrong_state');
      await act({ type: 'readmit', identity: identity(0) });
      await join(device(0));
    });

    it('is nobody else to give: convener, delegate and foreign chair are refused', async () => {
      expect(await codeOf(() => act({ type: 'take_floor' }, stage.convener))).toBe('meetings.not_conducting');
      expect(await codeOf(async () => act({ type: 'take_floor' }, await stage.world.person('unit_office', { tenantId: stage.commune(0).id })))).toBe('platform.forbidden');
      expect(await codeOf(async () => act({ type: 'take_floor' }, await stage.world.person('chair', { tenantId: stage.commune(0).id })))).toBe('meetings.not_found');
      expect(await codeOf(() => act({ type: 'give_floor', identity: 'e:00000000-0000-4000-8000-000000000000' }))).toBe('meetings.not_in_meeting');
      expect(await codeOf(() => act({ type: 'share_screen', identity: identity(0) }))).toBe('meetings.screen_not_allowed');
    });

    it('shares a screen only by grant, for chair or secretary', async () => {
      await act({ type: 'share_screen' });
      expect(stage.rooms.rightsOf(meetingId, `p:${stage.chair.postId}`)).toEqual(['media.camera', 'media.microphone', 'media.screen_share']);
      await act({ type: 'share_screen', identity: null }, stage.secretary);
      expect(stage.rooms.rightsOf(meetingId, `p:${stage.chair.postId}`)).toEqual(['media.camera', 'media.microphone']);
    });

    it('survives a media server that does not answer, and is put right by the reconciler', async () => {
      stage.rooms.isDown = true;
      expect(await act({ type: 'give_floor', identity: identity(0) })).toMatchObject({ floor: { identity: identity(0) } });
      stage.rooms.isDown = false;
      expect(stage.rooms.rightsOf(meetingId, identity(0))).toEqual(['media.camera']);
      await reconcile();
      expect(stage.rooms.rightsOf(meetingId, identity(0))).toEqual(['media.camera', 'media.microphone']);
    });

    it('gives an endpoint that comes back after a restart of the media server the floor it had', async () => {
      await act({ type: 'give_floor', identity: identity(0) });
      stage.rooms.restart();
      await reconcile();
      expect(stage.rooms.rooms.has(meetingId)).toBe(true);
      await join(device(0));
      expect(stage.rooms.rightsOf(meetingId, identity(0))).toContain('media.microphone');
    });

    it('takes away what somebody got by another way, and puts strangers out', async () => {
      stage.rooms.join(meetingId, identity(1), new Set(['media.camera', 'media.microphone', 'media.screen_share']), new Date());
      stage.rooms.join(meetingId, 'p:11111111-1111-4111-8111-111111111111', new Set(['media.microphone']), new Date());
      await reconcile();
      expect(stage.rooms.rightsOf(meetingId, identity(1))).toEqual(['media.camera']);
      expect([...(stage.rooms.rooms.get(meetingId)?.keys() ?? [])]).not.toContain('p:11111111-1111-4111-8111-111111111111');
    });
  });

  it('shows a screen its own line only, and its right to speak', async () => {
    await act({ type: 'open_session' });
    await act({ type: 'give_floor', identity: identity(1) });
    const state = await stage.get(ShowMeetingState).execute(device(1), meetingId);
    expect(state.invitees.map(({ endpointId }) => endpointId)).toEqual([stage.endpoint(1).id]);
    expect(state.me).toMatchObject({ identity: identity(1), role: 'endpoint', conducts: false, permissions: ['media.camera', 'media.microphone'], joinable: true });
    const stranger = await stage.world.unit('Xã lạ', stage.district);
    const other = await stage.world.device(stranger, (await stage.world.endpoint(stranger)).id);
    expect(await codeOf(() => stage.get(ShowMeetingState).execute(other, meetingId))).toBe('meetings.not_found');
  });

  it('keeps attendance from webhooks and reconciliation together: one line over a reconnection, none doubled by a repetition', async () => {
    await act({ type: 'open_roll_call' });
    await stage.t.admin.query(`update meet.meeting set opened_at = now() - interval '30 minutes', starts_at = now() - interval '30 minutes'`);
    await join(device(0));
    const inbox = stage.get(MediaEventRepository);
    const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000);
    const event = { meetingId, identity: identity(0) };
    // Late and inverted: the second connection's join before the first one's leave.
    const events = [
      { id: 'EV_3', type: 'participant_joined', sid: 'PA_b', at: at(9), ...event },
      { id: 'EV_2', type: 'participant_left', sid: 'PA_a', at: at(10), ...event },
      { id: 'EV_1', type: 'participant_joined', sid: 'PA_a', at: at(20), ...event },
    ];
    for (const one of events) {
      const isNew: boolean[] = [];
      for (let i = 0; i < 100; i += 1) isNew.push(await inbox.accept(one));
      expect(isNew.filter(Boolean)).toHaveLength(1);
    }
    expect((await stage.t.admin.query(`select 1 from app.outbox where topic = 'meetings.applyMediaEvent'`)).rowCount).toBe(3);
    const job = await stage.job(stage.district.id);
    for (const one of [...events, ...events]) await stage.get(ApplyMediaEvent).execute(job, meetingId, one.id);
    const line = (await stage.get(ShowAttendance).execute(stage.chair, meetingId)).lines[0];
    expect(line).toMatchObject({ unitId: stage.commune(0).id, minutes: 20, breaks: 0, stillInside: true });
    expect((await stage.get(ShowMeetingState).execute(stage.chair, meetingId)).invitees[0]).toMatchObject({ suggested: 'present', onlineSince: expect.any(String) });
    const office = await stage.world.person('unit_office', { tenantId: stage.commune(0).id });
    expect((await stage.get(ShowAttendance).execute(office, meetingId)).lines).toMatchObject([{ unitId: stage.commune(0).id, minutes: 20 }]);
  });

  it('opens and closes intervals that no webhook told of', async () => {
    await act({ type: 'open_session' });
    await join(device(0));
    await reconcile();
    expect((await stage.t.admin.query('select identity, left_at from meet.presence')).rows).toEqual([{ identity: identity(0), left_at: null }]);
    stage.rooms.leave(meetingId, identity(0));
    await reconcile();
    expect((await stage.t.admin.query('select 1 from meet.presence where left_at = last_seen_at')).rowCount).toBe(1);
  });

  it('calls the roll, concludes, empties the room and gives the endpoints back', async () => {
    await act({ type: 'open_roll_call' });
    await join(device(0));
    await reconcile();
    const { invitees } = await stage.get(ShowMeetingState).execute(stage.chair, meetingId);
    const ids = invitees.map(({ invitationId }) => invitationId);
    const mark = { reason: '', headCount: null };
    expect(await codeOf(() => act({ type: 'mark_roll', marks: [{ invitationId: ids[0] ?? '', mark: 'excused', ...mark }] }))).toBe('meetings.reason_missing');
    const marked = await act({
      type: 'mark_roll',
      marks: [{ invitationId: ids[0] ?? '', mark: 'present', reason: '', headCount: 7 }, { invitationId: ids[1] ?? '', mark: 'excused', reason: 'họp tỉnh', headCount: null }, { invitationId: ids[2] ?? '', mark: 'absent', ...mark }],
    });
    expect(marked.invitees.map(({ roll }) => roll?.mark)).toEqual(['present', 'excused', 'absent']);
    await act({ type: 'open_session' });
    expect(await act({ type: 'conclude' }, stage.secretary)).toMatchObject({ state: 'concluded', floor: null, me: { joinable: false } });
    expect(stage.rooms.rooms.has(meetingId)).toBe(false);
    expect((await stage.t.admin.query('select 1 from meet.presence where left_at is null')).rowCount).toBe(0);
    expect((await stage.t.admin.query('select 1 from meet.booking where upper(during) > now() + interval \'1 second\'')).rowCount).toBe(0);
    expect(await codeOf(() => join(device(0)))).toBe('meetings.doors_closed');
    expect(await codeOf(() => act({ type: 'open_session' }))).toBe('meetings.wrong_state');
    expect((await stage.get(ShowAttendance).execute(stage.chair, meetingId)).totals).toEqual({ invited: 3, present: 1, late: 0, absent: 1, excused: 1, headCount: 7 });
  });

  it('tells every invited screen of each stage, so that it joins without being asked', async () => {
    stage.published.length = 0;
    const { version } = await act({ type: 'open_session' });
    const topics = [0, 1, 2].map((i) => ({ topic: `device:${stage.endpoint(i).id}`, version }));
    expect(stage.published).toEqual(expect.arrayContaining(topics));
    stage.published.length = 0;
    await act({ type: 'mute_all' });
    expect(stage.published.map(({ topic }) => topic)).toEqual([`meeting:${meetingId}`]);
  });

  it('settles the roll of whom nobody called when it concludes, by who came after the opening', async () => {
    await join(device(1));
    await reconcile();
    stage.rooms.leave(meetingId, identity(1));
    await reconcile();
    await act({ type: 'open_roll_call' });
    await act({ type: 'open_session' });
    await stage.t.admin.query(`update meet.meeting set began_at = began_at - interval '2 minutes'`);
    await join(device(0));
    await reconcile();
    // The second one was there for the rehearsal only.
    expect((await stage.get(ShowMeetingState).execute(stage.chair, meetingId)).invitees.map(({ suggested }) => suggested)).toEqual(['late', 'absent', 'absent']);
    expect((await act({ type: 'conclude' })).invitees.map(({ roll }) => roll?.mark)).toEqual(['late', 'absent', 'absent']);
    expect((await stage.get(ShowAttendance).execute(stage.chair, meetingId)).totals).toMatchObject({ invited: 3, present: 0, late: 1, absent: 2 });
  });

  it('has no roll where only a rehearsal was held', async () => {
    await act({ type: 'open_rehearsal' });
    expect((await act({ type: 'conclude' })).invitees.map(({ roll }) => roll)).toEqual([null, null, null]);
  });

  it('asks for one reconciliation a meeting while its doors are open', async () => {
    const enqueue = () => stage.t.admin.query<{ n: number }>('select ctx.enqueue_live_meetings() as n').then(({ rows }) => rows[0]?.n);
    expect(await enqueue()).toBe(1);
    expect(await enqueue()).toBe(0);
    await stage.t.admin.query(`update app.outbox set done_at = now() where topic = 'meetings.reconcile'`);
    await stage.t.admin.query(`update meet.meeting set starts_at = now() + interval '5 hours'`);
    expect(await enqueue()).toBe(0);
  });
});
