import { plays, scenario } from './plays';

const month = [['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-11-01', 'run']] as const;
plays('30: a payment for an invoice adjusted to zero is credit', scenario([...month, ['2026-11-02', 'adjust', { endpoint: 'E1', month: '2026-10', toVnd: 0 }], ['2026-11-05', 'pay', { payer: 'A', amountVnd: 550_000, reference: 'DCC26TDC00000001K' }]]), (result) => {
  expect(result.payers['A']).toEqual({ openVnd: 0, creditVnd: 550_000 });
});
plays('30: one treasury transfer that names three invoices pays three', scenario([
  ...month, ['2026-12-01', 'run'], ['2027-01-01', 'run'],
  ['2027-01-05', 'pay', { payer: 'A', amountVnd: 1_650_000, references: ['DCC26TDC00000001K', 'DCC26TDC00000002I', 'DCC27TDC00000001V'] }],
]), (result) => {
  expect(result.queue).toEqual([]);
  expect(result.payers['A']).toEqual({ openVnd: 0, creditVnd: 0 });
});
plays('30: a wrong check character waits for a person', scenario([...month, ['2026-11-05', 'pay', { payer: 'A', amountVnd: 550_000, reference: 'DCC26TDC00000001X' }]]), (result) => {
  expect(result.queue).toEqual([{ step: 2, amountVnd: 550_000, code: 'billing.reference_invalid' }]);
  expect(result.payers['A']).toEqual({ openVnd: 550_000, creditVnd: 0 });
});
