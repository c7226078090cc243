import { untilWords } from './until-words';

const minute = 60_000;

describe('how long until the meeting', () => {
  it.each([
    [-1, 'running', 0],
    [30_000, 'minutes', 1],
    [119 * minute, 'minutes', 119],
    [120 * minute, 'hours', 2],
    [47 * 60 * minute, 'hours', 47],
    [50 * 60 * minute, 'days', 2],
  ] as const)('%d ms is %s %d', (ms, unit, count) => expect(untilWords(ms)).toEqual({ unit, count }));
});
