// Real: PostgreSQL under dc_auth, dc_api; argon2. Moved: the day that core.today() answers, in this database only. Recorded: audit, mail.
import { permissionsOf } from '@diem-cau/identity/contracts';
import { createTestDatabase, type TestDatabase, World } from '@diem-cau/platform/testing';
import { CLIENT, identityOn, PASSWORD } from './identity.fixture';

describe('a post that begins and ends on a day', () => {
  let t: TestDatabase;
  let world: World;
  let on: ReturnType<typeof identityOn>;

  beforeAll(async () => {
    t = await createTestDatabase();
    world = new World(t.admin, permissionsOf);
    on = identityOn(t);
  });
  beforeEach(() => itIs('2026-11-25'));
  afterAll(async () => {
    await on.close();
    await t.close();
  });

  const itIs = (day: string) => t.admin.query(`create or replace function core.today() returns date language sql stable as $$ select date '${day}' $$`);
  const somebody = async (startsOn: string, endsOn: string | null) => {
    const actor = await world.person('chair', { tenantId: (await world.unit('Xã Đạo Đức')).id });
    await t.admin.query('update core.post set starts_on = $2, ends_on = $3, mfa_required = false where id = $1', [actor.postId, startsOn, endsOn]);
    await on.setPassword(actor.personId);
    return { actor, signIn: () => on.signIn.execute({ username: actor.username as string, password: PASSWORD }, CLIENT) };
  };
  const post = async (token: string) => (await on.actorOf(token))?.postId ?? null;

  it.each([
    ['2026-11-25T16:59:59Z', '2026-11-25'],
    ['2026-11-25T17:00:00Z', '2026-11-26'],
    ['2026-12-31T17:00:00Z', '2027-01-01'],
    ['2028-02-28T18:00:00Z', '2028-02-29'],
  ])('changes at midnight of Vietnam: %s is %s', async (instant, day) => {
    for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Auckland']) {
      const { rows } = await t.admin.query(`select to_char(core.day_of($1::timestamptz), 'YYYY-MM-DD') as day, set_config('timezone', $2, false)`, [instant, zone]);
      expect(rows[0]).toMatchObject({ day });
    }
  });

  it('is lost on the day it ends, also in a session that is open', async () => {
    const { actor, signIn } = await somebody('2026-01-01', '2026-11-26');
    const { token } = await signIn();
    expect(await post(token)).toBe(actor.postId);
    expect([...(await t.db.living([token])).values()]).toEqual([actor.postId]);
    await itIs('2026-11-26');
    const now = await on.actorOf(token);
    expect(now).toMatchObject({ postId: null, tenantId: null, role: null });
    expect(now?.permissions.size ?? 0).toBe(0);
    expect([...(await t.db.living([token])).values()]).toEqual([null]);
    await expect(signIn()).rejects.toMatchObject({ code: 'identity.no_post' });
  });

  it('is held from the day it begins, not before', async () => {
    const { actor, signIn } = await somebody('2026-11-26', null);
    await expect(signIn()).rejects.toMatchObject({ code: 'identity.no_post' });
    await itIs('2026-11-26');
    expect(await post((await signIn()).token)).toBe(actor.postId);
  });

  it('passes from one person to the next at the same midnight', async () => {
    const [leaving, coming] = [await somebody('2026-01-01', '2026-11-26'), await somebody('2026-11-26', null)];
    const holds = async ({ signIn }: typeof leaving) => (await signIn().catch(() => null)) !== null;
    expect([await holds(leaving), await holds(coming)]).toEqual([true, false]);
    await itIs('2026-11-26');
    expect([await holds(leaving), await holds(coming)]).toEqual([false, true]);
  });

  it('may be edited and ended sooner while its end has not come', async () => {
    const district = await world.unit('Huyện Vị Xuyên');
    const admin = await world.person('district_admin', { tenantId: district.id });
    const dated = await world.person('unit_office', { tenantId: district.id });
    const id = dated.postId as string;
    await t.admin.query(`update core.post set ends_on = '2026-12-31' where id = $1`, [id]);
    expect(await on.editPost.execute(admin, id, { title: 'Phó Chánh Văn phòng' })).toMatchObject({ active: true, endsOn: '2026-12-31' });
    expect(await on.endPost.execute(admin, id)).toMatchObject({ active: false, endsOn: '2026-11-25' });
    await expect(on.endPost.execute(admin, id)).rejects.toMatchObject({ code: 'identity.post_ended' });
  });
});

describe('an account', () => {
  let t: TestDatabase;
  let world: World;
  let on: ReturnType<typeof identityOn>;
  beforeAll(async () => {
    t = await createTestDatabase();
    world = new World(t.admin, permissionsOf);
    on = identityOn(t);
  });
  afterAll(async () => {
    await on.close();
    await t.close();
  });

  it('whose password is changed loses its sessions, its half-done sign-ins and its links, everywhere at once', async () => {
    const person = await world.person('chair', { tenantId: (await world.unit('Xã Đạo Đức')).id });
    await on.setPassword(person.personId);
    const signIn = () => on.signIn.execute({ username: person.username as string, password: PASSWORD }, CLIENT);
    const half = await signIn();
    expect(half.step).toBe('enroll_totp');
    await t.admin.query('update core.post set mfa_required = false where id = $1', [person.postId]);
    const sessions = await Promise.all([signIn(), signIn(), signIn()]);
    const actor = await on.actorOf(sessions[0].token);
    const fresh = await on.change.execute(actor!, { current: PASSWORD, next: 'ruong-bac-thang-hoang-su-phi' }, CLIENT);
    for (const { token } of sessions) expect(await on.actorOf(token)).toBeNull();
    expect((await t.db.living(sessions.map(({ token }) => token))).size).toBe(0);
    await expect(on.start.execute(half.token)).rejects.toMatchObject({ code: expect.stringMatching(/unauthenticated|sign_in_expired/) });
    await expect(t.db.as(actor!, async () => 1)).rejects.toMatchObject({ code: 'platform.unauthenticated' });
    expect((await on.actorOf(fresh))?.postId).toBe(person.postId);
  });

  it('locked by wrong passwords keeps the sessions of its owner, and its password cannot be changed by guessing', async () => {
    const person = await world.person('unit_office', { tenantId: (await world.unit('Xã Phú Linh')).id });
    await t.admin.query('update core.post set mfa_required = false where id = $1', [person.postId]);
    await on.setPassword(person.personId);
    const { token } = await on.signIn.execute({ username: person.username as string, password: PASSWORD }, CLIENT);
    const actor = await on.actorOf(token);
    const guess = () => on.change.execute(actor!, { current: 'sai', next: 'ruong-bac-thang-hoang-su-phi' }, CLIENT);
    for (let n = 0; n < 5; n += 1) await expect(guess()).rejects.toMatchObject({ code: 'identity.wrong_password' });
    await expect(on.change.execute(actor!, { current: PASSWORD, next: 'ruong-bac-thang-hoang-su-phi' }, CLIENT)).rejects.toMatchObject({ code: 'identity.locked_out' });
    await expect(on.signIn.execute({ username: person.username as string, password: PASSWORD }, CLIENT)).rejects.toMatchObject({ code: 'identity.locked_out' });
    expect(await on.actorOf(token)).not.toBeNull();
  });
});
