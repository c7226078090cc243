import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  addMonthsToDay,
  billingMonth,
  compareDays,
  daysBetween,
  daysInMonth,
  firstDay,
  firstDayAfter,
  FixedClock,
  formatDay,
  formatInstant,
  formatMonth,
  formatTime,
  isServiceDay,
  monthOf,
  parseDay,
  previousMonth,
  serviceDay,
  serviceDayOf,
  startOfDay,
  weekdayVi,
  ZONE,
} from './index';

describe('the edge of the zone', () => {
  it.each([
    ['2026-10-31T16:59:59.999Z', '2026-10-31'],
    ['2026-10-31T17:00:00Z', '2026-11-01'],
    ['2026-10-31T17:30:00Z', '2026-11-01'],
    ['2026-12-31T16:59:59Z', '2026-12-31'],
    ['2026-12-31T17:00:00Z', '2027-01-01'],
    ['2028-02-28T17:00:00Z', '2028-02-29'],
  ])('%s is %s', (instant, day) => {
    expect(serviceDayOf(new Date(instant))).toBe(day);
  });

  it('agrees with the zone database for every instant of the product', () => {
    const instants = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (instant) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
        expect(serviceDayOf(instant)).toBe(zoned.toPlainDate().toString());
      }),
    );
  });

  it('starts a day at local midnight', () => {
    expect(startOfDay(serviceDay('2026-11-01')).toISOString()).toBe('2026-10-31T17:00:00.000Z');
  });
});

describe('days', () => {
  it.each(['2027-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-04-31', ''])('refuses %p', (text) => {
    expect(isServiceDay(text)).toBe(false);
    expect(() => serviceDay(text)).toThrow(RangeError);
  });

  it('knows 29 February', () => {
    expect(isServiceDay('2028-02-29')).toBe(true);
    expect(addDays(serviceDay('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(serviceDay('2027-02-28'), 1)).toBe('2027-03-01');
    expect(addMonthsToDay(serviceDay('2028-01-31'), 1)).toBe('2028-02-29');
  });

  it('counts half-open', () => {
    expect(daysBetween(serviceDay('2026-10-17'), serviceDay('2026-11-01'))).toBe(15);
    expect(daysBetween(serviceDay('2026-11-01'), serviceDay('2026-10-17'))).toBe(-15);
    expect(daysBetween(serviceDay('2026-01-01'), serviceDay('2027-01-01'))).toBe(365);
    expect(compareDays(serviceDay('2026-09-30'), serviceDay('2026-10-01'))).toBe(-1);
  });
});

describe('months', () => {
  it('knows their lengths and ends', () => {
    expect([daysInMonth(billingMonth('2027-02')), daysInMonth(billingMonth('2028-02')), daysInMonth(billingMonth('2026-10'))]).toEqual([28, 29, 31]);
    expect(firstDay(billingMonth('2026-12'))).toBe('2026-12-01');
    expect(firstDayAfter(billingMonth('2026-12'))).toBe('2027-01-01');
    expect(addMonths(billingMonth('2026-01'), -1)).toBe('2025-12');
    expect(monthOf(serviceDay('2026-10-17'))).toBe('2026-10');
    expect(() => billingMonth('2026-13')).toThrow(RangeError);
  });

  it('takes the month before by the local calendar', () => {
    expect(previousMonth(new Date('2026-10-31T17:30:00Z'))).toBe('2026-10');
    expect(previousMonth(new Date('2026-10-31T16:30:00Z'))).toBe('2026-09');
    expect(previousMonth(new Date('2027-01-01T00:00:00+07:00'))).toBe('2026-12');
  });
});

describe('printing and reading', () => {
  it('prints Vietnamese dates and times', () => {
    expect(formatDay(serviceDay('2026-10-07'))).toBe('07/10/2026');
    expect(formatMonth(billingMonth('2026-10'))).toBe('10/2026');
    expect(formatInstant(new Date('2026-10-31T17:05:00Z'))).toBe('01/11/2026 00:05');
    expect(formatTime(new Date('2026-10-31T01:30:00Z'))).toBe('08:30');
    expect(weekdayVi(serviceDay('2026-11-23'))).toBe('Thứ Hai');
    expect(weekdayVi(serviceDay('2026-11-22'))).toBe('Chủ Nhật');
  });

  it.each([
    ['17/10/2026', '2026-10-17'],
    [' 7/1/2026 ', '2026-01-07'],
    ['29/02/2027', null],
    ['2026-10-17', null],
    ['10/17/2026', null],
  ])('reads %p as %p', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });
});

describe('FixedClock', () => {
  it('stands still until it is moved, and is not changed through what it gave', () => {
    const clock = new FixedClock('2026-11-01T06:00:00+07:00');
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-10-31T23:00:00.000Z');
    clock.moveTo('2026-11-02T00:00:00Z');
    expect(clock.now().toISOString()).toBe('2026-11-02T00:00:00.000Z');
    expect(() => new FixedClock('yesterday')).toThrow(RangeError);
  });
});
