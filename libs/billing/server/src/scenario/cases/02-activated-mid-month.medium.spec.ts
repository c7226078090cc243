import { documents, lines, plays, scenario } from './plays';

plays('2: activated on 17 October', scenario([['2026-10-17', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-11-01', 'run']]), (result) => {
  expect(documents(result)).toEqual(['A original 241935 / 24194 / 266129']);
  expect(lines(result)).toEqual(['E1 2026-10 2026-10-17..2026-11-01 15/31 241935']);
  expect(result.invoices[0]).toMatchObject({ inWords: 'Hai trăm sáu mươi sáu nghìn một trăm hai mươi chín đồng' });
});
