import { documents, plays, scenario } from './plays';

plays('22: the same run twice, then an endpoint added', scenario([
  ['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }],
  ['2026-11-01', 'run'],
  ['2026-11-01', 'run'],
  ['2026-11-02', 'activate', { endpoint: 'E2', payer: 'A', effectiveAt: '2026-10-17T00:00:00+07:00' }],
  ['2026-11-03', 'run', { month: '2026-10' }],
]), (result) => {
  expect(documents(result)).toEqual(['A original 500000 / 50000 / 550000', 'A original 241935 / 24194 / 266129']);
  expect(result.runs.map(({ issued }) => issued)).toEqual([1, 0, 1]);
});
