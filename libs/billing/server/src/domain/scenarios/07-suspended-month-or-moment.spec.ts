import { activate, invoiceOf, linesOf, resume, suspend } from './scenario';

it('scenario 7: suspended all month, no invoice', () => {
  expect(linesOf([activate('2026-01-05'), suspend('2026-03-20'), resume('2026-05-02')], '2026-04')).toEqual([]);
});

it('scenario 7: suspended and resumed the same day, the whole month', () => {
  const steps = [activate('2026-01-05'), suspend('2026-04-11T08:00:00+07:00'), resume('2026-04-11T17:00:00+07:00')];
  expect(invoiceOf(linesOf(steps, '2026-04'))).toBe('500000 / 50000 / 550000');
});
