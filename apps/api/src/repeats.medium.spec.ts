// Real: the whole api and its jobs over HTTP, PostgreSQL under its roles. Every repeat is sent at once with the first and after it.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@diem-cau/platform/database';
import { type Answer, WalledWorld } from './testing/walled-world';

const AT_ONCE = 8;

let w: WalledWorld;
beforeAll(async () => { w = await WalledWorld.open(); }, 120_000);
afterAll(() => w?.close());

const post = (actor: Actor, path: string, body: unknown, key: string | null = null): Promise<Answer> => w.send(actor, 'POST', path, body, key === null ? {} : { 'idempotency-key': key });
const count = async (table: string): Promise<number> => (await w.t.admin.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1;
const entriesOf = ({ postId }: Actor): Promise<number> => count(`app.audit where post_id = '${postId ?? ''}'`);
const statuses = (answers: readonly Answer[]): Record<string, number> =>
  answers.reduce<Record<string, number>>((counted, { status, json }) => {
    const said = status < 300 ? 'done' : `${status} ${String(json['code'])}`;
    return { ...counted, [said]: (counted[said] ?? 0) + 1 };
  }, {});
const atOnce = (send: (n: number) => Promise<Answer>): Promise<Answer[]> => Promise.all(Array.from({ length: AT_ONCE }, (_, n) => send(n)));

/** What is made, where it is stored, how many facts the audit trail has of it, and how it is sent. */
type Repeated = readonly [what: string, table: string, entries: number, send: () => [Actor, string, unknown]];
const REPEATED: readonly Repeated[] = [
  ['a meeting', 'meet.meeting', 2, () => [w.victims.convener, '/api/meetings', {
    kind: 'briefing', title: 'Một lần', startsAt: w.inDays(30), chairPostId: w.victims.chair.postId, invite: [{ by: 'endpoint', endpointId: w.ids.endpoint }], announce: true,
  }]],
  ['an endpoint', 'core.endpoint', 1, () => [w.victims.admin, '/api/endpoints', { tenantId: w.units.commune.id, name: 'Một lần' }]],
  ['a test of screens', 'core.link_test', 1, () => [w.victims.admin, '/api/link-tests', { endpointIds: [w.ids.endpoint] }]],
  ['a payment', 'bill.payment', 1, () => [w.victims.clerk, '/api/billing/payments', { payerId: w.ids.payer, amountVnd: 550_000, receivedOn: w.today }]],
  ['a reversal', 'bill.payment_reversal', 1, () => [w.victims.clerk, `/api/billing/payments/${w.ids.payment}/reverse`, { reason: 'Nhập nhầm' }]],
  ['a price', 'bill.price', 1, () => [w.victims.clerk, '/api/billing/catalogue/prices', { planId: w.ids.plan, from: '2031-01-01', monthlyVnd: 600_000, vatClass: 'telecom' }]],
  ['a payer\'s version', 'bill.payer_version', 1, () => [w.victims.clerk, `/api/billing/payers/${w.ids.payer}/versions`, {
    from: '2022-01-01', name: 'Ủy ban', address: 'Xã', taxCode: null, budgetCode: null, treasuryAccount: null, treasuryOffice: null,
  }]],
  ['a run', 'bill.run', 1, () => [w.victims.clerk, '/api/billing/runs', { month: w.month }]],
];

describe('sent again with the same key', () => {
  it.each(REPEATED)('%s is made once, and every repeat is told the same', async (_, table, entries, send) => {
    const [actor, path, body] = send();
    const key = randomUUID();
    const [before, recorded] = [await count(table), await entriesOf(actor)];
    const answers = [...(await atOnce(() => post(actor, path, body, key))), await post(actor, path, body, key)];
    expect(statuses(answers)).toEqual({ done: AT_ONCE + 1 });
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await count(table)) - before).toBe(1);
    expect((await entriesOf(actor)) - recorded).toBe(entries);
  }, 30_000);

  it('a run bills nobody twice', async () => {
    await w.quiet();
    const { rows } = await w.t.admin.query('select payer_id, count(*)::int as n from bill.invoice group by 1');
    expect(rows).toEqual([expect.objectContaining({ n: 1 })]);
  });
});

