// Real: the whole api and its jobs, PostgreSQL under its roles; the victim's things were made through the API itself.
import 'reflect-metadata';
import { permissionsOf } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CANARY } from './testing/canary';
import { WalledWorld, type Answer } from './testing/walled-world';
import { requestOf, wallsOf, type Elsewhere, type Wall } from './testing/walls';

type Walled = Exclude<Wall, Elsewhere>;

let w: WalledWorld;
let walls: [string, Walled][];
beforeAll(async () => {
  w = await WalledWorld.open();
  walls = Object.entries(wallsOf(w)).flatMap(([route, wall]): [string, Walled][] => (wall.is === 'elsewhere' ? [] : [[route, wall]]));
}, 120_000);
afterAll(() => w?.close());

function call(actor: Actor, route: string, wall: Walled): Promise<Answer> {
  const { method, path, body } = requestOf(route, wall);
  return w.send(actor, method, path, body);
}

/** A screen's route asks for a screen's cookie: to a person it says that nobody is signed in, and the other way round. */
const isOtherKind = (actor: Actor, route: string): boolean => (actor.kind === 'device') !== route.includes('/api/device/');

/** What is wrong with an answer to somebody who has no business there; null where nothing is. */
function leak(actor: Actor, route: string, wall: Walled, { status, text }: Answer): string | null {
  if (text.includes(CANARY)) return `${status} shows the canary`;
  if (status >= 500) return String(status);
  if (isOtherKind(actor, route)) return status === 401 ? null : `${status} instead of 401`;
  if (wall.is === 'list') return [200, 403, 404].includes(status) ? null : `${status} for a list`;
  const refused = wall.is === 'by id' ? [403, 404] : [403, 404, 409, 422];
  return refused.includes(status) ? null : `${status} instead of a refusal`;
}

async function leaksTo(strangers: WalledWorld['strangers'], among: [string, Walled][]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, actor } of strangers) {
    for (const [route, wall] of among) {
      if (wall.is === 'own') continue;
      const fault = leak(actor, route, wall, await call(actor, route, wall));
      if (fault !== null) found.push(`${name}: ${route}: ${fault}`);
    }
  }
  return found;
}

describe('the walls of every route', () => {
  it('are listed for every route of openapi.json, and for no other', async () => {
    expect(Object.keys(wallsOf(w)).sort()).toEqual((await w.routes()).sort());
  });

  it('let nobody of another unit or operator, and no other screen, see or touch a thing', async () => {
    const before = await w.sums();
    expect(Object.values(before).filter((sum) => !sum.startsWith('0 ')).length).toBeGreaterThan(25);
    expect(await leaksTo(w.strangers, walls)).toEqual([]);
    expect(await w.sums()).toEqual(before);
  }, 240_000);

  it('let nobody of the own unit or operator do what their role may not', async () => {
    const before = await w.sums();
    const found: string[] = [];
    for (const [route, wall] of walls) {
      const { may } = wall;
      if (may === null) continue;
      for (const actor of w.colleagues.filter(({ role }) => !permissionsOf(role).has(may))) {
        const { status, text } = await call(actor, route, wall);
        if (status !== 403 || text.includes(CANARY)) found.push(`${actor.role ?? ''}: ${route}: ${status}`);
      }
    }
    expect(found).toEqual([]);
    expect(await w.sums()).toEqual(before);
  }, 240_000);

  it('would be seen open: a policy that lets everybody in', async () => {
    const some = walls.filter(([route]) => ['GET /api/endpoints/{id}', 'GET /api/endpoints', 'POST /api/endpoints/{id}/suspend', 'GET /api/billing/runs/{id}'].includes(route));
    const [admin, clerk] = ['province_admin of Tỉnh Hai', 'billing_clerk of viettel'].map((name) => w.strangers.find((stranger) => stranger.name === name)!);
    await w.t.admin.query(`create policy planted on core.endpoint for select to dc_api using (true); create policy planted on bill.run for select to dc_billing using (true)`);
    try {
      const found = await leaksTo([admin!, clerk!], some);
      expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/province_admin.*GET \/api\/endpoints\/\{id\}: 200/), expect.stringMatching(/province_admin.*GET \/api\/endpoints: 200 shows/)]));
      expect(found.some((line) => /billing_clerk.*runs\/\{id\}: 200/.test(line))).toBe(true);
    } finally {
      await w.t.admin.query('drop policy planted on core.endpoint; drop policy planted on bill.run');
    }
  });

  // The last, for it changes what it touches. Without it a wrong id or body would be refused to strangers as well, and prove nothing.
  it('let in who is concerned, with the very same words', async () => {
    const found: string[] = [];
    for (const [route, wall] of walls) {
      const { status, text } = await call(wall.by, route, wall);
      if (status >= 500 || [400, 401, 403, 404, 422].includes(status)) found.push(`${route}: ${status} ${text.slice(0, 200)}`);
      else if (wall.is === 'list' && wall.holds && !text.includes(CANARY)) found.push(`${route}: shows nothing of its own`);
    }
    expect(found).toEqual([]);
  }, 120_000);
});
