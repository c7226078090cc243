import { documents, plays, scenario } from './plays';

plays('9: cancelled and activated again on one day: no day twice, none lost', scenario([['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-10-15T09:00:00', 'cancel', { endpoint: 'E1' }], ['2026-10-15T10:00:00', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-11-01', 'run']]), (result) => {
  expect(documents(result)).toEqual(['A original 500000 / 50000 / 550000']);
});
