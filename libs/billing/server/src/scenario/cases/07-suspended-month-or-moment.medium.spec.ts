import { documents, plays, scenario } from './plays';

plays('7: suspended all month makes no invoice', scenario([['2026-09-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-09-15', 'suspend', { endpoint: 'E1' }], ['2026-10-01', 'run'], ['2026-11-01', 'run']]), (result) => {
  expect(documents(result)).toHaveLength(1);
  expect(result.runs.at(-1)).toEqual({ month: '2026-10', issued: 0, skipped: 1, parked: 0 });
});
plays('7: suspended and resumed on one day loses no day', scenario([['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-10-10T08:00:00', 'suspend', { endpoint: 'E1' }], ['2026-10-10T15:00:00', 'resume', { endpoint: 'E1' }], ['2026-11-01', 'run']]), (result) => {
  expect(documents(result)).toEqual(['A original 500000 / 50000 / 550000']);
});
