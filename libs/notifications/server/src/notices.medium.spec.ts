// Real: PostgreSQL under the application's roles, repository, use cases, the mail job. Mocked: the live channel, the mail server.
import { permissionsOf } from '@diem-cau/identity/contracts';
import { noticeSentence } from '@diem-cau/notifications/contracts';
import { type Actor, jobActor } from '@diem-cau/platform/database';
import { createTestDatabase, testConfig, type TestDatabase, type TestUnit, World } from '@diem-cau/platform/testing';
import { FixedClock } from '@diem-cau/shared/time';
import { NoticeRepository } from './data/notice.repository';
import { MailNotice } from './use-cases/mail-notice';
import { ListNotices } from './use-cases/list-notices';
import { MarkNoticeRead } from './use-cases/mark-notice-read';
import { SendNotice } from './use-cases/send-notice';

describe('a notice', () => {
  let t: TestDatabase;
  let world: World;
  let notices: NoticeRepository;
  let [district, commune]: TestUnit[] = [];
  let [convener, office, accountant]: Actor[] = [];
  let clerk: Actor;
  const told: string[] = [];
  const realtime = { publish: (topic: string) => void told.push(topic) };
  const clock = new FixedClock('2026-11-23T01:00:00Z');

  beforeAll(async () => {
    t = await createTestDatabase();
    world = new World(t.admin, permissionsOf);
    notices = new NoticeRepository(t.db);
    district = await world.unit('Đồng Văn');
    commune = await world.unit('Lũng Cú', district);
    convener = await world.person('convener', { tenantId: district.id });
    office = await world.person('unit_office', { tenantId: commune.id });
    accountant = await world.person('accountant', { tenantId: commune.id });
    clerk = await world.person('billing_clerk', { operatorId: (await world.operator('vnpt')).id });
  });
  afterEach(async () => {
    told.length = 0;
    await t.admin.query('delete from app.notice; delete from app.outbox; update auth.person set email = null');
  });
  afterAll(() => t.close());

  const config = (smtp = false) => testConfig(t, smtp ? { SMTP_URL: 'smtp://127.0.0.1:1' } : {});
  const send = (from: Actor | undefined, to: Parameters<SendNotice['send']>[0]['to'], smtp = false): Promise<void> =>
    t.db.as(from as Actor, () =>
      new SendNotice(t.db, notices, realtime, clock, config(smtp)).send({ to, kind: 'audit.chain_broken', args: { seq: 3 }, link: '/quan-tri/nhat-ky' }),
    );
  const list = (actor: Actor | undefined, unread?: 'true') => new ListNotices(t.db, notices).execute(actor as Actor, { page: 1, pageSize: 20, unread });

  it('to a unit reaches its posts, and nobody of the sender’s or another unit', async () => {
    await send(convener, { tenantId: commune?.id ?? '' });
    expect((await list(office)).unread).toBe(1);
    expect((await list(accountant)).unread).toBe(1);
    expect((await list(convener)).total).toBe(0);
    expect((await list(clerk)).total).toBe(0);
    expect(told.sort()).toEqual([`notices:${accountant?.postId}`, `notices:${office?.postId}`].sort());
  });

  it('to roles or to one post reaches those only', async () => {
    await send(convener, { tenantId: commune?.id ?? '', roles: ['unit_office'] });
    await send(convener, { postId: accountant?.postId as string });
    expect((await list(office)).items.map(({ kind, args, link }) => ({ kind, args, link }))).toEqual([{ kind: 'audit.chain_broken', args: { seq: 3 }, link: '/quan-tri/nhat-ky' }]);
    expect((await list(accountant)).total).toBe(1);
    expect(told).toEqual([`notices:${office?.postId}`, `notices:${accountant?.postId}`]);
  });

  it('to an operator reaches its posts', async () => {
    await send(convener, { operatorId: clerk.operatorId as string, roles: ['billing_clerk'] });
    expect((await list(clerk)).unread).toBe(1);
  });

  it('is read by one post and stays unread for the other; unread stands first', async () => {
    await send(convener, { tenantId: commune?.id ?? '' });
    await send(convener, { tenantId: commune?.id ?? '' });
    const [newest] = (await list(office)).items;
    const read = new MarkNoticeRead(t.db, notices, realtime, clock);
    await read.execute(office as Actor, { id: newest?.id ?? '' });
    await read.execute(office as Actor, { id: newest?.id ?? '' });
    const after = await list(office);
    expect(after.items.map(({ id, isRead }) => ({ isNewest: id === newest?.id, isRead }))).toEqual([{ isNewest: false, isRead: false }, { isNewest: true, isRead: true }]);
    expect([after.unread, (await list(office, 'true')).items.length, (await list(accountant)).unread]).toEqual([1, 1, 2]);
    await read.execute(office as Actor, 'all');
    expect((await list(office)).unread).toBe(0);
  });

  it('of another post is not there to be read', async () => {
    await send(convener, { postId: accountant?.postId as string });
    const { rows } = await t.admin.query<{ id: string }>('select id from app.notice');
    await expect(new MarkNoticeRead(t.db, notices, realtime, clock).execute(office as Actor, { id: rows[0]?.id ?? '' })).rejects.toMatchObject({ code: 'notifications.notice_not_found' });
  });

  it('is nothing when its transaction fails, and tells nobody', async () => {
    await expect(
      t.db.as(convener as Actor, async () => {
        await new SendNotice(t.db, notices, realtime, clock, config()).send({ to: { tenantId: commune?.id ?? '' }, kind: 'x.y', args: {}, link: '/' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect((await list(office)).total).toBe(0);
    expect(told).toEqual([]);
  });

  it('is mailed once to each post that has an address, in words of its person’s language', async () => {
    await t.admin.query(`update auth.person set email = 'vanphong@lungcu.example' where id = $1`, [office?.personId]);
    await send(convener, { tenantId: commune?.id ?? '' }, true);
    const { rows } = await t.admin.query<{ id: string; tenant_id: string; body: { noticeId: string; postId: string } }>(`select id, tenant_id, body from app.outbox where topic = 'notice.mail'`);
    expect(rows.map(({ tenant_id, body }) => [tenant_id, body.postId])).toEqual([[commune?.id, office?.postId]]);

    const mails: { to: string; subject: string; text: string }[] = [];
    const job = new MailNotice(t.db, notices, { send: async (mail) => void mails.push(mail) }, config(true));
    const row = rows[0];
    await job.execute(jobActor({ id: BigInt(row?.id ?? 0), tenantId: row?.tenant_id ?? null, operatorId: null }), row?.body ?? { noticeId: '', postId: '' });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'vanphong@lungcu.example' });
    expect(mails[0]?.text).toContain(noticeSentence('audit.chain_broken', { seq: 3 }, 'vi'));
    expect(mails[0]?.text).toContain('http://test.local/quan-tri/nhat-ky');
  });

  it('is not mailed where there is no mail server, and no address is read outside of a job', async () => {
    await t.admin.query(`update auth.person set email = 'vanphong@lungcu.example' where id = $1`, [office?.personId]);
    await send(convener, { tenantId: commune?.id ?? '' });
    expect((await t.admin.query('select 1 from app.outbox')).rowCount).toBe(0);
    const { rows } = await t.admin.query<{ id: string }>('select id from app.notice');
    expect(await t.db.as(office as Actor, () => notices.mailOf(rows[0]?.id ?? '', office?.postId as string))).toBeNull();
  });
});
