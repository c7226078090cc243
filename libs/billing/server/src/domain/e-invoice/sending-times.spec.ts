import { nextTry, settledAt } from './sending-times';

const now = new Date('2026-11-02T01:00:00Z');

it('waits a minute, then twice as long each time, at most an hour', () => {
  expect([0, 1, 2, 3, 6, 7, 50, 2000].map((tries) => (nextTry(now, tries).getTime() - now.getTime()) / 60_000)).toEqual([1, 1, 2, 4, 32, 60, 60, 60]);
});

it('believes that nothing arrived only when a slow provider must be through', () => {
  expect(settledAt(now, 90_000)).toEqual(new Date('2026-11-02T01:03:00Z'));
  expect(settledAt(now, 300)).toEqual(new Date('2026-11-02T01:02:00Z'));
});
