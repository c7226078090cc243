import { countdown } from './countdown';

const minute = 60_000;

describe('countdown', () => {
  it('counts days and hours', () => expect(countdown(51 * 60 * minute)).toEqual({ unit: 'days', days: 2, hours: 3 }));
  it('counts hours and minutes', () => expect(countdown(135 * minute)).toEqual({ unit: 'hours', hours: 2, minutes: 15 }));
  it('leaves the last hour to a clock', () => expect(countdown(59 * minute)).toEqual({ unit: 'soon', ms: 59 * minute }));
  it('never counts below nothing', () => expect(countdown(-1)).toEqual({ unit: 'soon', ms: 0 }));
});
