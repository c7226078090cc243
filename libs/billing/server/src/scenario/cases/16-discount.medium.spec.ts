import { documents, lines, plays, scenario } from './plays';

plays('16: a discount of 10% on a whole month', scenario([['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-10-01', 'discount', { endpoint: 'E1', percent: 10 }], ['2026-11-01', 'run']]), (result) => {
  expect(documents(result)).toEqual(['A original 450000 / 45000 / 495000']);
  expect(lines(result)).toEqual(['E1 2026-10 2026-10-01..2026-11-01 31/31 450000']);
});
