import type pg from 'pg';
import type { Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { FixedClock, previousMonth, serviceDayOf } from '@diem-cau/shared/time';
import { wireBilling, type Billing } from '../testing/wire-billing';
import { checkInvariants, type Invariants } from './check-invariants';
import { isSame, issuedBy, previewOf } from './preview-equals-run';
import { readOutcome, type ScenarioOutcome } from './read-outcome';
import type { ScenarioFile, ScenarioStep } from './scenario-file';
import { endpointsOf, makeScenarioWorld, type ScenarioWorld } from './scenario-world';

interface PlayedRun { readonly month: string; readonly issued: number; readonly skipped: number; readonly parked: number }
interface Queued { readonly step: number; readonly amountVnd: number; readonly code: string }
interface Refused { readonly step: number; readonly do: string; readonly code: string }

export interface ScenarioResult extends ScenarioOutcome {
  readonly queue: readonly Queued[];
  readonly runs: readonly PlayedRun[];
  readonly errors: readonly Refused[];
  readonly invariants: Invariants & { readonly previewEqualsRun: boolean };
}

/** Plays a file through the product's use cases on an empty database of its own. A refused step changes nothing and the rest goes on. */
export async function playScenario(db: Database, admin: pg.Pool, file: ScenarioFile): Promise<ScenarioResult> {
  const clock = new FixedClock(file.steps[0]?.at ?? '2026-01-01T00:00:00+07:00');
  const billing = wireBilling(db, clock);
  const world = await makeScenarioWorld(admin, billing, file);
  const [queue, runs, errors]: [Queued[], PlayedRun[], Refused[]] = [[], [], []];
  let previewEqualsRun = true;
  for (const [step, entry] of file.steps.entries()) {
    clock.moveTo(entry.at);
    try {
      if (entry.do === 'run') {
        const month = entry.month ?? previousMonth(clock.now());
        const { run, equal } = await playRun(billing, admin, world, month);
        runs.push(run);
        previewEqualsRun &&= equal;
      } else if (entry.do === 'pay') {
        const code = await playPay(billing, world, clock, entry);
        if (code !== null) queue.push({ step, amountVnd: entry.amountVnd, code });
      } else {
        await playAct(billing, world, entry);
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      errors.push({ step, do: entry.do, code: error.code });
    }
  }
  return { ...(await readOutcome(admin, world)), queue, runs, errors, invariants: { ...(await checkInvariants(admin)), previewEqualsRun } };
}

async function playRun(billing: Billing, admin: pg.Pool, { actor }: ScenarioWorld, month: string): Promise<{ run: PlayedRun; equal: boolean }> {
  const preview = await previewOf(billing, actor, month);
  const { id } = await billing.startRun.execute(actor, { month });
  await billing.billMonth.execute(actor, id);
  const { issued, skipped, parked } = await billing.readRuns.one(actor, id);
  return { run: { month, issued, skipped, parked }, equal: isSame(preview, await issuedBy(admin, id)) };
}

/** The code with which the money waits for a person; null where it was taken. */
async function playPay(billing: Billing, { actor, payers }: ScenarioWorld, clock: FixedClock, step: Extract<ScenarioStep, { do: 'pay' }>): Promise<string | null> {
  const { reference, references, bankTxnId } = step;
  const taken = await billing.receiveMoney.execute(actor, {
    payerId: idIn(payers, step.payer), amountVnd: BigInt(step.amountVnd), receivedOn: serviceDayOf(clock.now()),
    references: references ?? (reference === undefined ? [] : [reference]), bankTxnId: bankTxnId ?? null,
  });
  return typeof taken === 'object' && 'code' in taken ? taken.code : null;
}

async function playAct(billing: Billing, world: ScenarioWorld, step: Exclude<ScenarioStep, { do: 'run' | 'pay' }>): Promise<void> {
  const { actor, payers, endpoints } = world;
  if (step.do === 'adjust') {
    const payer = step.payer === undefined ? {} : { payerId: idIn(payers, step.payer) };
    await billing.adjustInvoice.execute(actor, { endpointId: idIn(endpoints, step.endpoint), month: step.month, toVnd: step.toVnd, ...payer });
  } else if (step.do === 'replace') {
    await billing.replaceInvoice.execute(actor, { payerId: idIn(payers, step.payer), month: step.month, payerPatch: step.payerPatch });
  } else {
    const endpointIds = endpointsOf(step).map((name) => idIn(endpoints, name));
    const { do: kind, at: _, effectiveAt } = step;
    const act = { endpointIds, ...(effectiveAt === undefined ? {} : { effectiveAt }) };
    await billing.changeSubscription.execute(actor, changeOf(kind, act, step, payers));
  }
}

type Change = Parameters<Billing['changeSubscription']['execute']>[1];

function changeOf(kind: Exclude<Change['kind'], 'plan'>, act: { endpointIds: string[]; effectiveAt?: string }, step: ScenarioStep, payers: ReadonlyMap<string, string>): Change {
  if (kind === 'suspend' || kind === 'resume' || kind === 'cancel') return { kind, ...act };
  const { payer, percent, share, trialDays } = step as Readonly<Partial<{ payer: string; percent: number; share: string; trialDays: number }>>;
  if (kind === 'discount') return { kind, ...act, percent: percent ?? 0 };
  const payerId = idIn(payers, payer ?? '');
  if (kind === 'subsidy') return { kind, ...act, payerId, percent, share };
  return kind === 'activate' ? { kind, ...act, payerId, trialDays } : { kind, ...act, payerId };
}

function idIn(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`not in the file: ${name}`);
  return id;
}
