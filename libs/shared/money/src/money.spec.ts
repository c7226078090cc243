import fc from 'fast-check';
import { divRoundHalfAway, formatVnd, vnd, vndFromJson, vndToJson } from './index';

describe('divRoundHalfAway', () => {
  it.each([
    [500_000n * 15n, 31n, 241_935n],
    [241_935n, 10n, 24_194n],
    [-241_935n, 10n, -24_194n],
    [241_935n, -10n, -24_194n],
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [1n, 3n, 0n],
    [-1n, 3n, 0n],
    [0n, 7n, 0n],
  ])('%s ÷ %s = %s', (n, d, rounded) => {
    expect(divRoundHalfAway(n, d)).toBe(rounded);
  });

  it('refuses to divide by zero', () => {
    expect(() => divRoundHalfAway(1n, 0n)).toThrow(RangeError);
  });

  it('is symmetric around zero and never off by more than a half', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10_000n }), (n, d) => {
        const rounded = divRoundHalfAway(n, d);
        expect(divRoundHalfAway(-n, d)).toBe(-rounded);
        const twiceError = 2n * (rounded * d - n);
        expect(twiceError <= d && twiceError >= -d).toBe(true);
      }),
    );
  });
});

describe('formatVnd', () => {
  it.each([
    [1_916_129n, '1.916.129 ₫'],
    [-24_194n, '−24.194 ₫'],
    [0n, '0 ₫'],
    [999n, '999 ₫'],
    [500_000n, '500.000 ₫'],
  ])('%s', (amount, text) => {
    expect(formatVnd(amount)).toBe(text);
  });
});

describe('money on the wire', () => {
  it('goes there and back as a whole number', () => {
    expect(vndToJson(vnd(-266_129))).toBe(-266_129);
    expect(vndFromJson(266_129)).toBe(266_129n);
  });

  it.each([1.5, 2 ** 53, Number.NaN, '5', null])('refuses %p', (json) => {
    expect(() => vndFromJson(json)).toThrow(RangeError);
  });

  it('refuses an amount that a JSON number cannot hold', () => {
    expect(() => vndToJson(2n ** 53n)).toThrow(RangeError);
  });
});
