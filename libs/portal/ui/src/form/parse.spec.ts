import { parseClock, parseDay } from './parse-day';
import { parseWhole } from './parse-number';

describe('what people type', () => {
  it.each([
    ['23/11/2026', '2026-11-23'],
    ['1/3/17', '2017-03-01'],
    ['01.03.2017', '2017-03-01'],
    ['23112026', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['31/02/2026', null],
    ['11/23/2026', null],
    ['mai', null],
  ])('day %s is %s', (typed, day) => expect(parseDay(typed)).toBe(day));

  it.each([
    ['8', '08:00'],
    ['8h30', '08:30'],
    ['14:05', '14:05'],
    ['0830', '08:30'],
    ['24:00', null],
    ['8:7', null],
  ])('hour %s is %s', (typed, clock) => expect(parseClock(typed)).toBe(clock));

  it.each([
    ['550.000', 550000],
    ['550 000 ₫', 550000],
    ['\u22125.500', -5500],
    ['5,5', null],
    ['99999999999999999999', null],
    ['', null],
  ])('number %s is %s', (typed, value) => expect(parseWhole(typed)).toBe(value));
});
