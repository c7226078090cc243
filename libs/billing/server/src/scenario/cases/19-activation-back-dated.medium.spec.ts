import { documents, lines, plays, scenario } from './plays';

plays('19: on 20 November an activation is back-dated to 10 October, October invoiced', scenario([
  ['2026-10-01', 'activate', { endpoint: 'E2', payer: 'A' }],
  ['2026-11-01', 'run'],
  ['2026-11-20', 'activate', { endpoint: 'E1', payer: 'A', effectiveAt: '2026-10-10T00:00:00+07:00' }],
  ['2026-12-01', 'run'],
]), (result) => {
  // 22 of 31 days: 354,838.71
  expect(documents(result)).toEqual(['A original 500000 / 50000 / 550000', 'A original 1354839 / 135484 / 1490323']);
  expect(lines(result).slice(1).sort()).toEqual(['E1 2026-10 2026-10-10..2026-11-01 22/31 354839', 'E1 2026-11 2026-11-01..2026-12-01 30/30 500000', 'E2 2026-11 2026-11-01..2026-12-01 30/30 500000']);
});
