import { activate, cancel, changePlan, invoiceOf, linesOf, PRICE, price } from './scenario';

const plans = new Map([['HD', [{ ...price('2020-01-01', 800_000), versionId: 'HD' }]]]);

it('scenario 31: another plan from 17 October, a line for each', () => {
  const lines = linesOf([activate('2026-01-05'), changePlan('2026-10-17', 'HD')], '2026-10', [PRICE], 'E1', plans);
  expect(lines.map(({ from, to, amountVnd }) => `${from} ${to} ${amountVnd}`)).toEqual(['2026-10-01 2026-10-17 258065', '2026-10-17 2026-11-01 387097']);
  expect(invoiceOf(lines)).toBe('645162 / 64516 / 709678');
});

it('scenario 31: a cancellation ends it; the next activation has the plan of the subscription again', () => {
  const lines = linesOf([activate('2026-01-05'), changePlan('2026-09-01', 'HD'), cancel('2026-10-01'), activate('2026-10-01')], '2026-10', [PRICE], 'E1', plans);
  expect(lines.map(({ amountVnd }) => amountVnd)).toEqual([500_000n]);
});

it('scenario 31: a plan without a price is refused, not billed at nothing', () => {
  expect(() => linesOf([activate('2026-10-01'), changePlan('2026-10-17', 'none')], '2026-10')).toThrow('billing.price_missing');
});
