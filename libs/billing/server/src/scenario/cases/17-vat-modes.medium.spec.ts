import { documents, plays, scenario } from './plays';

const included = [{ from: '2026-01-01', monthlyVnd: 500_000, vatClass: 'telecom', vatIncluded: true }];
const rate8 = [{ class: 'telecom', from: '2020-01-01', percent: 8 }];
const month = [['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-11-01', 'run']] as const;
plays('17: a price with VAT inside', scenario(month, { prices: included }), (result) => {
  expect(documents(result)).toEqual(['A original 454545 / 45455 / 500000']);
});
plays('17: a rate of 8%', scenario(month, { vatRates: rate8 }), (result) => {
  expect(documents(result)).toEqual(['A original 500000 / 40000 / 540000']);
});
