import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '@diem-cau/platform/testing';
import { playScenario, type ScenarioResult } from './play-scenario';
import { readScenario } from './read-scenario';

type Json = Readonly<Record<string, unknown>>;

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 6);
const endpoint = fc.constantFrom('E1', 'E2', 'E3');
const payer = fc.constantFrom('A', 'B', 'C');
const minute = (iso: string): number => Date.parse(iso) / 60_000;
const instant = fc.integer({ min: minute('2026-08-01T00:00:00+07:00'), max: minute('2027-01-31T00:00:00+07:00') });
/** Days only, so that several acts meet in one instant. */
const effective = fc.option(fc.integer({ min: 0, max: 150 }).map((day) => minute('2026-08-01T00:00:00+07:00') + day * 1440), { nil: undefined });
const act = fc.oneof(
  fc.record({ do: fc.constant('activate'), endpoint, payer, trialDays: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }), effective }),
  fc.record({ do: fc.constantFrom('suspend', 'resume', 'cancel'), endpoint, effective }),
  fc.record({ do: fc.constantFrom('suspend', 'resume'), endpoint, effective }),
  fc.record({ do: fc.constant('transfer'), endpoint, payer, effective }),
  fc.record({ do: fc.constant('subsidy'), endpoint, payer, share: fc.constantFrom('0/1', '1/3', '3/5', '1/1'), effective }),
  fc.record({ do: fc.constant('discount'), endpoint, percent: fc.constantFrom(0, 7, 10, 100), effective }),
  fc.record({ do: fc.constant('pay'), payer, amountVnd: fc.integer({ min: 1, max: 900_000 }) }),
  fc.record({ do: fc.constant('run') }),
);
const correction = fc.oneof(
  fc.record({ do: fc.constant('adjust'), endpoint, payer: fc.option(payer, { nil: undefined }), month: fc.constantFrom('2026-08', '2026-09', '2026-10'), toVnd: fc.integer({ min: 0, max: 600_000 }) }),
  fc.record({ do: fc.constant('replace'), payer, month: fc.constantFrom('2026-08', '2026-09', '2026-10'), payerPatch: fc.constant({ name: 'UBND' }) }),
);
const price = fc.record({ vatIncluded: fc.boolean(), second: fc.boolean() });

const zoned = (at: number): string => `${new Date((at + 7 * 60) * 60_000).toISOString().slice(0, 19)}+07:00`;

function fileOf(acts: readonly { at: number; act: Json }[], { vatIncluded, second }: { vatIncluded: boolean; second: boolean }): Json {
  const steps = [...acts].sort((a, b) => a.at - b.at).map(({ at, act: { effective: day, ...rest } }) => ({ at: zoned(at), ...rest, ...(typeof day === 'number' ? { effectiveAt: zoned(day) } : {}) }));
  return {
    operator: { series: 'C26TDC' },
    prices: [{ from: '2020-01-01', monthlyVnd: 500_000, vatClass: 'telecom', vatIncluded }, ...(second ? [{ from: '2026-09-16', monthlyVnd: 611_111, vatClass: 'telecom', vatIncluded }] : [])],
    vatRates: [{ class: 'telecom', from: '2020-01-01', percent: 10 }],
    payers: [{ id: 'A' }, { id: 'B' }, { id: 'C' }],
    steps: [
      { at: '2026-08-01T00:00:00+07:00', do: 'activate', endpoint: 'E1', payer: 'A', effectiveAt: '2026-08-03T00:00:00+07:00' },
      { at: '2026-08-01T00:00:00+07:00', do: 'activate', endpoint: 'E2', payer: 'B', effectiveAt: '2026-08-20T00:00:00+07:00' },
      ...steps,
      { at: '2027-02-01T06:00:00+07:00', do: 'run' },
      { at: '2027-02-01T06:00:00+07:00', do: 'run' },
    ],
  };
}

async function play(json: Json): Promise<ScenarioResult> {
  const read = readScenario(JSON.stringify(json));
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  const t: TestDatabase = await createTestDatabase();
  try {
    return await playScenario(t.db, t.admin, read.file);
  } finally {
    await t.close();
  }
}

const netOf = ({ invoices }: ScenarioResult): Record<string, number> => {
  const replaced = new Set(invoices.flatMap(({ kind, corrects }) => (kind === 'replacement' && corrects ? [`${corrects.series} ${corrects.number}`] : [])));
  const sums: Record<string, number> = {};
  for (const { payer: who, series, number, lines } of invoices) {
    if (replaced.has(`${series} ${number}`)) continue;
    for (const { endpoint: where, month, netVnd } of lines) sums[`${who} ${where} ${month}`] = (sums[`${who} ${where} ${month}`] ?? 0) + netVnd;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, net]) => net !== 0).sort());
};

describe('random lives of three endpoints and three payers', () => {
  it('keep the invariants, are billed to the end, and once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ at: instant, act: fc.oneof({ weight: 6, arbitrary: act }, { weight: 1, arbitrary: correction }) }), { minLength: 4, maxLength: 24 }), price, async (acts, prices) => {
        const result = await play(fileOf(acts, prices));
        expect(result.invariants).toEqual({ ledgerBalanced: true, noDayTwice: true, gapless: true, previewEqualsRun: true });
        expect(result.runs.map(({ parked }) => parked)).toEqual(result.runs.map(() => 0));
        expect(result.runs.at(-1)!.issued).toBe(0);
        for (const { netVnd, vatVnd, grossVnd, lines } of result.invoices) {
          expect(netVnd + vatVnd).toBe(grossVnd);
          expect(lines.reduce((sum, line) => sum + line.netVnd, 0)).toBe(netVnd);
        }
      }),
      { numRuns: RUNS, endOnFailure: true, ...(process.env['FUZZ_SEED'] ? { seed: Number(process.env['FUZZ_SEED']) } : {}) },
    );
  }, 600_000);

  it('cost the same however often they were billed on the way', async () => {
    const lives = act.filter((one) => one.do !== 'run' && one.do !== 'pay');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ at: instant, act: lives }), { minLength: 4, maxLength: 16 }), fc.array(instant, { minLength: 1, maxLength: 5 }), fc.boolean(), async (acts, runs, second) => {
        const facts = acts as { at: number; act: Json }[];
        const billedOnTheWay = await play(fileOf([...facts, ...runs.map((at) => ({ at, act: { do: 'run' } }))], { vatIncluded: false, second }));
        const billedAtTheEnd = await play(fileOf(facts, { vatIncluded: false, second }));
        expect(billedAtTheEnd.errors).toEqual(billedOnTheWay.errors.filter(({ do: does }) => does !== 'run').map((error) => ({ ...error, step: expect.any(Number) as number })));
        expect(netOf(billedOnTheWay)).toEqual(netOf(billedAtTheEnd));
      }),
      { numRuns: RUNS, endOnFailure: true, ...(process.env['FUZZ_SEED'] ? { seed: Number(process.env['FUZZ_SEED']) } : {}) },
    );
  }, 600_000);
});
