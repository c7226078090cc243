import fc from 'fast-check';
import { lasting, overlaps } from './interval';
import { proposeFreeStart } from './propose-free-start';

// Thursday 8 October 2026, 09:00 in Viet Nam.
const THURSDAY_9 = new Date('2026-10-08T02:00:00Z');

describe('the free time that is proposed', () => {
  it('is the first quarter of an hour that is free', () => {
    expect(proposeFreeStart([], 60, THURSDAY_9)).toEqual(THURSDAY_9);
    expect(proposeFreeStart([lasting(THURSDAY_9, 50)], 60, THURSDAY_9)).toEqual(new Date('2026-10-08T03:00:00Z'));
  });

  it('ends within office hours, else begins the next working day', () => {
    expect(proposeFreeStart([], 180, new Date('2026-10-08T07:15:00Z'))).toEqual(new Date('2026-10-09T00:30:00Z'));
    expect(proposeFreeStart([], 180, new Date('2026-10-09T08:00:00Z'))).toEqual(new Date('2026-10-12T00:30:00Z'));
  });

  it('is none where everybody is busy for two weeks', () => {
    expect(proposeFreeStart([lasting(THURSDAY_9, 15 * 24 * 60)], 30, THURSDAY_9)).toBeNull();
  });

  it('never meets a busy time', () => {
    const busy = fc.array(fc.record({ start: fc.integer({ min: -600, max: 20_000 }), minutes: fc.integer({ min: 1, max: 900 }) }), { maxLength: 40 });
    fc.assert(fc.property(busy, fc.integer({ min: 10, max: 600 }), (list, minutes) => {
      const taken = list.map(({ start, minutes: length }) => lasting(new Date(THURSDAY_9.getTime() + start * 60_000), length));
      const start = proposeFreeStart(taken, minutes, THURSDAY_9);
      if (start) expect(taken.some((one) => overlaps(one, lasting(start, minutes)))).toBe(false);
      if (start) expect(start.getTime()).toBeGreaterThanOrEqual(THURSDAY_9.getTime());
    }));
  });
});
