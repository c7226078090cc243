// Real: PostgreSQL under the application's role. Recorded: notices, live channel, audit.
import { AppError } from '@diem-cau/platform/errors';
import { AnswerInvitation } from './answer-invitation';
import { CancelMeeting } from './cancel-meeting';
import { ChangeMeeting } from './change-meeting';
import { CheckSchedule } from './check-schedule';
import { ListInvitations } from './list-invitations';
import { ListMeetings } from './list-meetings';
import { PostponeMeeting } from './postpone-meeting';
import { RemindInvited } from './remind-invited';
import { ScheduleMeeting } from './schedule-meeting';
import { ShowDeviceAgenda } from './show-device-agenda';
import { ShowMeeting } from './show-meeting';
import { Stage } from '../testing/stage';

describe('scheduling a meeting', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await Stage.open();
  }, 60_000);
  afterEach(() => stage.close(), 60_000);

  const codeOf = async (work: Promise<unknown>): Promise<{ code: string; args: AppError['args'] }> => {
    const error: unknown = await work.then(() => null, (e: unknown) => e);
    if (!(error instanceof AppError)) throw new Error(`not refused by a code: ${String(error)}`);
    return { code: error.code, args: error.args };
  };

  it('invites all communes of the district in one go, tells each once, and their screens show it', async () => {
    const meeting = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form());
    expect(meeting).toMatchObject({ state: 'announced', side: 'host', invited: 3, answered: 0, hostName: 'Huyện Vị Xuyên', chair: { name: 'Ông Chủ tịch' } });
    expect(stage.notices.map(({ kind, to }) => [kind, 'tenantId' in to && to.tenantId])).toEqual(stage.communes.map(({ id }) => ['meetings.invited', id]));
    const device = await stage.world.device(stage.commune(1), stage.endpoint(1).id);
    expect((await stage.get(ShowDeviceAgenda).execute(device)).items).toMatchObject([{ meetingId: meeting.id, state: 'announced', joinable: false }]);
    expect(stage.published.filter(({ topic }) => topic.startsWith('device:'))).toHaveLength(3);
    const { rows } = await stage.t.admin.query(`select due_at from app.outbox where topic = 'meetings.remind' order by due_at`);
    expect(rows).toHaveLength(2);
  });

  it('keeps a draft to the convening unit: no notice, no booking, nothing on a screen', async () => {
    const meeting = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form({ announce: false }));
    const office = await stage.world.person('unit_office', { tenantId: stage.commune(0).id });
    expect(await codeOf(stage.get(ShowMeeting).execute(office, meeting.id))).toMatchObject({ code: 'meetings.not_found' });
    expect(await stage.get(ListInvitations).execute(office, { page: 1, pageSize: 10 })).toEqual({ items: [], total: 0 });
    expect(stage.notices).toEqual([]);
    expect((await stage.t.admin.query('select 1 from meet.booking')).rowCount).toBe(0);
  });

  it('lets exactly one of 50 that book the same endpoint at once have it', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, async (_, i) => {
        const chair = await stage.world.person('chair', { tenantId: stage.district.id });
        return stage.get(ScheduleMeeting).execute(stage.convener, {
          ...stage.form({ title: `Họp số ${i}`, chairPostId: chair.postId as string, secretaryPostIds: [], invite: [{ by: 'endpoint', endpointId: stage.endpoint(0).id }] }),
          startsAt: new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 + 48 * 3_600_000).toISOString(),
        });
      }),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as AppError] : []));
    expect(new Set(refused.map((error) => error.code))).toEqual(new Set(['meetings.clash']));
    expect((await stage.t.admin.query(`select 1 from meet.booking where kind = 'endpoint'`)).rowCount).toBe(1);
  }, 60_000);

  it('is refused by the database itself where the code does not look', async () => {
    await stage.get(ScheduleMeeting).execute(stage.convener, stage.form());
    const other = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form({ announce: false }));
    const insert = stage.t.admin.query(
      `insert into meet.booking (tenant_id, meeting_id, kind, subject_id, during) select tenant_id, $1, kind, subject_id, during from meet.booking where kind = 'endpoint' limit 1`,
      [other.id],
    );
    await expect(insert).rejects.toMatchObject({ code: '23P01', constraint: 'booking_clash' });
  });

  it('names the own meeting in a clash, says no more than busy of another unit, and proposes a time that is free', async () => {
    const own = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form({ invite: [{ by: 'endpoint', endpointId: stage.endpoint(0).id }] }));
    const provincial = { tenantId: stage.province.id };
    const chair = await stage.world.person('chair', provincial);
    await stage.get(ScheduleMeeting).execute(await stage.world.person('convener', provincial), stage.form({
      title: 'Họp kín của tỉnh', chairPostId: chair.postId as string, secretaryPostIds: [], invite: [{ by: 'endpoint', endpointId: stage.endpoint(1).id }],
    }));
    const other = await stage.world.person('chair', { tenantId: stage.district.id });
    const form = stage.form({ title: 'Họp khác', chairPostId: other.postId as string, secretaryPostIds: [] });
    const check = await stage.get(CheckSchedule).execute(stage.convener, { startsAt: form.startsAt, durationMinutes: 90, secretaryPostIds: [], centralEndpointId: null, invite: form.invite });
    expect(check.clashes.map(({ subjectId, meetingTitle }) => [subjectId, meetingTitle])).toEqual([
      [stage.endpoint(0).id, own.title],
      [stage.endpoint(1).id, null],
    ]);
    const { code, args } = await codeOf(stage.get(ScheduleMeeting).execute(stage.convener, form));
    expect(code).toBe('meetings.clash');
    expect(args['clashes']).toContain('bận');
    expect(JSON.stringify(args)).not.toContain('Họp kín');
    const again = await stage.get(ScheduleMeeting).execute(stage.convener, { ...form, startsAt: args['freeAt'] as string });
    expect(again.state).toBe('announced');
  });

  it('refuses a chair who is busy, and a chair of another unit', async () => {
    await stage.get(ScheduleMeeting).execute(stage.convener, stage.form({ invite: [{ by: 'endpoint', endpointId: stage.endpoint(0).id }] }));
    const second = stage.form({ secretaryPostIds: [], invite: [{ by: 'endpoint', endpointId: stage.endpoint(1).id }] });
    expect(await codeOf(stage.get(ScheduleMeeting).execute(stage.convener, second))).toMatchObject({ code: 'meetings.clash', args: { clashes: expect.stringContaining('Ông Chủ tịch') } });
    const stranger = await stage.world.person('chair', { tenantId: stage.province.id });
    expect(await codeOf(stage.get(ScheduleMeeting).execute(stage.convener, { ...second, chairPostId: stranger.postId as string }))).toMatchObject({ code: 'meetings.post_not_found' });
  });

  it('carries an answer to the host, with names, and frees the endpoint of who asks leave', async () => {
    const meeting = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form());
    const office = await stage.world.person('unit_office', { tenantId: stage.commune(0).id });
    const { items } = await stage.get(ListInvitations).execute(office, { page: 1, pageSize: 10, open: 'true' });
    expect(items).toHaveLength(1);
    const id = items[0]?.id ?? '';
    await stage.get(AnswerInvitation).execute(office, id, { kind: 'attend', attendees: [{ name: 'Lò Văn A', title: 'Chủ tịch' }], headCount: 4, reason: '' });
    expect(await stage.get(ShowMeeting).execute(stage.convener, meeting.id)).toMatchObject({ answered: 1, invitations: [{ answer: { kind: 'attend', headCount: 4 } }, { answer: null }, { answer: null }] });
    expect(await stage.get(RemindInvited).execute(stage.convener, meeting.id)).toEqual({ reminded: 2 });
    await stage.get(AnswerInvitation).execute(office, id, { kind: 'leave', attendees: [], reason: 'mưa lũ' });
    const booked = await stage.t.admin.query('select 1 from meet.booking where subject_id = $1', [stage.endpoint(0).id]);
    expect(booked.rowCount).toBe(0);
    expect(stage.notices.at(-1)).toMatchObject({ kind: 'meetings.unit_answers_leave', args: { reason: 'mưa lũ' } });
  });

  it('asks a unit elsewhere, which accepts with an endpoint of its own, and not with one that is busy', async () => {
    const elsewhere = await stage.world.unit('Toà án tỉnh', null, 'province', 'court');
    const room = await stage.world.endpoint(elsewhere);
    const meeting = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form({ invite: [{ by: 'unit', unitId: elsewhere.id }] }));
    expect(meeting.invitations).toMatchObject([{ state: 'requested', endpointId: null }]);
    const office = await stage.world.person('unit_office', { tenantId: elsewhere.id });
    const id = meeting.invitations[0]?.id ?? '';
    const yes = { kind: 'attend' as const, attendees: [{ name: 'Bà B', title: '' }], reason: '', endpointId: room.id };
    expect(await codeOf(stage.get(AnswerInvitation).execute(office, id, { ...yes, endpointId: stage.endpoint(0).id }))).toMatchObject({ code: 'meetings.endpoint_not_found' });
    expect(await stage.get(AnswerInvitation).execute(office, id, yes)).toMatchObject({ state: 'accepted', endpointId: room.id, answer: { headCount: 1 } });
    const chair = await stage.world.person('chair', { tenantId: stage.district.id });
    const second = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form({ chairPostId: chair.postId as string, secretaryPostIds: [], invite: [{ by: 'unit', unitId: elsewhere.id }] }));
    expect(await codeOf(stage.get(AnswerInvitation).execute(office, second.invitations[0]?.id ?? '', yes))).toMatchObject({ code: 'meetings.clash' });
  });

  it('sees before a move that a room which accepted from elsewhere is busy then, and not with what', async () => {
    const elsewhere = await stage.world.unit('Toà án tỉnh', null, 'province', 'court');
    const below = await stage.world.unit('Toà án huyện', elsewhere, 'district', 'court');
    const room = await stage.world.endpoint(below);
    const form = stage.form({ invite: [{ by: 'unit', unitId: below.id }] });
    const meeting = await stage.get(ScheduleMeeting).execute(stage.convener, form);
    const office = await stage.world.person('unit_office', { tenantId: below.id });
    await stage.get(AnswerInvitation).execute(office, meeting.invitations[0]?.id ?? '', { kind: 'attend', attendees: [{ name: 'Bà B', title: '' }], reason: '', endpointId: room.id });
    const startsAt = new Date(Date.parse(form.startsAt) + 24 * 3_600_000).toISOString();
    const chair = await stage.world.person('chair', { tenantId: elsewhere.id });
    await stage.get(ScheduleMeeting).execute(await stage.world.person('convener', { tenantId: elsewhere.id }), stage.form({
      title: 'Họp kín của toà', startsAt, chairPostId: chair.postId as string, secretaryPostIds: [], invite: [{ by: 'endpoint', endpointId: room.id }],
    }));
    const check = await stage.get(CheckSchedule).execute(stage.convener, { meetingId: meeting.id, startsAt, durationMinutes: 60, secretaryPostIds: [], centralEndpointId: null, invite: form.invite });
    expect(check).toMatchObject({ endpoints: 1, requests: [], clashes: [{ subjectId: room.id, meetingTitle: null }] });
    expect(check.freeAt).not.toBeNull();
    const refused = await codeOf(stage.get(PostponeMeeting).execute(stage.convener, meeting.id, { startsAt, reason: 'bão' }));
    expect(refused).toMatchObject({ code: 'meetings.clash', args: { clashes: expect.stringContaining('(bận') } });
    expect(JSON.stringify([check, refused])).not.toContain('Họp kín');
    // What the acceptance opened, it opened for this meeting only.
    const other = await stage.get(CheckSchedule).execute(stage.convener, { startsAt, durationMinutes: 60, secretaryPostIds: [], centralEndpointId: null, invite: form.invite });
    expect(other).toMatchObject({ endpoints: 0, requests: [{ unitId: below.id }], clashes: [] });
  });

  it('is 404 for whoever is not in it, from the database up', async () => {
    const meeting = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form({ invite: [{ by: 'endpoint', endpointId: stage.endpoint(0).id }] }));
    const stranger = await stage.world.person('convener', { tenantId: stage.commune(1).id });
    const superior = await stage.world.person('province_admin', { tenantId: stage.province.id });
    for (const actor of [stranger, superior]) {
      expect(await codeOf(stage.get(ShowMeeting).execute(actor, meeting.id))).toMatchObject({ code: 'meetings.not_found' });
      const seen = await stage.t.db.as(actor, async () => {
        const tables = ['meeting', 'invitation', 'answer', 'booking', 'event', 'secretary', 'agenda_item', 'floor_request', 'admitted', 'presence', 'media_event'];
        const counts: number[] = [];
        for (const table of tables) counts.push((await stage.t.db.tx.$queryRawUnsafe<unknown[]>(`select 1 from meet.${table}`)).length);
        return counts;
      });
      expect(seen.every((count) => count === 0)).toBe(true);
    }
    expect(await codeOf(stage.get(ChangeMeeting).execute(stranger, meeting.id, { title: 'của tôi' }))).toMatchObject({ code: 'meetings.not_found' });
  });

  it('lists the meetings of one endpoint, invited or central, and none of another', async () => {
    const [room, other] = [stage.endpoint(0).id, stage.endpoint(1).id];
    const invited = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form({ title: 'Mời điểm cầu', invite: [{ by: 'endpoint', endpointId: room }] }, 60 * 24));
    const central = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form({ title: 'Họp tại điểm cầu', centralEndpointId: room, invite: [{ by: 'endpoint', endpointId: other }] }, 60 * 48));
    const idsOf = async (endpointId: string) => (await stage.get(ListMeetings).execute(stage.convener, { page: 1, pageSize: 10, sort: 'startsAt', endpointId })).items.map(({ id }) => id);
    expect(await idsOf(room)).toEqual([invited.id, central.id]);
    expect(await idsOf(other)).toEqual([central.id]);
    expect(await idsOf(stage.endpoint(2).id)).toEqual([]);
  });

  it('does not let a host accept its own request, even in SQL', async () => {
    const elsewhere = await stage.world.unit('Viện kiểm sát', null, 'province', 'procuracy');
    const meeting = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form({ invite: [{ by: 'unit', unitId: elsewhere.id }] }));
    const inContext = (sql: string) => stage.t.db.as(stage.convener, () => stage.t.db.tx.$executeRawUnsafe(sql));
    await expect(inContext(`update meet.invitation set state = 'accepted' where meeting_id = '${meeting.id}'`)).rejects.toThrow(/permission denied/);
    await expect(
      inContext(`insert into meet.invitation (id, tenant_id, meeting_id, unit_id, unit_name, state, position)
                 select gen_random_uuid(), tenant_id, id, '${stage.province.id}', 'x', 'invited', 9 from meet.meeting where id = '${meeting.id}'`),
    ).rejects.toThrow(/row-level security/);
    await expect(inContext(`update meet.event set type = 'x'`)).rejects.toThrow(/permission denied/);
  });

  it('moves and calls off, tells everybody, and gives the time back', async () => {
    const meeting = await stage.get(ScheduleMeeting).execute(stage.convener, stage.form());
    stage.notices.length = 0;
    const startsAt = new Date(Date.now() + 72 * 3_600_000).toISOString();
    expect(await stage.get(PostponeMeeting).execute(stage.convener, meeting.id, { startsAt, reason: 'bão' })).toMatchObject({ state: 'announced', startsAt, reason: 'bão' });
    expect(stage.notices.map(({ kind }) => kind)).toEqual(Array(3).fill('meetings.moved'));
    expect(stage.rooms.calls).toEqual([`delete ${meeting.id}`]);
    expect(await stage.get(PostponeMeeting).execute(stage.convener, meeting.id, { reason: 'chưa rõ' })).toMatchObject({ state: 'postponed' });
    expect((await stage.t.admin.query('select 1 from meet.booking')).rowCount).toBe(0);
    expect(await stage.get(ChangeMeeting).execute(stage.convener, meeting.id, { startsAt, title: 'Giao ban lại' })).toMatchObject({ state: 'announced', title: 'Giao ban lại' });
    expect((await stage.t.admin.query('select 1 from meet.booking')).rowCount).toBe(5);
    expect(await stage.get(CancelMeeting).execute(stage.convener, meeting.id, { reason: 'huỷ' })).toMatchObject({ state: 'cancelled' });
    expect((await stage.t.admin.query('select 1 from meet.booking')).rowCount).toBe(0);
    const versions = await stage.t.admin.query<{ n: string; top: string }>('select count(*) n, max(version) top from meet.event where meeting_id = $1', [meeting.id]);
    expect(versions.rows[0]?.n).toBe(versions.rows[0]?.top);
  });
});
