import { parseAmount } from './parse-amount';
import { parseStatementDay } from './parse-day';

it.each([
  ['1.234.567', 'dots', 1_234_567n], ['1.234.567,00', 'dots', 1_234_567n], ['1,234,567', 'commas', 1_234_567n], ['1,234,567.00 VND', 'commas', 1_234_567n], ['1234567,00', 'plain', 1_234_567n],
  ['+550.000', 'dots', 550_000n], ['-22,000', 'commas', -22_000n], ['(22.000)', 'dots', -22_000n], ['550 000', 'plain', 550_000n], ['500000 đ', 'dots', 500_000n],
] as const)('%s written with %s', (text, format, vnd) => {
  expect(parseAmount(text, format)).toEqual({ vnd });
});

it.each([
  ['550.000', 'commas', 'invalid'], ['550,000', 'dots', 'invalid'], ['550.000', 'plain', 'invalid'], ['12.34.567', 'dots', 'invalid'], ['1e6', 'plain', 'invalid'], ['=1+1', 'plain', 'invalid'], ['550000,5', 'plain', 'fraction'], ['(5', 'plain', 'invalid'],
] as const)('%s with %s is %s', (text, format, fault) => {
  expect(parseAmount(text, format)).toEqual({ fault });
});

it.each([
  ['02/11/2026', 'dmy', '2026-11-02'], ['2/11/26', 'dmy', '2026-11-02'], ['02-11-2026 09:12:45', 'dmy', '2026-11-02'], ['11/02/2026', 'mdy', '2026-11-02'], ['2026/11/02', 'ymd', '2026-11-02'],
  ['2026-11-02', 'dmy', '2026-11-02'], ['31/11/2026', 'dmy', null], ['Tổng', 'dmy', null],
] as const)('the day %s by %s', (text, format, day) => {
  expect(parseStatementDay(text, format)).toBe(day);
});
