import { rejoinDelayMs } from './rejoin-delay';

describe('the wait before the next try', () => {
  it('doubles, and stays at 8 s for ever', () => expect([0, 1, 2, 3, 4, 5, 5_000].map((n) => rejoinDelayMs(n, null, 1))).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]));
  it('is spread over its second half', () => expect([rejoinDelayMs(4, null, 0), rejoinDelayMs(4, null, 0.5)]).toEqual([4_000, 6_000]));
  it('is patient with a locked door', () => expect(rejoinDelayMs(0, 'meetings.locked', 1)).toBe(15_000));
  it('does not wait long for a server that is starting again', () => expect(rejoinDelayMs(0, 'media.unreachable', 1)).toBe(500));
});
