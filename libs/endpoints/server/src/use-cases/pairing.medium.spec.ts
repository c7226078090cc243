import { heartbeatInputSchema } from '@diem-cau/endpoints/contracts';
import { endpointsBench, screenActor, screenKey, type Bench } from '../testing/endpoints-bench';
import { ListEndpoints } from './list-endpoints';
import { PairEndpoint } from './pair-endpoint';
import { PollPairing } from './poll-pairing';
import { ReadConnections } from './read-connections';
import { ReadDeviceSelf } from './read-device-self';
import { ReadEndpoint } from './read-endpoint';
import { ReadSummary } from './read-summary';
import { ReportLinkTest } from './report-link-test';
import { StartLinkTests } from './start-link-tests';
import { ReadLinkTestBatch } from './read-link-test-batch';
import { StartPairing } from './start-pairing';
import { TakeHeartbeat } from './take-heartbeat';
import { UnpairEndpoint } from './unpair-endpoint';

let b: Bench;
let ips = 0;
beforeAll(async () => { b = await endpointsBench(); });
afterAll(() => b.close());

const refused = (code: string, args: object = {}) => expect.objectContaining({ code: `endpoints.${code}`, ...(Object.keys(args).length ? { args: expect.objectContaining(args) } : {}) });
const plain = (shown: string) => shown.replace('-', '');
const freshIp = () => `10.0.0.${(ips += 1)}`;
const start = (key = screenKey()) => b.use(StartPairing).execute({ publicKey: key.publicKey, label: 'TV phòng họp' }, freshIp());
/** As if the screen had waited. */
const wait = () => b.t.admin.query(`update auth.pairing set polled_at = polled_at - interval '1 minute'`);
const poll = (deviceCode: string) => b.use(PollPairing).execute(deviceCode);
const beat = async (token: string, words: object) => b.use(TakeHeartbeat).execute(await screenActor(b.t.db, token), heartbeatInputSchema.parse(words));

async function paired(endpointId: string, key = screenKey()): Promise<string> {
  const started = await start(key);
  await b.use(PairEndpoint).execute(b.admin, endpointId, plain(started.userCode), freshIp());
  const { credential } = await poll(started.deviceCode);
  return credential as string;
}

