// Real: PostgreSQL under dc_auth, dc_api, dc_billing; argon2. Recorded: audit, mail.
import { permissionsOf } from '@diem-cau/identity/contracts';
import { createTestDatabase, type TestDatabase, World } from '@diem-cau/platform/testing';
import { CLIENT, identityOn, PASSWORD } from './identity.fixture';

describe('signing in by password', () => {
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

  const somebody = async (role = 'unit_office', mfa = false) => {
    const unit = await world.unit('Xã Đạo Đức');
    const actor = await world.person(role, { tenantId: unit.id });
    await t.admin.query('update core.post set mfa_required = $2 where id = $1', [actor.postId, mfa]);
    await on.setPassword(actor.personId);
    return { actor, unit, username: actor.username as string, postId: actor.postId as string };
  };
  const signIn = (username: string, password = PASSWORD, ip = CLIENT.ip) => on.signIn.execute({ username, password }, { ...CLIENT, ip });

  it('opens a session in the only post, and records it there', async () => {
    const { username, postId } = await somebody();
    const { step, token } = await signIn(username);
    expect(step).toBe('done');
    const actor = await on.actorOf(token);
    expect(actor?.postId).toBe(postId);
    expect(on.trail.at(-1)).toMatchObject({ action: 'session.signed_in', by: postId });
    const stored = await t.admin.query('select 1 from auth.session where token_hash = $1', [token]);
    expect(stored.rowCount).toBe(0);
  });

  it('is worth nothing after signing out, disabling, a password change, or 30 idle minutes', async () => {
    const { username, actor: person } = await somebody();
    const again = async () => (await signIn(username)).token;

    const out = await again();
    await on.signOut.execute((await on.actorOf(out))!, CLIENT.ip);
    expect(await on.actorOf(out)).toBeNull();

    const idle = await again();
    await t.admin.query(`update auth.session set last_seen_at = now() - interval '31 minutes' where person_id = $1`, [person.personId]);
    expect(await on.actorOf(idle)).toBeNull();

    const [first, second] = [await again(), await again()];
    const fresh = await on.change.execute((await on.actorOf(first))!, { current: PASSWORD, next: 'ruong-bac-thang-hoang-su-phi' }, CLIENT);
    expect([await on.actorOf(first), await on.actorOf(second)]).toEqual([null, null]);
    expect((await on.actorOf(fresh))?.username).toBe(username);

    await t.admin.query('update auth.person set disabled_at = now() where id = $1', [person.personId]);
    expect(await on.actorOf(fresh)).toBeNull();
    await expect(signIn(username, 'ruong-bac-thang-hoang-su-phi')).rejects.toMatchObject({ code: 'identity.wrong_credentials' });
  });

  it('locks an account after five wrong passwords, also for the right one, and lets others in', async () => {
    const { username } = await somebody();
    const other = await somebody();
    for (let n = 0; n < 5; n += 1) await expect(signIn(username, 'sai', '10.9.0.1')).rejects.toMatchObject({ code: 'identity.wrong_credentials' });
    await expect(signIn(username, PASSWORD, '10.9.0.2')).rejects.toMatchObject({ code: 'identity.locked_out', args: { minutes: 15 } });
    expect((await signIn(other.username, PASSWORD, '10.9.0.1')).step).toBe('done');
    await t.admin.query(`update auth.attempt set at = at - interval '16 minutes' where subject = $1`, [username]);
    expect((await signIn(username)).step).toBe('done');
  });

  it('counts parallel guesses: of twenty at once five are judged', async () => {
    const { username } = await somebody();
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => signIn(username, 'sai', '10.9.1.1')));
    const codes = answers.map((answer) => (answer.status === 'rejected' ? (answer.reason as { code: string }).code : 'in'));
    expect(codes.filter((code) => code === 'identity.wrong_credentials')).toHaveLength(5);
    expect(codes.filter((code) => code === 'identity.locked_out')).toHaveLength(15);
  });

  it('locks an address after fifty wrong ones over many accounts', async () => {
    await t.admin.query(`insert into auth.attempt (subject, ip) select 'x' || n, '10.9.2.1' from generate_series(1, 50) n`);
    const { username } = await somebody();
    await expect(signIn(username, PASSWORD, '10.9.2.1')).rejects.toMatchObject({ code: 'identity.locked_out' });
  });

  it('answers alike and takes alike for an unknown account', async () => {
    const { username } = await somebody();
    const time = async (name: string) => {
      const started = performance.now();
      await expect(signIn(name, 'sai', '10.9.3.1')).rejects.toMatchObject({ code: 'identity.wrong_credentials' });
      return performance.now() - started;
    };
    await time('khong.ai');
    const [known, unknown] = [await time(username), await time('khong.co')];
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it('refuses who holds no post today', async () => {
    const { username, postId } = await somebody();
    await t.admin.query('update core.post set ends_on = current_date where id = $1', [postId]);
    await expect(signIn(username)).rejects.toMatchObject({ code: 'identity.no_post' });
  });

  it('lets one of several posts be chosen; switching changes the token and the unit', async () => {
    const { username, actor: person, postId } = await somebody();
    const other = await world.unit('Xã Phú Linh');
    const second = await world.person('accountant', { tenantId: other.id });
    await t.admin.query('update core.post set person_id = $2, mfa_required = false where id = $1', [second.postId, person.personId]);
    const { step, token } = await signIn(username);
    expect(step).toBe('choose_post');
    const undecided = await on.actorOf(token);
    expect(undecided).toMatchObject({ postId: null, tenantId: null });
    expect(undecided?.permissions.size).toBe(0);
    const chosen = await on.choose.execute(undecided!, postId, CLIENT.ip);
    expect(await on.actorOf(token)).toBeNull();
    const switched = await on.choose.execute((await on.actorOf(chosen))!, second.postId as string, CLIENT.ip);
    expect(await on.actorOf(chosen)).toBeNull();
    const now = (await on.actorOf(switched))!;
    expect(now.tenantId).toBe(other.id);
    const view = await on.read.execute(now);
    expect(view.posts).toHaveLength(2);
    expect(view).toMatchObject({ post: { role: 'accountant', tenant: { name: 'Xã Phú Linh' } }, permissions: ['invoices.read_own'], demonstration: false });
    await expect(on.choose.execute(now, (await somebody()).postId, CLIENT.ip)).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it("lists one's own sessions and ends one of them, not another person's", async () => {
    const { username } = await somebody();
    const [here, there] = [(await signIn(username)).token, (await signIn(username)).token];
    const me = (await on.actorOf(here))!;
    const { items } = await on.listSessions.execute(me);
    expect(items.filter(({ current }) => current).map(({ id }) => id)).toEqual([me.sessionId]);
    const stranger = (await somebody()).actor;
    await expect(on.endSession.execute(me, stranger.sessionId as string, CLIENT.ip)).rejects.toMatchObject({ code: 'platform.not_found' });
    const thereId = (await on.actorOf(there))?.sessionId as string;
    await on.endSession.execute(me, thereId, CLIENT.ip);
    expect(await on.actorOf(there)).toBeNull();
  });

  it('carries a new name to the posts that others read', async () => {
    const { username, postId } = await somebody();
    const me = (await on.actorOf((await signIn(username)).token))!;
    await on.editProfile.execute(me, { name: 'Nguyễn Thị Lan', phone: '0912 345 678', locale: 'en' }, CLIENT.ip);
    const { rows } = await t.admin.query('select person_name from core.post where id = $1', [postId]);
    expect(rows[0]).toEqual({ person_name: 'Nguyễn Thị Lan' });
    expect(await on.read.execute(me)).toMatchObject({ person: { name: 'Nguyễn Thị Lan', phone: '0912 345 678' }, locale: 'en' });
  });
});
