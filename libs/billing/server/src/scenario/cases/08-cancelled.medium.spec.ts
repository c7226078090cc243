import { documents, lines, plays, scenario } from './plays';

plays('8: cancelled on 15 October: the end day is not billed', scenario([['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-10-15', 'cancel', { endpoint: 'E1' }], ['2026-11-01', 'run']]), (result) => {
  expect(documents(result)).toEqual(['A original 225806 / 22581 / 248387']);
});
plays('8: cancelled on 1 October: no invoice', scenario([['2026-09-20', 'activate', { endpoint: 'E1', payer: 'A' }], ['2026-10-01T00:00:00', 'cancel', { endpoint: 'E1' }], ['2026-10-02', 'run'], ['2026-11-01', 'run']]), (result) => {
  expect(lines(result).map((line) => line.slice(3, 10))).toEqual(['2026-09']);
});
