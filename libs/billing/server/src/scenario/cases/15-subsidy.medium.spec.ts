import { documents, lines, plays, scenario } from './plays';

plays('15: the province pays 60% of a part month', scenario([['2026-10-17', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-10-17', 'subsidy', { endpoint: 'E1', payer: 'P', percent: 60 }], ['2026-11-01', 'run']], { payers: [{ id: 'A' }, { id: 'P' }] }), (result) => {
  expect(documents(result).sort()).toEqual(['A original 96774 / 9677 / 106451', 'P original 145161 / 14516 / 159677']);
  expect(lines(result).map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual(Array(2).fill('E1 2026-10 2026-10-17..2026-11-01 15/31'));
});
plays('15: a third stays a third', scenario([['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-10-01', 'subsidy', { endpoint: 'E1', payer: 'B', share: '1/3' }], ['2026-11-01', 'run']]), (result) => {
  expect(documents(result).sort()).toEqual(['A original 333333 / 33333 / 366666', 'B original 166667 / 16667 / 183334']);
});
