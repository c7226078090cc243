import { activate, invoiceOf, linesOf, resume, suspend } from './scenario';

it('scenario 6: suspended 11 to 21 April, one line of 20 of 30 days, rounded once', () => {
  const lines = linesOf([activate('2026-01-05'), suspend('2026-04-11'), resume('2026-04-21')], '2026-04');
  expect(lines).toMatchObject([
    {
      from: '2026-04-01',
      to: '2026-05-01',
      days: 20,
      spans: [
        { from: '2026-04-01', to: '2026-04-11' },
        { from: '2026-04-21', to: '2026-05-01' },
      ],
    },
  ]);
  expect(invoiceOf(lines)).toBe('333333 / 33333 / 366666');
});
