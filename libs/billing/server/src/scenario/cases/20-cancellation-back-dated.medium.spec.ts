import { documents, lines, plays, scenario } from './plays';

plays('20: on 20 November a cancellation is back-dated to 15 October', scenario([
  ['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }],
  ['2026-11-01', 'run'],
  ['2026-11-20', 'cancel', { endpoint: 'E1', effectiveAt: '2026-10-15T00:00:00+07:00' }],
  ['2026-12-01', 'run'],
  ['2027-01-01', 'run'],
]), (result) => {
  expect(documents(result)).toEqual(['A original 500000 / 50000 / 550000', 'A adjustment -274194 / -27419 / -301613']);
  expect(lines(result)[1]).toBe('E1 2026-10 2026-10-01..2026-11-01 31/31 -274194');
  expect(result.runs.map(({ issued }) => issued)).toEqual([1, 1, 0]);
  expect(result.payers['A']).toEqual({ openVnd: 248_387, creditVnd: 0 });
});
