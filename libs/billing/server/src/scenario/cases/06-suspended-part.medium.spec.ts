import { documents, lines, plays, scenario } from './plays';

plays('6: suspended for ten days of April', scenario([['2026-04-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-04-11', 'suspend', { endpoint: 'E1' }], ['2026-04-21', 'resume', { endpoint: 'E1' }], ['2026-05-01', 'run']]), (result) => {
  expect(documents(result)).toEqual(['A original 333333 / 33333 / 366666']);
  expect(lines(result)).toEqual(['E1 2026-04 2026-04-01..2026-05-01 20/30 333333']);
});
