import { documents, lines, plays, scenario } from './plays';

plays('21: three months that no run reached are one invoice of three lines', scenario([['2026-08-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-11-01', 'run'], ['2026-11-01', 'run']]), (result) => {
  expect(documents(result)).toEqual(['A original 1500000 / 150000 / 1650000']);
  expect(lines(result).map((line) => line.slice(3, 10))).toEqual(['2026-08', '2026-09', '2026-10']);
  expect(result.invoices[0]!.issuedAt).toBe('2026-11-01T08:00:00+07:00');
  expect(result.runs).toEqual([{ month: '2026-10', issued: 1, skipped: 0, parked: 0 }, { month: '2026-10', issued: 0, skipped: 1, parked: 0 }]);
});
