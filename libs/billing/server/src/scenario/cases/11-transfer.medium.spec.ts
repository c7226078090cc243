import { documents, plays, scenario } from './plays';

plays('11: transferred from A to B on 17 October', scenario([['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-10-17', 'transfer', { endpoint: 'E1', payer: 'B' }], ['2026-11-01', 'run']]), (result) => {
  expect(documents(result).sort()).toEqual(['A original 258065 / 25807 / 283872', 'B original 241935 / 24194 / 266129']);
});
