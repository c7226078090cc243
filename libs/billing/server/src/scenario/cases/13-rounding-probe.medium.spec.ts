import { documents, lines, plays, scenario } from './plays';

plays('13: three endpoints of one payer activated on 17 October', scenario([...['E1', 'E2', 'E3'].map((endpoint) => ['2026-10-17', 'activate', { endpoint, payer: 'A' }] as const), ['2026-11-02', 'run']]), (result) => {
  expect(documents(result)).toEqual(['A original 725805 / 72581 / 798386']);
  expect(lines(result)).toHaveLength(3);
});
