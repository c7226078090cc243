import { documents, plays, scenario } from './plays';

const prices = [{ from: '2026-01-01', monthlyVnd: 500_000, vatClass: 'telecom', vatIncluded: false }, { from: '2026-10-16', monthlyVnd: 600_000, vatClass: 'telecom', vatIncluded: false }];
plays('10: a new price from 16 October', scenario([['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-11-01', 'run']], { prices }), (result) => {
  expect(documents(result)).toEqual(['A original 551612 / 55161 / 606773']);
  expect(result.invoices[0]!.lines.map(({ netVnd }) => netVnd)).toEqual([241935, 309677]);
});
