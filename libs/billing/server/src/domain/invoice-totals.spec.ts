import { billingMonth, serviceDay } from '@diem-cau/shared/time';
import { invoiceTotals } from './invoice-totals';
import { monthLines } from './month-lines';
import { activate, linesOf, price, VAT_10 } from './scenarios/scenario';

const LINES = linesOf([activate('2026-01-05')], '2026-10');
const ISSUED = serviceDay('2026-11-01');

it('takes the rate of the last service day where the operator says so', () => {
  const rates = [VAT_10, { ...VAT_10, from: ISSUED, percent: 8 }];
  expect(invoiceTotals(LINES, rates, ISSUED).vatVnd).toBe(40_000n);
  expect(invoiceTotals(LINES, rates, ISSUED, 'last_service_day').vatVnd).toBe(50_000n);
});

it('the last line of a VAT-inclusive rate takes the remainder', () => {
  const lines = ['E1', 'E2', 'E3'].flatMap((endpointId) => linesOf([activate('2026-01-05')], '2026-10', [price('2020-01-01', 500_000, true)], endpointId));
  const totals = invoiceTotals(lines, [VAT_10], ISSUED);
  expect(totals.lines.map(({ netVnd }) => netVnd)).toEqual([454_545n, 454_545n, 454_546n]);
  expect([totals.netVnd, totals.vatVnd, totals.grossVnd]).toEqual([1_363_636n, 136_364n, 1_500_000n]);
});

it('refuses to guess a rate or a price', () => {
  expect(() => invoiceTotals(LINES, [], ISSUED)).toThrow(expect.objectContaining({ code: 'billing.vat_rate_missing' }));
  const events = [activate('2026-01-05')(0)];
  expect(() => monthLines({ endpointId: 'E1', events, prices: [] }, billingMonth('2026-10'))).toThrow(expect.objectContaining({ code: 'billing.price_missing' }));
});
