import { documents, lines, plays, scenario } from './plays';

const three = [...['E1', 'E2', 'E3'].map((endpoint) => ['2026-10-17', 'activate', { endpoint, payer: 'A' }] as const), ['2026-11-02', 'run']] as const;
plays('14: one endpoint of three is adjusted to nothing', scenario([...three, ['2026-11-05', 'adjust', { endpoint: 'E2', month: '2026-10', toVnd: 0 }]]), (result) => {
  expect(documents(result)).toEqual(['A original 725805 / 72581 / 798386', 'A adjustment -241935 / -24194 / -266129']);
  expect(result.invoices[1]).toMatchObject({ number: 2, corrects: { series: 'C26TDC', number: 1 }, qr: null, inWords: 'Âm hai trăm sáu mươi sáu nghìn một trăm hai mươi chín đồng' });
  expect(lines(result).at(-1)).toBe('E2 2026-10 2026-10-17..2026-11-01 15/31 -241935');
  expect(result.payers['A']).toEqual({ openVnd: 532_257, creditVnd: 0 });
});
plays('14: the adjustment that brings the net to zero takes what is left of the VAT', scenario([
  ...three,
  ...['E1', 'E2', 'E3'].map((endpoint) => ['2026-11-05', 'adjust', { endpoint, month: '2026-10', toVnd: 0 }] as const),
  ['2026-12-01', 'run'],
]), (result) => {
  expect(documents(result).slice(1, 4)).toEqual(['A adjustment -241935 / -24194 / -266129', 'A adjustment -241935 / -24194 / -266129', 'A adjustment -241935 / -24193 / -266128']);
  // What was agreed is not billed again.
  expect(documents(result).slice(4)).toEqual(['A original 1500000 / 150000 / 1650000']);
});
