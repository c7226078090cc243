import fc from 'fast-check';
import { divRoundHalfAway, sumVnd } from '@diem-cau/shared/money';
import { addDays, billingMonth, daysBetween, firstDay, firstDayAfter, serviceDay, startOfDay } from '@diem-cau/shared/time';
import { stateAt } from './check-event';
import { invoiceTotals } from './invoice-totals';
import { monthLines, type ChargeLine } from './month-lines';
import { PRICE, price, VAT_10 } from './scenarios/scenario';
import type { TimelineEvent } from './timeline-event';

const MONTH = billingMonth('2026-10');
const PRICES = [PRICE, price('2026-10-16', 600_000)];

const payerId = fc.constantFrom('A', 'B', 'C');
const action = fc.oneof(
  fc.record({ kind: fc.constant('activate' as const), payerId, trialDays: fc.constantFrom(0, 0, 0, 5) }),
  fc.record({ kind: fc.constantFrom('suspend' as const, 'resume' as const, 'cancel' as const) }),
  fc.record({ kind: fc.constant('transfer' as const), payerId }),
  fc.record({ kind: fc.constant('discount' as const), percent: fc.constantFrom(0, 10, 33) }),
  fc.record({
    kind: fc.constant('subsidy' as const),
    payerId: fc.constantFrom('A', 'P'),
    share: fc.constantFrom({ numerator: 0n, denominator: 1n }, { numerator: 1n, denominator: 3n }, { numerator: 60n, denominator: 100n }),
  }),
);
const event = (seq: number, hour: number, what: object): TimelineEvent => {
  const effectiveAt = new Date(Date.parse('2026-09-20T00:00:00+07:00') + hour * 3_600_000);
  return { ...what, effectiveAt, recordedAt: effectiveAt, seq } as TimelineEvent;
};
const timeline = fc
  .array(fc.tuple(fc.nat(24 * 50), action), { maxLength: 14 })
  .map((steps) => [event(0, 0, { kind: 'activate', payerId: 'A' }), ...steps.map(([hour, what], index) => event(index + 1, hour, what))]);

const linesOf = (events: TimelineEvent[], prices = PRICES) => monthLines({ endpointId: 'E1', events, prices }, MONTH);
const daysBilled = (lines: ChargeLine[]) =>
  lines.flatMap(({ spans }) => spans.flatMap(({ from, to }) => Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index))));

