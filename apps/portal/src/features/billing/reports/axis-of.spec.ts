import fc from 'fast-check';
import { axisOf } from './axis-of';

describe('the figures at the edge of a chart', () => {
  it('are round', () => {
    expect(axisOf(0, 1_916_129)).toEqual([0, 500_000, 1_000_000, 1_500_000, 2_000_000]);
    expect(axisOf(-300, 500)).toEqual([-400, -200, 0, 200, 400, 600]);
    expect(axisOf(0, 0)).toEqual([0]);
  });

  it('hold everything, zero too, in few lines', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 0 }), fc.integer({ min: 0, max: 1e12 }), (low, high) => {
        const ticks = axisOf(low, high);
        expect(ticks).toContain(0);
        expect(ticks[0]! <= low && ticks.at(-1)! >= high).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
