// Real: the whole api and its jobs, PostgreSQL under its roles, a meeting that holds the room.
import 'reflect-metadata';
import type { SuspensionView } from '@diem-cau/billing/contracts';
import { WalledWorld } from './testing/walled-world';

let w: WalledWorld;
beforeAll(async () => { w = await WalledWorld.open(); }, 120_000);
afterAll(() => w?.close());

const followed = async (): Promise<SuspensionView> => {
  await w.t.admin.query('select ctx.schedule_suspensions()');
  await w.quiet();
  const { items } = (await w.done(w.victims.clerk, 'GET', '/api/billing/suspensions?state=all')) as { items: SuspensionView[] };
  return items[0]!;
};
const stateOfRoom = async () => (await w.done(w.victims.admin, 'GET', `/api/endpoints/${w.ids.endpoint}`))['state'];
const subscription = async () => ((await w.done(w.victims.clerk, 'GET', `/api/billing/endpoints/${w.ids.endpoint}`))['events'] as { kind: string }[]).map(({ kind }) => kind);

describe('a suspension for arrears', () => {
  it('waits while the room is invited to a meeting within the hour', async () => {
    const one = await followed();
    expect(one).toMatchObject({ liftedAt: null, endpoints: [{ endpointId: w.ids.endpoint, state: 'waiting' }] });
    expect(new Date(one.endpoints[0]!.waitsUntil!).getTime()).toBeGreaterThan(Date.now());
    expect(await stateOfRoom()).toBe('in_service');
  });

  it('comes when the room is free; only the debt or the operator lifts it, and billing knows', async () => {
    const { admin, convener, screen } = w.victims;
    await w.done(convener, 'POST', `/api/meetings/${w.ids.meeting}/cancel`, { reason: 'Dời sang tuần sau' });
    expect(await followed()).toMatchObject({ endpoints: [{ state: 'held' }] });
    expect(await stateOfRoom()).toBe('suspended');
    expect(await subscription()).toContain('suspend');
    expect(await w.done(screen, 'GET', '/api/device/me')).toMatchObject({ isHeldForArrears: true });
    const { status, text } = await w.send(admin, 'POST', `/api/endpoints/${w.ids.endpoint}/resume`, { onDay: w.today, reason: 'Cần họp' });
    expect([status, text]).toEqual([409, expect.stringContaining('endpoints.held_for_arrears')]);
  });

  it('stays while a part is owed, and ends by itself with the last đồng', async () => {
    const { clerk } = w.victims;
    const { leftVnd, payerId } = await followed();
    const pay = (amountVnd: number) => w.done(clerk, 'POST', '/api/billing/payments', { payerId, amountVnd, receivedOn: w.today });
    await pay(leftVnd - 1);
    expect(await followed()).toMatchObject({ liftedAt: null, leftVnd: 1 });
    await pay(1);
    // Nobody asks for it: the payment itself does.
    await w.quiet();
    expect(await followed()).toMatchObject({ liftedCause: 'paid', leftVnd: 0, endpoints: [{ state: 'released' }] });
    expect(await stateOfRoom()).toBe('in_service');
    expect(await subscription()).toContain('resume');
  });
});