describe('for every timeline', () => {
  it('no day is billed twice for one share, and days are the sum of their spans', () => {
    fc.assert(
      fc.property(timeline, (events) => {
        const lines = linesOf(events);
        for (const role of ['payer', 'sponsor'] as const) {
          const days = daysBilled(lines.filter((line) => line.role === role));
          expect(new Set(days).size).toBe(days.length);
        }
        for (const line of lines) {
          expect(daysBilled([line])).toHaveLength(line.days);
          expect(line.from).toBe(line.spans[0]?.from);
          expect(line.to).toBe(line.spans.at(-1)?.to);
        }
      }),
    );
  });

  it('a day is billed exactly when its service runs as the day ends and its trial is over', () => {
    fc.assert(
      fc.property(timeline, (events) => {
        const billed = new Set(daysBilled(linesOf(events)));
        for (let day = firstDay(MONTH); day < firstDayAfter(MONTH); day = addDays(day, 1)) {
          const state = stateAt(events, new Date(startOfDay(addDays(day, 1)).getTime() - 1));
          expect([day, billed.has(day)]).toEqual([day, state.status === 'active' && state.firstBilledDay <= day]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the order in which the events were handed over changes nothing', () => {
    fc.assert(
      fc.property(timeline, fc.infiniteStream(fc.nat()), (events, random) => {
        const shuffled = events
          .map((entry) => ({ entry, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(linesOf(shuffled)).toEqual(linesOf(events));
      }),
    );
  });

  it('the recorded order of different acts in one instant changes nothing', () => {
    const distinct = fc.uniqueArray(action, { selector: ({ kind }) => kind, maxLength: 6 });
    fc.assert(
      fc.property(fc.boolean(), distinct, fc.infiniteStream(fc.nat()), (isActive, acts, random) => {
        const before = isActive ? [event(0, 0, { kind: 'activate', payerId: 'A' })] : [];
        const keys = acts.map(() => random.next().value as number);
        const inOrder = acts.map((what, index) => event(index + 1, 24 * 20, what));
        const reordered = acts.map((what, index) => event((keys[index] ?? 0) + 1, 24 * 20, what));
        expect(linesOf([...before, ...reordered])).toEqual(linesOf([...before, ...inOrder]));
      }),
    );
  });

  it('the parts of a month at one price are the price, whoever pays them', () => {
    const handovers = fc.array(fc.tuple(fc.nat(24 * 50), fc.record({ kind: fc.constant('transfer' as const), payerId })), { maxLength: 6 });
    fc.assert(
      fc.property(handovers, fc.constantFrom(500_000, 499_999, 7, 333_331), (steps, monthlyVnd) => {
        const events = [event(0, 0, { kind: 'activate', payerId: 'A' }), ...steps.map(([hour, what], index) => event(index + 1, hour, what))];
        const lines = linesOf(events, [price('2020-01-01', monthlyVnd)]);
        expect(sumVnd(lines.map(({ amountVnd }) => amountVnd))).toBe(BigInt(monthlyVnd));
      }),
    );
  });

  it('a sponsor takes nothing from the sum and adds nothing to it', () => {
    fc.assert(
      fc.property(timeline, (events) => {
        // A cancellation ends the sponsorship, and where it ends a line ends (C3): then there are more roundings with it than without.
        const unsponsored = events.filter(({ kind }) => kind !== 'subsidy' && kind !== 'cancel');
        const sponsored = [...unsponsored, event(99, 1, { kind: 'subsidy', payerId: 'P', share: { numerator: 1n, denominator: 3n } })];
        const sum = (lines: ChargeLine[]) => sumVnd(lines.map(({ amountVnd }) => amountVnd));
        expect(sum(linesOf(sponsored))).toBe(sum(linesOf(unsponsored)));
      }),
    );
  });
});

it('totals of an invoice are the sums of its lines and rates, in both VAT modes', () => {
  const lines = fc.array(
    fc.record({ amountVnd: fc.bigInt({ min: 1n, max: 5_000_000n }), vatIncluded: fc.boolean(), vatClass: fc.constantFrom('telecom', 'kit') }),
    { minLength: 1, maxLength: 12 },
  );
  const rates = [VAT_10, { ...VAT_10, vatClass: 'kit', percent: 8 }];
  fc.assert(
    fc.property(lines, (drawn) => {
      const totals = invoiceTotals(
        drawn.map((line) => ({ ...line, amountVnd: line.amountVnd as ChargeLine['amountVnd'], to: firstDayAfter(MONTH) })),
        rates,
        serviceDay('2026-11-01'),
      );
      expect(totals.netVnd).toBe(sumVnd(totals.lines.map(({ netVnd }) => netVnd)));
      expect(totals.grossVnd).toBe(totals.netVnd + totals.vatVnd);
      const excluded = totals.lines.filter(({ vatIncluded, vatPercent }) => !vatIncluded && vatPercent === 10);
      if (totals.lines.every(({ vatIncluded }) => !vatIncluded)) {
        const ofTen = totals.vatGroups.find(({ vatPercent }) => vatPercent === 10)?.vatVnd ?? 0n;
        expect(ofTen).toBe(divRoundHalfAway(sumVnd(excluded.map(({ netVnd }) => netVnd)), 10n));
      }
      if (totals.lines.every(({ vatIncluded }) => vatIncluded)) expect(totals.grossVnd).toBe(sumVnd(totals.lines.map(({ amountVnd }) => amountVnd)));
    }),
  );
});
