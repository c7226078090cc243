// Real: PostgreSQL under dc_auth and dc_api; argon2; RFC 6238 codes. Recorded: audit, mail.
import { permissionsOf } from '@diem-cau/identity/contracts';
import { createTestDatabase, type TestDatabase, World } from '@diem-cau/platform/testing';
import { codeOf } from '../domain/totp';
import { bytesOfBase32, CLIENT, identityOn, PASSWORD } from './identity.fixture';

describe('signing in with a second factor', () => {
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

  const chair = async () => {
    const unit = await world.unit('Huyện Vị Xuyên', null, 'district');
    const actor = await world.person('chair', { tenantId: unit.id });
    await on.setPassword(actor.personId);
    return { actor, username: actor.username as string };
  };
  const password = (username: string) => on.signIn.execute({ username, password: PASSWORD }, CLIENT);
  const now = () => Math.floor(Date.now() / 30_000);

  /** Enrols on the way in. This step's code is spent then; the next one's is within the window, whenever the clock ticks. */
  const enrolled = async () => {
    const person = await chair();
    const half = await password(person.username);
    const { secret } = await on.start.execute(half.token);
    const bytes = bytesOfBase32(secret);
    const done = await on.confirm.execute(half.token, { code: codeOf(bytes, now()) }, CLIENT);
    return { ...person, half, bytes, done };
  };

  it('asks a chair without one to enrol before there is any session', async () => {
    const { username } = await chair();
    const { step, token } = await password(username);
    expect(step).toBe('enroll_totp');
    expect(await on.actorOf(token)).toBeNull();
    await expect(on.verify.execute(token, { code: '000000' }, CLIENT)).rejects.toMatchObject({ code: 'identity.sign_in_expired' });
    const { otpauthUri, secret } = await on.start.execute(token);
    expect(otpauthUri).toContain(`secret=${secret}&issuer=%C4%90i%E1%BB%83m%20C%E1%BA%A7u`);
    await expect(on.confirm.execute(token, { code: 'abcdef' }, CLIENT)).rejects.toMatchObject({ code: 'identity.wrong_code' });
    const sealed = await t.admin.query('select secret_sealed from auth.second_factor');
    expect(JSON.stringify(sealed.rows)).not.toContain(Buffer.from(bytesOfBase32(secret)).toString('base64'));
  });

  it('opens the session with the first right code, gives ten backup codes, and forgets the half', async () => {
    const { half, done } = await enrolled();
    expect(done.step).toBe('done');
    expect(new Set(done.backupCodes).size).toBe(10);
    const actor = (await on.actorOf(done.token))!;
    expect(actor.role).toBe('chair');
    expect((await on.read.execute(actor)).mfa).toEqual({ enrolled: true, required: true });
    await expect(on.start.execute(half.token)).rejects.toMatchObject({ code: 'platform.unauthenticated' });
    await expect(on.start.execute(done.token)).rejects.toMatchObject({ code: 'identity.totp_already_on' });
  });

  it('asks for a code afterwards, takes it once, and keeps the half shut meanwhile', async () => {
    const { username, bytes } = await enrolled();
    const half = await password(username);
    expect(half.step).toBe('totp');
    expect(await on.actorOf(half.token)).toBeNull();
    const code = codeOf(bytes, now() + 1);
    expect((await on.verify.execute(half.token, { code }, CLIENT)).step).toBe('done');
    await expect(on.verify.execute(half.token, { code }, CLIENT)).rejects.toMatchObject({ code: 'identity.sign_in_expired' });
    const again = await password(username);
    await expect(on.verify.execute(again.token, { code }, CLIENT)).rejects.toMatchObject({ code: 'identity.wrong_code' });
  });

  it('takes each backup code once, however it is typed', async () => {
    const { username, done } = await enrolled();
    const [code = ''] = done.backupCodes;
    const first = await password(username);
    expect((await on.verify.execute(first.token, { code: code.toLowerCase().replace('-', ' ') }, CLIENT)).step).toBe('done');
    const second = await password(username);
    await expect(on.verify.execute(second.token, { code }, CLIENT)).rejects.toMatchObject({ code: 'identity.wrong_code' });
  });

  it('locks after five wrong codes', async () => {
    const { username, bytes } = await enrolled();
    const { token } = await password(username);
    for (let n = 0; n < 5; n += 1) await expect(on.verify.execute(token, { code: 'XXXXX-XXXXX' }, CLIENT)).rejects.toMatchObject({ code: 'identity.wrong_code' });
    await expect(on.verify.execute(token, { code: codeOf(bytes, now()) }, CLIENT)).rejects.toMatchObject({ code: 'identity.locked_out' });
  });

  it('does not let a session without one into a post that asks for it', async () => {
    const { actor, username } = await chair();
    await t.admin.query('update core.post set mfa_required = false where id = $1', [actor.postId]);
    const { token } = await password(username);
    await t.admin.query('update core.post set mfa_required = true where id = $1', [actor.postId]);
    await expect(on.choose.execute((await on.actorOf(token))!, actor.postId as string, CLIENT.ip)).rejects.toMatchObject({ code: 'identity.second_factor_needed' });
  });

  it('a half-done sign-in dies after ten minutes', async () => {
    const { username } = await chair();
    const { token } = await password(username);
    await t.admin.query(`update auth.half_sign_in set expires_at = now() - interval '1 second'`);
    await expect(on.start.execute(token)).rejects.toMatchObject({ code: 'platform.unauthenticated' });
  });
});
