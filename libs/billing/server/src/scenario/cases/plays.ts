import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { createTestDatabase } from '@diem-cau/platform/testing';
import { playScenario, type ScenarioResult } from '../play-scenario';
import { readScenario } from '../read-scenario';

type Json = Readonly<Record<string, unknown>>;

/** Payers A and B, the article's price and rate, a bank; `rest` replaces what it names. `steps` begin with their local time. */
export function scenario(steps: readonly (readonly [at: string, does: string, fields?: Json])[], rest: Json = {}): Json {
  return {
    operator: { series: 'C26TDC', bank: { bin: '970415', account: '113366668888' } },
    prices: [{ from: '2024-01-01', monthlyVnd: 500_000, vatClass: 'telecom', vatIncluded: false }],
    vatRates: [{ class: 'telecom', from: '2020-01-01', percent: 10 }],
    payers: [{ id: 'A', taxCode: '0199100371' }, { id: 'B' }],
    steps: steps.map(([at, does, fields]) => ({ at: `${at.length === 10 ? `${at}T08:00:00` : at}+07:00`, do: does, ...fields })),
    ...rest,
  };
}

let runnerAsked = false;

/** Plays the file through the use cases on a database of its own; a spec's first file also through the runner, which says the same. What holds after every scenario is asserted. */
export function plays(title: string, file: Json, then: (result: ScenarioResult) => void): void {
  it(title, async () => {
    const read = readScenario(JSON.stringify(file));
    if ('errors' in read) throw new Error(JSON.stringify(read.errors));
    const t = await createTestDatabase();
    try {
      const result = await playScenario(t.db, t.admin, read.file);
      expect(result.invariants).toEqual({ ledgerBalanced: true, noDayTwice: true, gapless: true, previewEqualsRun: true });
      then(result);
      if (runnerAsked) return;
      runnerAsked = true;
      const run = await runScenario(JSON.stringify(file));
      expect(run.code).toBe(0);
      expect(JSON.parse(run.said)).toEqual(JSON.parse(JSON.stringify(result)));
    } finally {
      await t.close();
    }
  }, 60_000);
}

/** The runner as a clerk calls it. */
export async function runScenario(input: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['tools/billing-scenario/run.mjs'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end(input);
  const said = await text(child.stdout);
  return { code: await ended, said };
}

/** `payer kind net / VAT / gross`, in the order of issue. */
export function documents({ invoices }: ScenarioResult): string[] {
  return invoices.map(({ payer, kind, netVnd, vatVnd, grossVnd }) => `${payer} ${kind} ${netVnd} / ${vatVnd} / ${grossVnd}`);
}

/** `endpoint month from..to days/days in month net` of every line. */
export function lines({ invoices }: ScenarioResult): string[] {
  return invoices.flatMap((invoice) => invoice.lines.map((line) => `${line.endpoint} ${line.month} ${line.from}..${line.to} ${line.days}/${line.daysInMonth} ${line.netVnd}`));
}
