import { plays, scenario } from './plays';

plays('25: the old year keeps its series, the new year begins at 1', scenario([
  ['2026-11-01', 'activate', { endpoint: 'E1', payer: 'A' }],
  ['2026-11-01', 'activate', { endpoint: 'E2', payer: 'B', effectiveAt: '2026-12-01T00:00:00+07:00' }],
  ['2026-12-31T23:59:59', 'run'],
  ['2027-01-01T00:00:00', 'run'],
]), (result) => {
  expect(result.invoices.map(({ payer, series, number, issuedAt }) => [payer, series, number, issuedAt])).toEqual([
    ['A', 'C26TDC', 1, '2026-12-31T23:59:59+07:00'],
    ...['A', 'B'].map((payer, index) => [payer, 'C27TDC', index + 1, '2027-01-01T00:00:00+07:00']),
  ]);
});
