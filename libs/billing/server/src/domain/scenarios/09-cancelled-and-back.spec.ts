import { activate, cancel, invoiceOf, linesOf } from './scenario';

it.each([
  ['later that day', [activate('2026-01-05'), cancel('2026-10-15T08:00:00+07:00'), activate('2026-10-15T15:00:00+07:00')]],
  ['in the same instant', [activate('2026-01-05'), cancel('2026-10-15'), activate('2026-10-15')]],
  ['in the same instant, recorded the other way round', [activate('2026-01-05'), activate('2026-10-15'), cancel('2026-10-15')]],
])('scenario 9: cancelled and re-activated %s, no day twice', (_, steps) => {
  const lines = linesOf(steps, '2026-10');
  expect(lines).toMatchObject([{ days: 31, spans: [{ from: '2026-10-01', to: '2026-11-01' }] }]);
  expect(invoiceOf(lines)).toBe('500000 / 50000 / 550000');
});
