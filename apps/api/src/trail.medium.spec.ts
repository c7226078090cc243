// Real: the whole api and its jobs, PostgreSQL under its roles, the audit chain; every act is the one of walls.medium.spec.ts.
import 'reflect-metadata';
import type { Actor } from '@diem-cau/platform/database';
import { WalledWorld } from './testing/walled-world';
import { requestOf, wallsOf } from './testing/walls';

/** Acts that leave no entry in the audit trail, each on purpose. */
const SILENT: Readonly<Record<string, string>> = {
  'POST /api/meetings/check': 'asks, and changes nothing',
  'POST /api/billing/subscriptions/changes/preview': 'asks, and changes nothing',
  'PATCH /api/endpoints/import/{id}/rows': 'a draft of one person; its confirmation is recorded',
  'POST /api/meetings/{id}/ticket': 'who was in the room is the attendance',
  'POST /api/device/meetings/{id}/ticket': 'who was in the room is the attendance',
  'POST /api/meetings/{id}/floor-requests': 'the meeting\'s own log has it',
  'DELETE /api/meetings/{id}/floor-requests': 'the meeting\'s own log has it',
  'POST /api/device/meetings/{id}/floor-requests': 'the meeting\'s own log has it',
  'DELETE /api/device/meetings/{id}/floor-requests': 'the meeting\'s own log has it',
  'POST /api/notices/{id}/read': 'what a person has read is theirs',
};

let w: WalledWorld;
beforeAll(async () => { w = await WalledWorld.open(); }, 120_000);
afterAll(() => w?.close());

/** Entries of one actor: jobs write theirs meanwhile. */
async function entriesOf({ kind, postId }: Actor): Promise<number> {
  const { rows } = await w.t.admin.query<{ n: number }>('select count(*)::int as n from app.audit where actor_kind = $1 and post_id is not distinct from $2', [kind, postId]);
  return rows[0]?.n ?? 0;
}

describe('the audit trail', () => {
  it('has an entry of everything that anybody does', async () => {
    const found: string[] = [];
    const walls = Object.entries(wallsOf(w));
    expect(Object.keys(SILENT).filter((route) => !walls.some(([known]) => known === route))).toEqual([]);
    let acts = 0;
    for (const [route, wall] of walls) {
      if (wall.is === 'elsewhere' || route.startsWith('GET ') || SILENT[route] !== undefined) continue;
      const { method, path, body } = requestOf(route, wall);
      // What the act before set going is over: an invoice that is being sent could not be settled.
      await w.quiet();
      const before = await entriesOf(wall.by);
      const { status, text } = await w.send(wall.by, method, path, body);
      acts += 1;
      if (status >= 300) found.push(`${route}: not done, ${status} ${text.slice(0, 160)}`);
      else if ((await entriesOf(wall.by)) === before) found.push(`${route}: no entry`);
    }
    expect(found).toEqual([]);
    expect(acts).toBeGreaterThan(30);
  }, 120_000);

  it('has none of what was refused', async () => {
    const { admin } = w.victims;
    const before = await entriesOf(admin);
    const { status } = await w.send(admin, 'POST', `/api/endpoints/${w.ids.spare}/retire`, { onDay: w.today, reason: 'Lần nữa' });
    expect([status, await entriesOf(admin)]).toEqual([409, before]);
  });

  it.each([
    ['district_admin', 'a changed detail', `update app.audit set detail = detail || '{"planted": true}' where id = $1`, 0],
    ['operator_admin', 'an entry cut out', 'delete from app.audit where id = $1', 1],
  ] as const)('of the %s names the place of %s', async (role, _, sql, later) => {
    const actor = w.colleagues.find((each) => each.role === role) as Actor;
    const verify = async () => (await w.send(actor, 'GET', '/api/audit/verify')).json;
    expect(await verify()).toMatchObject({ holds: true, brokenAtSeq: null });
    const { rows } = await w.t.admin.query<{ id: string; seq: string }>(
      'select id, seq from app.audit where coalesce(tenant_id, operator_id) = $1 order by seq offset 2 limit 1', [actor.tenantId ?? actor.operatorId],
    );
    await w.t.admin.query(sql, [rows[0]?.id]);
    expect(await verify()).toMatchObject({ holds: false, brokenAtSeq: Number(rows[0]?.seq) + later });
  });
});
