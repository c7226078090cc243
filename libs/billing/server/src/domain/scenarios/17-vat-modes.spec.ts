import { serviceDay } from '@diem-cau/shared/time';
import { activate, invoiceOf, linesOf, price, VAT_10 } from './scenario';

const VAT_8 = { ...VAT_10, percent: 8 };

it('scenario 17: a price that includes VAT', () => {
  expect(invoiceOf(linesOf([activate('2026-01-05')], '2026-10', [price('2020-01-01', 500_000, true)]))).toBe('454545 / 45455 / 500000');
});

it('scenario 17: a rate of 8%', () => {
  expect(invoiceOf(linesOf([activate('2026-01-05')], '2026-10'), 'A', [VAT_8])).toBe('500000 / 40000 / 540000');
});

it('C9: the rate in force on the day of the invoice', () => {
  const from1November = { ...VAT_8, from: serviceDay('2026-11-01') };
  expect(invoiceOf(linesOf([activate('2026-01-05')], '2026-10'), 'A', [from1November, VAT_10])).toBe('500000 / 40000 / 540000');
});
