// Real: PostgreSQL under dc_api and dc_auth, several connections at once, keys of two machines. Recorded: realtime, notices.
import pg from 'pg';
import { heartbeatInputSchema } from '@diem-cau/endpoints/contracts';
import { hashOf } from '../domain/screen-key';
import { endpointsBench, screenActor, screenKey, type Bench } from '../testing/endpoints-bench';
import { PairEndpoint } from './pair-endpoint';
import { PollPairing } from './poll-pairing';
import { ReadDeviceSelf } from './read-device-self';
import { ReadEndpoint } from './read-endpoint';
import { StartPairing } from './start-pairing';
import { TakeHeartbeat } from './take-heartbeat';

let b: Bench;
let ips = 0;
beforeAll(async () => { b = await endpointsBench(); });
afterAll(() => b.close());
afterEach(() => b.t.admin.query('delete from auth.pairing_try'));

const freshIp = () => `10.7.0.${(ips += 1)}`;
const start = (key = screenKey(), label = 'Máy tính phòng họp') => b.use(StartPairing).execute({ publicKey: key.publicKey, label }, freshIp());
const approve = (endpointId: string, shown: string, actor = b.admin) => b.use(PairEndpoint).execute(actor, endpointId, shown.replace('-', ''), freshIp());
const poll = (deviceCode: string) => b.use(PollPairing).execute(deviceCode);
const codeOf = (settled: PromiseSettledResult<unknown>) => (settled.status === 'fulfilled' ? 'ok' : (settled.reason as { code?: string }).code);
const live = async (endpointId: string) => (await b.t.admin.query<{ label: string }>('select label from core.device where endpoint_id = $1 and revoked_at is null', [endpointId])).rows;

describe('pairing when much happens at once', () => {
  it('hands one credential to twenty polls', async () => {
    const { id } = await b.world.endpoint(b.commune);
    const { deviceCode, userCode } = await start();
    await approve(id, userCode);
    const polls = await Promise.all(Array.from({ length: 20 }, () => poll(deviceCode)));
    expect(polls.filter(({ credential }) => credential !== null)).toHaveLength(1);
    expect(polls.filter(({ view }) => view.status === 'expired_token')).toHaveLength(19);
    expect(await live(id)).toHaveLength(1);
  });

  it('lets one of two admins have the code that both typed', async () => {
    const [one, other] = [await b.world.endpoint(b.commune), await b.world.endpoint(b.commune)];
    const colleague = await b.world.person('district_admin', { tenantId: b.district.id });
    const { deviceCode, userCode } = await start();
    const answers = (await Promise.allSettled([approve(one.id, userCode), approve(other.id, userCode, colleague)])).map(codeOf);
    expect(answers.sort()).toEqual(['endpoints.pairing_code_wrong', 'ok']);
    await poll(deviceCode);
    expect([...(await live(one.id)), ...(await live(other.id))]).toHaveLength(1);
  });

  it('judges five of twenty guesses sent at once', async () => {
    const { id } = await b.world.endpoint(b.commune);
    const codes = (await Promise.allSettled(Array.from({ length: 20 }, () => approve(id, 'BBBBBBBB')))).map(codeOf);
    expect(codes.filter((code) => code === 'endpoints.pairing_code_wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'endpoints.pairing_too_many_tries')).toHaveLength(15);
  });

  it('lets the later of two screens have an endpoint for which both were approved', async () => {
    const { id } = await b.world.endpoint(b.commune);
    const [first, second] = [await start(screenKey(), 'Máy một'), await start(screenKey(), 'Máy hai')];
    await approve(id, first.userCode);
    await approve(id, second.userCode);
    const slow = new pg.Client({ connectionString: b.t.urls.auth });
    await slow.connect();
    try {
      await slow.query('begin');
      await slow.query(`select ctx.pairing_poll($1, gen_random_uuid(), 'a-credential', 'nonce')`, [hashOf(first.deviceCode)]);
      const meanwhile = poll(second.deviceCode);
      await blocked();
      await slow.query('commit');
      expect((await meanwhile).view.status).toBe('paired');
    } finally {
      await slow.end();
    }
    expect(await live(id)).toEqual([{ label: 'Máy hai' }]);
  });

  async function blocked(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const { rows } = await b.t.admin.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
      if (rows.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('nobody waits');
  }
});

describe('an endpoint whose computer was changed', () => {
  it('belongs to the new machine; the old one, its key and its credential are worth nothing', async () => {
    const { id } = await b.world.endpoint(b.commune);
    const machine = async (label: string) => {
      const key = screenKey();
      const { deviceCode, userCode } = await start(key, label);
      await approve(id, userCode);
      return { key, token: (await poll(deviceCode)).credential as string };
    };
    const [old, replacing] = [await machine('Máy cũ'), await machine('Máy mới')];
    await expect(screenActor(b.t.db, old.token)).rejects.toThrow();
    expect(await b.use(ReadEndpoint).execute(b.admin, id)).toMatchObject({ paired: true, device: { label: 'Máy mới' } });
    const { rows } = await b.t.admin.query('select label, revoked_reason from core.device where endpoint_id = $1 order by paired_at', [id]);
    expect(rows).toEqual([{ label: 'Máy cũ', revoked_reason: 'replaced' }, { label: 'Máy mới', revoked_reason: null }]);

    const actor = await screenActor(b.t.db, replacing.token);
    const { nonce } = await b.use(ReadDeviceSelf).execute(actor);
    const beat = (key: ReturnType<typeof screenKey>) => b.use(TakeHeartbeat).execute(actor, heartbeatInputSchema.parse({ nonce, signature: key.signed(nonce) }));
    expect(await beat(replacing.key)).toMatchObject({ connection: 'online' });
    await expect(beat(old.key)).rejects.toMatchObject({ code: 'endpoints.device_copied' });
  });

  it('is no longer taken by a screen that was approved before the endpoint was retired', async () => {
    const { id } = await b.world.endpoint(b.commune);
    const { deviceCode, userCode } = await start();
    await approve(id, userCode);
    await b.t.admin.query(`update core.endpoint set state = 'retired' where id = $1`, [id]);
    expect(await poll(deviceCode)).toMatchObject({ view: { status: 'expired_token' }, credential: null });
    expect(await live(id)).toEqual([]);
  });
});
