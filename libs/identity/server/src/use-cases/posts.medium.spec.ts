// Real: PostgreSQL under dc_auth, dc_api, dc_billing; argon2. Recorded: audit, mail.
import type { Actor } from '@diem-cau/platform/database';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { createTestDatabase, type TestDatabase, type TestUnit, World } from '@diem-cau/platform/testing';
import { CLIENT, identityOn, PASSWORD } from './identity.fixture';

describe('posts and their people', () => {
  let t: TestDatabase;
  let world: World;
  let on: ReturnType<typeof identityOn>;
  let commune: TestUnit;
  let foreignCommune: TestUnit;
  let admin: Actor;
  let foreign: Actor;
  const all = { page: 1, pageSize: 50, state: 'active' as const };
  const tokenIn = (url: string) => url.split('#')[1] as string;

  beforeAll(async () => {
    t = await createTestDatabase();
    world = new World(t.admin, permissionsOf);
    on = identityOn(t);
    const province = await world.unit('Tỉnh Hà Giang');
    const [a, b] = [await world.unit('Huyện Vị Xuyên', province, 'district'), await world.unit('Huyện Mèo Vạc', province, 'district')];
    commune = await world.unit('Xã Đạo Đức', a);
    foreignCommune = await world.unit('Xã Sơn Vĩ', b);
    admin = await world.person('district_admin', { tenantId: a.id });
    foreign = await world.person('district_admin', { tenantId: b.id });
  });
  afterAll(async () => {
    await on.close();
    await t.close();
  });

  const office = (username: string, tenantId: string, existing = false) => ({ username, name: 'Trần Văn Ánh', role: 'unit_office' as const, title: 'Văn phòng - thống kê', tenantId, existing });

  it('a new person gets a post and a link that sets a password once', async () => {
    const { post, link } = await on.createPost.execute(admin, { ...office('tran.anh', commune.id), phone: '0912345678' });
    expect(post).toMatchObject({ name: 'Trần Văn Ánh', phone: '0912345678', tenant: { name: 'Xã Đạo Đức' }, hasPassword: false, mfaRequired: false, active: true });
    expect(link?.url).toMatch(/^https:\/\/hop\.example\.vn\/dat-lai-mat-khau#[\w-]{43}$/);
    const token = tokenIn(link?.url ?? '');
    await expect(on.reset.execute({ token, password: 'matkhau12345' }, CLIENT.ip)).rejects.toMatchObject({ code: 'identity.weak_password' });
    await on.reset.execute({ token, password: PASSWORD }, CLIENT.ip);
    await expect(on.reset.execute({ token, password: PASSWORD }, CLIENT.ip)).rejects.toMatchObject({ code: 'identity.link_used' });
    expect((await on.signIn.execute({ username: 'tran.anh', password: PASSWORD }, CLIENT)).step).toBe('done');
    expect(on.trail.find(({ action }) => action === 'post.created')).toMatchObject({ by: admin.postId, subjectId: post.id });
    const found = await on.listPosts.execute(admin, { ...all, q: 'tran van anh' });
    expect(found.items.map(({ username }) => username)).toEqual(['tran.anh']);
  });

  it('asks a second factor of chairs and admins, unless it is the demonstration', async () => {
    const chair = { ...office('le.chu.tich', commune.id), role: 'chair' as const };
    expect((await on.createPost.execute(admin, chair)).post.mfaRequired).toBe(true);
    const demo = identityOn(t, { demo: true });
    expect((await demo.createPost.execute(admin, { ...chair, username: 'pham.chu.tich' })).post.mfaRequired).toBe(false);
    await demo.close();
  });

  it('an admin of one district reaches nothing of another', async () => {
    const { post } = await on.createPost.execute(foreign, office('vang.mi', foreignCommune.id));
    const notFound = { code: 'platform.not_found' };
    await expect(on.createPost.execute(admin, office('moi', foreignCommune.id))).rejects.toMatchObject(notFound);
    await expect(on.editPost.execute(admin, post.id, { role: 'accountant' })).rejects.toMatchObject(notFound);
    await expect(on.endPost.execute(admin, post.id)).rejects.toMatchObject(notFound);
    await expect(on.makeLink.execute(admin, post.id)).rejects.toMatchObject(notFound);
    await expect(on.disableFactor.execute(admin, post.id)).rejects.toMatchObject(notFound);
    expect((await on.listPosts.execute(admin, all)).items.map(({ id }) => id)).not.toContain(post.id);
  });

  it('an admin cannot take a person of another branch over by giving them a post', async () => {
    await on.createPost.execute(foreign, office('sung.mua', foreignCommune.id));
    await expect(on.createPost.execute(admin, office('sung.mua', commune.id))).rejects.toMatchObject({ code: 'identity.username_taken' });
    const { post } = await on.createPost.execute(admin, office('sung.mua', commune.id, true));
    await expect(on.makeLink.execute(admin, post.id)).rejects.toMatchObject({ code: 'identity.held_elsewhere' });
    await expect(on.disableFactor.execute(admin, post.id)).rejects.toMatchObject({ code: 'identity.held_elsewhere' });
  });

  it('a new link kills the one before it, and a reset ends the sessions', async () => {
    const { post, link } = await on.createPost.execute(admin, office('hoang.lien', commune.id));
    const second = await on.makeLink.execute(admin, post.id);
    await expect(on.reset.execute({ token: tokenIn(link?.url ?? ''), password: PASSWORD }, CLIENT.ip)).rejects.toMatchObject({ code: 'identity.link_used' });
    await on.reset.execute({ token: tokenIn(second.url), password: PASSWORD }, CLIENT.ip);
    const { token } = await on.signIn.execute({ username: 'hoang.lien', password: PASSWORD }, CLIENT);
    const third = await on.makeLink.execute(admin, post.id);
    await t.admin.query(`update auth.reset_token set expires_at = now() where used_at is null`);
    await expect(on.reset.execute({ token: tokenIn(third.url), password: 'khau-vai-cho-tinh-27' }, CLIENT.ip)).rejects.toMatchObject({ code: 'identity.link_used' });
    expect(await on.actorOf(token)).not.toBeNull();
    const fourth = await on.makeLink.execute(admin, post.id);
    await on.reset.execute({ token: tokenIn(fourth.url), password: 'khau-vai-cho-tinh-27' }, CLIENT.ip);
    expect(await on.actorOf(token)).toBeNull();
  });

  it('ending a post ends its sessions; nobody ends the post they act in', async () => {
    const { post, link } = await on.createPost.execute(admin, office('ma.seo', commune.id));
    await on.reset.execute({ token: tokenIn(link?.url ?? ''), password: PASSWORD }, CLIENT.ip);
    const { token } = await on.signIn.execute({ username: 'ma.seo', password: PASSWORD }, CLIENT);
    expect((await on.endPost.execute(admin, post.id)).active).toBe(false);
    expect(await on.actorOf(token)).toBeNull();
    await expect(on.endPost.execute(admin, admin.postId as string)).rejects.toMatchObject({ code: 'identity.own_post' });
    await expect(on.editPost.execute(admin, post.id, { title: 'Khác' })).rejects.toMatchObject({ code: 'identity.post_ended' });
  });

  it('an operator admin gives operator posts only, and sees only its own', async () => {
    const [vnpt, viettel] = [await world.operator('vnpt'), await world.operator('viettel')];
    const boss = await world.person('operator_admin', { operatorId: vnpt.id });
    await world.person('billing_clerk', { operatorId: viettel.id });
    const clerk = { username: 'do.cuoc', name: 'Đỗ Thị Cước', role: 'billing_clerk' as const, title: 'Chuyên viên cước', existing: false };
    const { post } = await on.createPost.execute(boss, clerk);
    expect(post).toMatchObject({ tenant: null, operator: { name: 'vnpt' }, mfaRequired: true });
    await expect(on.createPost.execute(boss, { ...clerk, username: 'x.y', role: 'chair' })).rejects.toMatchObject({ code: 'identity.role_not_allowed' });
    const seen = await on.listPosts.execute(boss, all);
    expect(seen.items.map(({ operator }) => operator?.name)).toEqual(['vnpt', 'vnpt']);
  });

  it('does not give a person the same role in a unit twice', async () => {
    const first = await on.createPost.execute(admin, office('hau.mi', commune.id));
    await expect(on.createPost.execute(admin, office('hau.mi', commune.id, true))).rejects.toMatchObject({ code: 'identity.post_exists' });
    const second = await on.createPost.execute(admin, { ...office('hau.mi', commune.id, true), role: 'accountant' });
    await expect(on.editPost.execute(admin, second.post.id, { role: 'unit_office' })).rejects.toMatchObject({ code: 'identity.post_exists' });
    await on.endPost.execute(admin, first.post.id);
    expect((await on.editPost.execute(admin, second.post.id, { role: 'unit_office' })).role).toBe('unit_office');
  });

  it('asks the permission first', async () => {
    const clerk = await world.person('accountant', { tenantId: commune.id });
    await expect(on.listPosts.execute(clerk, all)).rejects.toMatchObject({ code: 'platform.forbidden' });
  });

  it('mails a link where there is an address, three an hour, and tells nothing', async () => {
    await on.createPost.execute(admin, { ...office('co.mail', commune.id), email: 'xa@hagiang.example.vn' });
    for (let n = 0; n < 5; n += 1) await on.ask.execute('co.mail', CLIENT.ip);
    await on.ask.execute('khong.ai', CLIENT.ip);
    for (let n = 0; n < 50 && on.mails.length < 3; n += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(on.mails.map(({ to }) => to)).toEqual(Array(3).fill('xa@hagiang.example.vn'));
  });
});
