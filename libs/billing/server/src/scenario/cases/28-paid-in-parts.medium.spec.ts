import { plays, scenario } from './plays';

const month = [['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-11-01', 'run']] as const;
plays('28: 300,000 then 250,000 of 550,000', scenario([...month, ['2026-11-05', 'pay', { payer: 'A', amountVnd: 300_000 }], ['2026-11-06', 'pay', { payer: 'A', amountVnd: 250_000, reference: 'DCC26TDC00000001K' }]]), (result) => {
  expect(result.payers['A']).toEqual({ openVnd: 0, creditVnd: 0 });
});
plays('28: 600,000 for 550,000 is credit that the next month takes', scenario([...month, ['2026-11-05', 'pay', { payer: 'A', amountVnd: 600_000 }], ['2026-12-01', 'run']]), (result) => {
  expect(result.payers['A']).toEqual({ openVnd: 500_000, creditVnd: 0 });
  // The code asks what is left to pay.
  expect(result.invoices[1]!.qr).toContain('5406500000');
});
