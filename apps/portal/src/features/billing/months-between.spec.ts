import { monthsAfter, monthsBetween } from './months-between';

describe('months', () => {
  it('go over the turn of a year both ways', () => {
    expect([monthsAfter('2026-11', 3), monthsAfter('2026-01', -1), monthsAfter('2026-12', 0), monthsAfter('2026-02', -14)]).toEqual(['2027-02', '2025-12', '2026-12', '2024-12']);
  });

  it('from one to another, the latest first; none backwards', () => {
    expect(monthsBetween('2026-11', '2027-01')).toEqual(['2027-01', '2026-12', '2026-11']);
    expect(monthsBetween('2026-11', '2026-10')).toEqual([]);
  });
});
