import { clockText } from './clock-text';

describe('clockText', () => {
  it('counts minutes and seconds', () => expect([0, 9_900, 161_000, 600_000].map(clockText)).toEqual(['00:00', '00:09', '02:41', '10:00']));
  it('adds hours when there are some', () => expect(clockText(3_761_000)).toBe('1:02:41'));
  it('never runs below zero', () => expect(clockText(-5_000)).toBe('00:00'));
});
