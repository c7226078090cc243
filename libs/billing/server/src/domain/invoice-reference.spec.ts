import fc from 'fast-check';
import { invoiceReference, parseInvoiceReference, printedNumber } from './invoice-reference';
import { seriesForYear, seriesIsValid } from './invoice-series';

describe('invoiceReference', () => {
  it.each([
    ['C26TDC', 123, 'DCC26TDC00000123Z'],
    ['C26TDC', 1, 'DCC26TDC00000001K'],
  ])('%s %i', (series, number, reference) => {
    expect(invoiceReference(series, number)).toBe(reference);
    expect(parseInvoiceReference(reference)).toEqual({ series, number });
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.nat(7), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const digits = printedNumber(number);
        const wrong = digits.slice(0, at) + String((Number(digits[at]) + shift) % 10) + digits.slice(at + 1);
        expect(parseInvoiceReference(invoiceReference('C26TDC', number).replace(digits, wrong))).toBeNull();
      }),
    );
  });

  it.each([0, -1, 1.5, 100_000_000])('refuses number %p', (number) => {
    expect(() => invoiceReference('C26TDC', number)).toThrow(RangeError);
  });
});

describe('series', () => {
  it('follows the year of issue', () => {
    expect(seriesForYear('C26TDC', 2027)).toBe('C27TDC');
    expect(seriesForYear('K27TYY', 2100)).toBe('K00TYY');
  });

  it.each(['X26TDC', 'C26ADC', 'C26TDCC', 'c26tdc', ''])('refuses %p', (series) => {
    expect(seriesIsValid(series)).toBe(false);
    expect(() => seriesForYear(series, 2027)).toThrow(RangeError);
  });
});
