import { activate, invoiceOf, linesOf, PRICE } from './scenario';

it('scenario 13: three endpoints from 17 October, VAT once on their sum', () => {
  const lines = ['E1', 'E2', 'E3'].flatMap((endpointId) => linesOf([activate('2026-10-17')], '2026-10', [PRICE], endpointId));
  expect(invoiceOf(lines)).toBe('725805 / 72581 / 798386');
});