describe('pairing as RFC 8628', () => {
  it('gives a code, waits, slows down who asks too fast, and pairs once', async () => {
    const { id } = await b.world.endpoint(b.commune);
    const started = await start();
    expect(started).toMatchObject({ userCode: expect.stringMatching(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/), expiresInSeconds: 600, intervalSeconds: 5 });
    expect((await poll(started.deviceCode)).view).toMatchObject({ status: 'pending' });
    expect((await poll(started.deviceCode)).view).toMatchObject({ status: 'slow_down', intervalSeconds: 10 });
    await b.use(PairEndpoint).execute(b.admin, id, plain(started.userCode), freshIp());
    await expect(b.use(PairEndpoint).execute(b.admin, id, plain(started.userCode), freshIp())).rejects.toEqual(refused('pairing_code_wrong'));
    await wait();
    const { view, credential } = await poll(started.deviceCode);
    expect(view).toMatchObject({ status: 'paired', endpoint: { id } });
    expect((await poll(started.deviceCode)).view.status).toBe('expired_token');
    expect(await screenActor(b.t.db, credential as string)).toMatchObject({ endpointId: id });
    const { rows } = await b.t.admin.query(`select count(*)::int as n from core.device where endpoint_id = $1`, [id]);
    expect(rows).toEqual([{ n: 1 }]);
    await b.t.admin.query('delete from auth.pairing_try');
  });

  it('ends a code after ten minutes, also for the screen', async () => {
    const { id } = await b.world.endpoint(b.commune);
    const started = await start();
    await b.t.admin.query(`update auth.pairing set expires_at = now() where user_code = $1`, [plain(started.userCode)]);
    await expect(b.use(PairEndpoint).execute(b.admin, id, plain(started.userCode), freshIp())).rejects.toEqual(refused('pairing_code_wrong'));
    expect((await poll(started.deviceCode)).view.status).toBe('expired_token');
    await b.t.admin.query('delete from auth.pairing_try');
  });

  it('stops guessing after five wrong a person, five an address, 1,000 in all', async () => {
    const { id } = await b.world.endpoint(b.commune);
    const started = await start();
    const guess = (actor = b.admin, ip = freshIp()) => b.use(PairEndpoint).execute(actor, id, 'BBBBBBBB', ip);
    for (let n = 0; n < 5; n += 1) await expect(guess()).rejects.toEqual(refused('pairing_code_wrong'));
    await expect(b.use(PairEndpoint).execute(b.admin, id, plain(started.userCode), freshIp())).rejects.toEqual(refused('pairing_too_many_tries'));

    const colleague = await b.world.person('district_admin', { tenantId: b.district.id });
    await b.t.admin.query(`delete from auth.pairing_try`);
    await b.t.admin.query(`insert into auth.pairing_try (post_id, ip) select gen_random_uuid(), '10.9.9.9' from generate_series(1, 5)`);
    await expect(guess(colleague, '10.9.9.9')).rejects.toEqual(refused('pairing_too_many_tries'));
    await b.t.admin.query(`insert into auth.pairing_try (post_id, ip) select gen_random_uuid(), n::text from generate_series(1, 995) n`);
    await expect(guess(colleague)).rejects.toEqual(refused('pairing_too_many_tries'));
    await b.t.admin.query(`delete from auth.pairing_try`);
    await b.use(PairEndpoint).execute(colleague, id, plain(started.userCode), freshIp());
  });

  it('does not pair the endpoint of another tenant', async () => {
    const { id } = await b.world.endpoint(b.commune);
    const started = await start();
    await expect(b.use(PairEndpoint).execute(b.stranger, id, plain(started.userCode), freshIp())).rejects.toEqual(refused('not_found'));
  });

  it('refuses a key that is none, and floods of codes', async () => {
    await expect(b.use(StartPairing).execute({ publicKey: 'A'.repeat(120), label: '' }, freshIp())).rejects.toEqual(refused('pairing_key_refused'));
    await b.t.admin.query(`insert into auth.pairing (id, device_code_hash, user_code, public_key, ip) select gen_random_uuid(), n::text, translate(lpad(n::text, 8, '0'), '0123456789', 'BCDFGHJKLM'), '', '10.8.8.8' from generate_series(1, 60) n`);
    await expect(b.use(StartPairing).execute({ publicKey: screenKey().publicKey, label: '' }, '10.8.8.8')).rejects.toEqual(refused('pairing_too_many_codes'));
  });

  it('ends the former screen when a new one takes over, and on unpairing', async () => {
    const { id } = await b.world.endpoint(b.commune);
    const first = await paired(id);
    const second = await paired(id);
    expect(await b.t.db.identify(first)).toBeNull();
    expect(await b.use(ReadEndpoint).execute(b.admin, id)).toMatchObject({ paired: true, device: { label: 'TV phòng họp' } });
    expect(await b.use(UnpairEndpoint).execute(b.admin, id)).toMatchObject({ paired: false, device: null });
    expect(await b.t.db.identify(second)).toBeNull();
    await expect(b.use(UnpairEndpoint).execute(b.admin, id)).rejects.toEqual(refused('not_paired'));
  });
});

