import fc from 'fast-check';
import { mergePresence, type PresenceInterval, RECONNECT_GAP_SECONDS } from './attendance';

const T0 = Date.UTC(2026, 9, 5, 1, 0);
const at = (minute: number): Date => new Date(T0 + minute * 60_000);
const window = { from: at(0), to: at(120) };
const stay = (from: number, to: number | null): PresenceInterval => ({ joinedAt: at(from), leftAt: to === null ? null : at(to) });

describe('attendance of one unit', () => {
  it('is nothing where nobody was inside while it ran', () => {
    expect(mergePresence([], window)).toBeNull();
    expect(mergePresence([stay(-30, -5), stay(130, null)], window)).toBeNull();
  });

  it('counts a reconnection of two minutes as the same stay, and a longer absence as a break', () => {
    expect(mergePresence([stay(0, 30), stay(32, 60)], window)).toMatchObject({ minutes: 60, breaks: 0, lastLeaveAt: at(60) });
    expect(mergePresence([stay(0, 30), stay(40, 60)], window)).toMatchObject({ minutes: 50, breaks: 1 });
  });

  it('counts only what lies between opening and close', () => {
    expect(mergePresence([stay(-20, 500)], window)).toEqual({ firstJoinAt: at(0), lastLeaveAt: at(120), minutes: 120, breaks: 0, stillInside: false });
  });

  const stays = fc.array(
    fc.record({ from: fc.integer({ min: -60, max: 180 }), length: fc.integer({ min: 0, max: 90 }), open: fc.boolean() }).map(({ from, length, open }) => stay(from, open ? null : from + length)),
    { maxLength: 12 },
  );

  it('does not depend on the order of the webhooks, nor on their repetition', () => {
    fc.assert(fc.property(stays, fc.infiniteStream(fc.nat()), (list, keys) => {
      const shuffled = list.map((value) => ({ value, key: keys.next().value as number })).sort((a, b) => a.key - b.key).map(({ value }) => value);
      expect(mergePresence([...shuffled, ...list], window)).toEqual(mergePresence(list, window));
    }));
  });

  it('never counts a minute twice: at least the longest stay, at most the window, and more stays never less', () => {
    fc.assert(fc.property(stays, stays, (list, more) => {
      const merged = mergePresence(list, window);
      const minutes = merged?.minutes ?? 0;
      const clipped = list.map(({ joinedAt, leftAt }) => Math.min((leftAt ?? window.to).getTime(), window.to.getTime()) - Math.max(joinedAt.getTime(), window.from.getTime()));
      expect(minutes).toBeGreaterThanOrEqual(Math.max(0, ...clipped) / 60_000);
      expect(minutes).toBeLessThanOrEqual(120);
      expect(mergePresence([...list, ...more], window)?.minutes ?? 0).toBeGreaterThanOrEqual(minutes);
    }));
  });

  it('cut in two by a gap up to the reconnection gap is still one', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: RECONNECT_GAP_SECONDS }), (gap) => {
      const cut: PresenceInterval[] = [stay(10, 20), { joinedAt: new Date(at(20).getTime() + gap * 1000), leftAt: at(50) }];
      expect(mergePresence(cut, window)).toEqual(mergePresence([stay(10, 50)], window));
    }));
  });
});
