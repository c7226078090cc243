import { kindOfDay } from './kind-of-day';

const day = (onlineSeconds: number, inMeetingSeconds: number, degradedSeconds: number) => ({ day: '2026-11-23', onlineSeconds, inMeetingSeconds, degradedSeconds });

describe('a day of the strip', () => {
  it('is empty when nothing was heard', () => expect(kindOfDay(day(0, 0, 0))).toBe('off'));
  it('is good when heard, however short', () => expect(kindOfDay(day(60, 0, 0))).toBe('ok'));
  it('is good up to a tenth of poor line', () => expect(kindOfDay(day(600, 300, 100))).toBe('ok'));
  it('is poor above it', () => expect(kindOfDay(day(600, 299, 101))).toBe('warn'));
});
