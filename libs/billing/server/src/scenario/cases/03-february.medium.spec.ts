import { documents, plays, scenario } from './plays';

plays('3: activated on 15 February of a common year', scenario([['2026-02-15', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-03-01', 'run']]), (result) => {
  expect(documents(result)).toEqual(['A original 250000 / 25000 / 275000']);
});
plays('3: activated on 15 February of a leap year', scenario([['2028-02-15', 'activate', { endpoint: 'E1', payer: 'A' }], ['2028-03-01', 'run']]), (result) => {
  // 15 of 29 days: 258,620.69
  expect(documents(result)).toEqual(['A original 258621 / 25862 / 284483']);
  expect(result.invoices[0]).toMatchObject({ series: 'C28TDC', number: 1 });
});
