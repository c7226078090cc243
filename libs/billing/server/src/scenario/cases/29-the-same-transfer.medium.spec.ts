import { plays, scenario } from './plays';

const month = [['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-11-01', 'run']] as const;
const pay = (bankTxnId: string) => ['2026-11-05', 'pay', { payer: 'A', amountVnd: 550_000, bankTxnId, reference: 'DCC26TDC00000001K' }] as const;
plays('29: the same bank transaction twice is one payment', scenario([...month, pay('FT1'), pay('FT1')]), (result) => {
  expect(result.payers['A']).toEqual({ openVnd: 0, creditVnd: 0 });
  expect(result.errors).toEqual([]);
});
plays('29: two real transfers of one amount: the second is credit', scenario([...month, pay('FT1'), pay('FT2')]), (result) => {
  expect(result.payers['A']).toEqual({ openVnd: 0, creditVnd: 550_000 });
});
