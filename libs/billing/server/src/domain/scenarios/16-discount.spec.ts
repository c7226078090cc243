import { activate, discount, invoiceOf, linesOf } from './scenario';

it('scenario 16: 10% off a whole month', () => {
  const lines = linesOf([activate('2026-01-05'), discount('2026-01-05', 10)], '2026-10');
  expect(lines).toMatchObject([{ fullVnd: 500_000n, discountPercent: 10 }]);
  expect(invoiceOf(lines)).toBe('450000 / 45000 / 495000');
});

it('a discount of everything leaves no invoice', () => {
  expect(linesOf([activate('2026-01-05'), discount('2026-01-05', 100)], '2026-10')).toEqual([]);
});
