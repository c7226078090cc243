import { documents, lines, plays, scenario } from './plays';

plays('5: 1 November 00:30 in Viet Nam is 31 October in UTC, and is billed from November', scenario([['2026-11-01T00:30:00', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-11-02', 'run'], ['2026-12-01', 'run']]), (result) => {
  expect(documents(result)).toEqual(['A original 500000 / 50000 / 550000']);
  expect(lines(result)).toEqual(['E1 2026-11 2026-11-01..2026-12-01 30/30 500000']);
});
plays('5: 31 October 23:59 in Viet Nam is one day of October', scenario([['2026-10-31T23:59:00', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-11-01', 'run']]), (result) => {
  expect(lines(result)).toEqual(['E1 2026-10 2026-10-31..2026-11-01 1/31 16129']);
});
