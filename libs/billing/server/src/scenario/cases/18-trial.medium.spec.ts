import { documents, lines, plays, scenario } from './plays';

plays('18: a trial of 30 days from 10 October', scenario([['2026-10-10', 'activate', { endpoint: 'E1', payer: 'A', trialDays: 30 }], ['2026-11-01', 'run'], ['2026-12-01', 'run']]), (result) => {
  expect(documents(result)).toEqual(['A original 366667 / 36667 / 403334']);
  expect(lines(result)).toEqual(['E1 2026-11 2026-11-09..2026-12-01 22/30 366667']);
});
