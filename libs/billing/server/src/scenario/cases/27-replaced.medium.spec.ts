import { documents, lines, plays, scenario } from './plays';

const replaced = scenario([
  ['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }],
  ['2026-11-01', 'run'],
  ['2026-11-02', 'pay', { payer: 'A', amountVnd: 150_000, reference: 'DCC26TDC00000001K' }],
  ['2026-11-03', 'replace', { payer: 'A', month: '2026-10', payerPatch: { taxCode: '0199100004' } }],
  ['2026-11-04', 'adjust', { endpoint: 'E1', month: '2026-10', toVnd: 400_000 }],
  ['2026-11-05', 'pay', { payer: 'A', amountVnd: 290_000, reference: 'DCC26TDC00000001K' }],
]);
plays('27: a wrong tax code is replaced, payments follow, and a later fix is again a replacement', replaced, (result) => {
  expect(documents(result)).toEqual(['A original 500000 / 50000 / 550000', 'A replacement 500000 / 50000 / 550000', 'A replacement 400000 / 40000 / 440000']);
  expect(result.invoices.map(({ corrects }) => corrects?.number ?? null)).toEqual([null, 1, 2]);
  expect(lines(result)).toEqual(['E1 2026-10 2026-10-01..2026-11-01 31/31 500000', 'E1 2026-10 2026-10-01..2026-11-01 31/31 500000', 'E1 2026-10 2026-10-01..2026-11-01 31/31 400000']);
  expect(result.payers['A']).toEqual({ openVnd: 0, creditVnd: 0 });
});
plays('27: what was adjusted is not replaced', scenario([
  ['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }],
  ['2026-11-01', 'run'],
  ['2026-11-02', 'adjust', { endpoint: 'E1', month: '2026-10', toVnd: 400_000 }],
  ['2026-11-03', 'replace', { payer: 'A', month: '2026-10', payerPatch: { name: 'UBND xã A' } }],
]), (result) => {
  expect(result.errors).toEqual([{ step: 3, do: 'replace', code: 'billing.adjusted_before' }]);
  expect(result.payers['A']).toEqual({ openVnd: 440_000, creditVnd: 0 });
});
