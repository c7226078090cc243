import fc from 'fast-check';
import { addMonths, billingMonth, serviceDay, startOfDay } from '@diem-cau/shared/time';
import { monthLines } from '../month-lines';
import { PRICE, price, VAT_10 } from '../scenarios/scenario';
import type { TimelineEvent } from '../timeline-event';
import { recurringMonths } from './recurring';

const FROM = billingMonth('2026-08');
const TO = billingMonth('2027-01');
const at = (day: string, seq: number, what: object): TimelineEvent => ({ ...what, seq, effectiveAt: startOfDay(serviceDay(day)), recordedAt: startOfDay(serviceDay(day)) }) as TimelineEvent;
const of = (events: TimelineEvent[], prices = [PRICE]) => recurringMonths([{ events, prices }], [VAT_10], FROM, TO).map(({ month, openingVnd, closingVnd, endpoints, ...moves }) => ({
  month, openingVnd, closingVnd, endpoints, moves: Object.fromEntries(Object.entries(moves).filter(([, amount]) => amount !== 0n)),
}));

describe('recurring revenue', () => {
  it('names why it moved', () => {
    const months = of(
      [
        at('2026-08-10', 1, { kind: 'activate', payerId: 'A' }), at('2026-09-20', 2, { kind: 'suspend' }), at('2026-10-05', 3, { kind: 'resume' }), at('2026-11-02', 4, { kind: 'discount', percent: 10 }),
        at('2027-01-31', 5, { kind: 'cancel' }),
      ],
      [PRICE, price('2026-12-16', 600_000)],
    );
    expect(months.map(({ month, closingVnd, moves }) => [month, closingVnd, moves])).toEqual([
      ['2026-08', 500_000n, { newVnd: 500_000n }],
      ['2026-09', 0n, { suspendedVnd: -500_000n }],
      ['2026-10', 500_000n, { resumedVnd: 500_000n }],
      ['2026-11', 450_000n, { otherVnd: -50_000n }],
      ['2026-12', 540_000n, { priceVnd: 90_000n }],
      ['2027-01', 0n, { leftVnd: -540_000n }],
    ]);
  });

  it('is before VAT, and begins when a trial ends', () => {
    const included = { ...PRICE, vatIncluded: true };
    expect(of([at('2026-08-20', 1, { kind: 'activate', payerId: 'A', trialDays: 30 })], [included])).toMatchObject([
      { closingVnd: 0n, endpoints: 0, moves: {} }, { closingVnd: 454_545n, endpoints: 1, moves: { newVnd: 454_545n } }, { moves: {} }, { moves: {} }, { moves: {} }, { moves: {} },
    ]);
  });

  it('what came and went within one month never recurred', () => {
    expect(of([at('2026-09-02', 1, { kind: 'activate', payerId: 'A' }), at('2026-09-20', 2, { kind: 'cancel' })]).every(({ openingVnd, closingVnd, moves }) => openingVnd + closingVnd === 0n && Object.keys(moves).length === 0)).toBe(true);
  });

  const action = fc.oneof(
    fc.record({ kind: fc.constant('activate' as const), payerId: fc.constantFrom('A', 'B'), trialDays: fc.constantFrom(0, 0, 40) }),
    fc.record({ kind: fc.constantFrom('suspend' as const, 'resume' as const, 'cancel' as const) }),
    fc.record({ kind: fc.constant('discount' as const), percent: fc.constantFrom(0, 10, 33) }),
  );
  const life = fc.array(fc.tuple(fc.nat(24 * 170), action), { maxLength: 16 }).map((steps) =>
    steps.map(([hour, what], seq): TimelineEvent => {
      const effectiveAt = new Date(Date.parse('2026-08-01T00:00:00+07:00') + hour * 3_600_000);
      return { ...what, seq, effectiveAt, recordedAt: effectiveAt };
    }),
  );

  it('for every life: the parts sum, a month opens as the last closed, and a whole month is worth its bill', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 4 }), (lives) => {
        const prices = [PRICE, price('2026-11-16', 600_000)];
        const months = recurringMonths(lives.map((events) => ({ events, prices })), [VAT_10], FROM, TO);
        months.forEach((m, index) => {
          expect(m.openingVnd + m.newVnd + m.resumedVnd + m.priceVnd + m.otherVnd + m.suspendedVnd + m.leftVnd).toBe(m.closingVnd);
          expect(m.openingVnd).toBe(months[index - 1]?.closingVnd ?? 0n);
        });
        for (const events of lives) {
          const calm = billingMonth('2026-10');
          const isCalm = events.every(({ effectiveAt }) => effectiveAt < new Date('2026-10-01T00:00:00+07:00') || effectiveAt >= new Date('2026-11-01T00:00:00+07:00'));
          const lines = monthLines({ endpointId: 'E', events, prices }, calm);
          if (!isCalm || (lines.length > 0 && lines[0]!.days < 31)) continue;
          const [only] = recurringMonths([{ events, prices }], [VAT_10], calm, calm);
          expect(only!.closingVnd).toBe(lines.reduce((sum, { amountVnd }) => sum + amountVnd, 0n));
        }
        expect(addMonths(months.at(-1)!.month, 1)).toBe('2027-02');
      }),
    );
  });
});