describe('sent at once without a key', () => {
  it.each([
    ['an import is confirmed once', () => post(w.victims.admin, `/api/endpoints/import/${w.ids.import}/confirm`, {}), '409 endpoints.import_done'],
    ['an import is taken back once', () => post(w.victims.admin, `/api/endpoints/import/${w.ids.import}/undo`, {}), '409 endpoints.undo_too_late'],
    ['an endpoint is accepted once', () => post(w.victims.admin, `/api/endpoints/${w.ids.spare}/accept`, { acceptedOn: w.today, signerName: 'Nguyễn Văn An', signerTitle: 'Chủ tịch' }), '409 endpoints.step_refused'],
    ['a draft is announced once', () => post(w.victims.convener, `/api/meetings/${w.ids.draft}/announce`, {}), '409 meetings.wrong_state'],
    ['a code is paired once', () => post(w.victims.admin, `/api/endpoints/${w.ids.spare}/pair`, { userCode: w.userCode }), '422 endpoints.pairing_code_wrong'],
    ['a post is given once', () => post(w.victims.admin, '/api/posts', { username: 'nguoi.moi', name: 'Người mới', role: 'unit_office', title: 'Văn phòng', tenantId: w.units.commune.id, existing: true }), '409 identity.post_exists'],
  ])('%s', async (_, send, refusal) => {
    if (refusal.includes('post_exists')) {
      const id = randomUUID();
      await w.t.admin.query(`insert into auth.person (id, username, name) values ($1, 'nguoi.moi', 'Người mới')`, [id]);
    }
    const told = statuses(await atOnce(send));
    const { done, ...refused } = told;
    expect(done).toBe(1);
    expect(Object.keys(refused)).toEqual(refusal.includes('pairing') ? expect.arrayContaining([refusal]) : [refusal]);
  }, 30_000);

  it('runs of a month: one goes, the others are told that it does', async () => {
    await w.quiet();
    const told = statuses(await atOnce(() => post(w.victims.clerk, '/api/billing/runs', { month: w.month })));
    expect(Object.keys(told).filter((said) => said !== 'done')).toEqual(['409 billing.run_in_progress']);
    await w.quiet();
    const { rows } = await w.t.admin.query('select payer_id, count(*)::int as n from bill.invoice group by 1');
    expect(rows).toEqual([expect.objectContaining({ n: 1 })]);
  }, 30_000);

  it('endpoints registered in one unit get a code each, also past the ninety-ninth', async () => {
    await w.t.admin.query(
      `insert into core.endpoint (id, tenant_id, code, name, kind, state, search) values (gen_random_uuid(), $1, $2 || '-96', 'x', 'browser', 'planned', 'x')`, [w.units.commune.id, w.units.commune.code],
    );
    const answers = await atOnce((n) => post(w.victims.admin, '/api/endpoints', { tenantId: w.units.commune.id, name: `Phòng ${n}` }));
    expect(statuses(answers)).toEqual({ done: AT_ONCE });
    const codes = answers.map(({ json }) => json['code'] as string).sort();
    expect(codes).toEqual(['100', '101', '102', '103', '104', '97', '98', '99'].map((tail) => `${w.units.commune.code}-${tail}`));
  }, 30_000);

  it('rooms of one unit accepted get a record each, numbered without a gap', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) ids.push((await post(w.victims.admin, '/api/endpoints', { tenantId: w.units.commune.id, name: `Nhà ${n}` })).json['id'] as string);
    const told = statuses(await Promise.all(ids.map((id) => post(w.victims.admin, `/api/endpoints/${id}/accept`, { acceptedOn: w.today, signerName: 'Nguyễn Văn An', signerTitle: 'Chủ tịch' }))));
    expect(told).toEqual({ done: 4 });
    const { rows } = await w.t.admin.query<{ seq: number }>('select seq from core.acceptance where tenant_id = $1 order by seq', [w.units.commune.id]);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, n) => n + 1));
  }, 30_000);
});
