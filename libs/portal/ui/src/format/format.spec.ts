import { formatCount, formatVnd } from './format-vnd';
import { formatClock, formatDay, formatMonth, formatWeekday } from './format-time';

describe('formats of the screens', () => {
  it('writes đồng with dots and a space that does not break', () => expect(formatVnd(1916129)).toBe('1.916.129\u00a0₫'));
  it('writes less than nothing with a true minus', () => expect(formatCount(-5500)).toBe('\u22125.500'));
  it('leaves a service day on its day', () => expect(formatDay('2017-03-01')).toBe('01/03/2017'));
  it('puts an instant on the clock of Vietnam', () => {
    expect(formatDay('2026-11-22T17:30:00Z')).toBe('23/11/2026');
    expect(formatClock('2026-11-22T17:30:00Z')).toBe('00:30');
  });
  it('says the weekday in words', () => {
    expect(formatWeekday('2026-11-23', 'vi')).toBe('Thứ Hai');
    expect(formatWeekday('2026-11-22T17:30:00Z', 'en')).toBe('Monday');
  });
  it('writes a month', () => expect(formatMonth('2026-08')).toBe('08/2026'));
});