describe('a screen', () => {
  it('proves itself at each heartbeat and is seen; silence is offline since it was last seen', async () => {
    const { id } = await b.world.endpoint(b.commune, 'in_service', 'Có nhịp');
    const key = screenKey();
    const token = await paired(id, key);
    const self = await b.use(ReadDeviceSelf).execute(await screenActor(b.t.db, token));
    expect(self).toMatchObject({ endpoint: { name: 'Có nhịp' }, unit: { parentName: 'Vị Xuyên' }, contacts: { operator: null } });
    b.told.length = 0;
    const first = await beat(token, { nonce: self.nonce, signature: key.signed(self.nonce), selfTest: { camera: true, microphone: true, speaker: true, line: true } });
    expect(first).toMatchObject({ connection: 'online', commands: [] });
    expect(b.told).toContain(`endpoints:${b.district.id}`);
    b.told.length = 0;
    const second = await beat(token, { nonce: first.nonce, signature: key.signed(first.nonce), quality: 'poor' });
    expect(second.connection).toBe('degraded');
    // The answer was lost: the nonce before is good once more. An older one is not, yet its holder is no copy.
    await beat(token, { nonce: first.nonce, signature: key.signed(first.nonce) });
    await expect(beat(token, { nonce: self.nonce, signature: key.signed(self.nonce) })).rejects.toEqual(refused('stale_nonce'));

    const row = async () => (await b.use(ListEndpoints).execute(b.admin, { page: 1, pageSize: 50, q: 'co nhip' })).items[0];
    expect(await row()).toMatchObject({ connection: 'online', paired: true });
    await b.t.admin.query(`update core.presence set last_seen_at = now() - interval '36 seconds' where endpoint_id = $1`, [id]);
    const silent = await row();
    expect(silent).toMatchObject({ connection: 'offline' });
    expect(silent?.connectionSince).toBe(silent?.lastSeenAt);
    expect((await b.use(ReadSummary).execute(b.admin)).notReady).toEqual(expect.arrayContaining([expect.objectContaining({ id, reason: 'offline' })]));

    await b.t.admin.query('set role dc_jobs; select ctx.sweep_presence(); reset role');
    const { rows } = await b.t.admin.query(`select topic from app.outbox where tenant_id = $1`, [b.commune.id]);
    expect(rows).toEqual([{ topic: 'endpoint.connectionChanged' }]);
    const { intervals } = await b.use(ReadConnections).execute(b.admin, id, 7);
    expect(intervals.map(({ connection, endedAt }) => [connection, endedAt !== null])).toEqual([['online', true], ['degraded', true], ['online', true]]);
  });

  it('is noticed on a second machine: refused, revoked, journalled, audited, told', async () => {
    const { id } = await b.world.endpoint(b.commune, 'in_service', 'Bị chép');
    const token = await paired(id);
    const copy = screenKey();
    const { nonce } = await b.use(ReadDeviceSelf).execute(await screenActor(b.t.db, token));
    await expect(beat(token, { nonce, signature: copy.signed(nonce) })).rejects.toEqual(refused('device_copied'));
    expect(await b.t.db.identify(token)).toBeNull();
    expect(b.notices).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'endpoints.device_copied', to: expect.objectContaining({ tenantId: b.district.id }) })]));
    const { rows } = await b.t.admin.query(`select action from app.audit where subject_id = $1 order by id`, [id]);
    expect(rows.map(({ action }: { action: string }) => action)).toEqual(['endpoint.paired', 'endpoint.copied']);
  });

  it('is noticed as well when it does not sign at all', async () => {
    const { id } = await b.world.endpoint(b.commune);
    const token = await paired(id);
    await expect(beat(token, {})).rejects.toEqual(refused('device_copied'));
  });
});

describe('a test of picture, sound and line', () => {
  const good = { cameraBlack: false, microphoneLevel: 0.3, speakerHeard: true, kbpsUp: 3000, kbpsDown: 5000, rttMs: 30, lossPercent: 0 };

  it('is asked of a branch, answered by the screens, kept, and shown sign by sign', async () => {
    const unit = await b.world.unit('Thượng Sơn', b.district);
    const [one, two] = [await b.world.endpoint(unit), await b.world.endpoint(unit)];
    await b.world.endpoint(unit, 'planned');
    const screen = await b.world.device(unit, one.id);
    const batch = await b.use(StartLinkTests).execute(b.admin, { unitId: unit.id });
    expect(batch).toMatchObject({ counts: { waiting: 2 }, allPassed: false });
    expect(b.told).toEqual(expect.arrayContaining([`device:${one.id}`, `device:${two.id}`]));
    const own = batch.tests.find(({ endpoint }) => endpoint.id === one.id)!;
    const foreign = batch.tests.find(({ endpoint }) => endpoint.id === two.id)!;
    await expect(b.use(ReportLinkTest).execute(screen, foreign.id, good)).rejects.toEqual(refused('test_not_found'));
    expect(await b.use(ReportLinkTest).execute(screen, own.id, { ...good, cameraBlack: true })).toMatchObject({ state: 'failed', picture: { passed: false, reasons: ['camera_black'] }, sound: { passed: true } });
    await expect(b.use(ReportLinkTest).execute(screen, own.id, good)).rejects.toEqual(refused('test_over'));
    await b.t.admin.query(`update core.link_test set started_at = now() - interval '3 minutes' where id = $1`, [foreign.id]);
    expect(await b.use(ReadLinkTestBatch).execute(b.admin, batch.batchId)).toMatchObject({ counts: { waiting: 0, failed: 1, expired: 1 }, allPassed: false });
    await expect(b.use(ReadLinkTestBatch).execute(b.stranger, batch.batchId)).rejects.toEqual(refused('test_not_found'));
    await expect(b.use(StartLinkTests).execute(b.stranger, { endpointIds: [one.id] })).rejects.toEqual(refused('nothing_to_test'));
  });
});
