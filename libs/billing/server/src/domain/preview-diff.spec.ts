import { PRICE, activate, cancel, linesOf, price, resume, suspend, transfer } from './scenarios/scenario';
import { previewDiff } from './preview-diff';

type Steps = Parameters<typeof linesOf>[0];
const PRICES = [PRICE, price('2026-11-01', 600_000)];

function diffOf(steps: Steps, prices = [PRICE]): string[] {
  const changes = previewDiff(linesOf(steps, '2026-10', prices), linesOf(steps, '2026-11', prices));
  return changes.map(({ reason, beforeVnd, afterVnd }) => `${reason} ${beforeVnd} ${afterVnd}`);
}

it.each<[string, Steps, string[]]>([
  ['what stays', [activate('2026-01-05')], []],
  ['a new endpoint', [activate('2026-11-16')], ['new 0 250000']],
  ['one that left', [activate('2026-01-05'), cancel('2026-11-01')], ['left 500000 0']],
  ['another payer', [activate('2026-01-05'), transfer('2026-11-01', 'B')], ['payer 500000 500000']],
  ['a suspension', [activate('2026-01-05'), suspend('2026-11-11'), resume('2026-11-21')], ['suspended 500000 333333']],
  ['a whole month after a part', [activate('2026-10-17')], ['days 241935 500000']],
])('tells %s', (_, steps, changes) => {
  expect(diffOf(steps)).toEqual(changes);
});

it('tells a new price', () => {
  expect(diffOf([activate('2026-01-05')], PRICES)).toEqual(['price 500000 600000']);
});
