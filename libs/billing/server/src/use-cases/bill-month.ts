import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type OperatorSettingView } from '@diem-cau/billing/contracts';
import { type Actor, Database, sqlState } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { REALTIME, type Realtime } from '@diem-cau/realtime/contracts';
import { CLOCK, serviceDayOf, type BillingMonth, type Clock } from '@diem-cau/shared/time';
import { PayerRepository } from '../data/payer.repository';
import { RunRepository, type RunPayerOutcome, type RunPayerPlan } from '../data/run.repository';
import { TariffRepository } from '../data/tariff.repository';
import { TimelineRepository } from '../data/timeline.repository';
import type { DocumentDraft } from '../domain/invoice-draft';
import { IssueReckoned } from './issue-reckoned';
import { documentsOf, ReckonUnbilled, type PayerReckoning } from './reckon-unbilled';

/** Payers a transaction: large enough to think in sets, small enough that a crash costs half a second. */
const BATCH_PAYERS = 500;
/** Batches at once: while one waits for the database, the other reckons. */
const LANES = 2;
const LIMITS = { timeoutMs: 60_000 };
const TRANSIENT = new Set(['40001', '40P01', '55P03', '57014', '57P01', '25P03']);

/**
 * Bills a month for a run. Every payer is billed whole or not at all; it may be killed anywhere and started again, and several
 * workers may do one run together. A batch that fails is tried payer by payer, so that one broken payer is parked alone.
 */
@Injectable()
export class BillMonth {
  constructor(
    private readonly db: Database,
    private readonly runs: RunRepository,
    private readonly payers: PayerRepository,
    private readonly tariff: TariffRepository,
    private readonly timelines: TimelineRepository,
    private readonly reckon: ReckonUnbilled,
    private readonly issue: IssueReckoned,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(REALTIME) private readonly realtime: Realtime,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param batchPayers smaller in tests that stop between two batches */
  async execute(actor: Actor, runId: string, batchPayers = BATCH_PAYERS): Promise<void> {
    const month = await this.plan(actor, runId);
    if (month === null) return;
    // Who gives days back has committed before anybody takes them over.
    await this.lane(actor, runId, month, () => this.runs.claimGiving(runId, batchPayers));
    const ends = await Promise.allSettled(Array.from({ length: LANES }, () => this.lane(actor, runId, month, () => this.runs.claim(runId, batchPayers))));
    const broken = ends.find((end) => end.status === 'rejected');
    if (broken) throw broken.reason;
    await this.finish(actor, runId);
  }

  /** Batch after batch until nobody waits. */
  private async lane(actor: Actor, runId: string, month: BillingMonth, claim: () => Promise<string[]>): Promise<void> {
    while ((await this.batchOrSingly(actor, runId, month, claim)) > 0);
  }

  /** Writes down once whom the run expects. Null where the run is over. */
  private plan(actor: Actor, runId: string): Promise<BillingMonth | null> {
    return this.db.as(actor, async () => {
      const run = await this.runs.lock(runId);
      if (!run) throw new AppError(BillingErrors.notFound);
      if (run.state === 'done' || run.state === 'failed') return null;
      if (run.state === 'queued') {
        const { payers, settled } = await this.reckon.of('all', run.month, serviceDayOf(this.clock.now()), await this.setting());
        await this.timelines.settle(operatorOf(actor), settled);
        await this.runs.addPayers(operatorOf(actor), runId, payers.map(planOf));
        this.tell(runId, await this.runs.move(runId, { state: 'running' }));
      }
      return run.month;
    }, LIMITS);
  }

  /** Bills whom `claim` takes, together; where that fails, one by one, so that one broken payer is set aside alone. Answers how many it took. */
  private async batchOrSingly(actor: Actor, runId: string, month: BillingMonth, claim: () => Promise<string[]>): Promise<number> {
    let claimed: readonly string[] = [];
    try {
      await this.db.as(actor, async () => {
        claimed = await claim();
        if (claimed.length > 0) await this.bill(actor, runId, month, claimed);
      }, LIMITS);
    } catch (error) {
      const [first, ...others] = claimed;
      if (isTransient(error) || first === undefined) throw error;
      if (others.length === 0) await this.park(actor, runId, first);
      else for (const payerId of claimed) await this.batchOrSingly(actor, runId, month, () => this.runs.claimOne(runId, payerId));
    }
    return claimed.length;
  }

  private async bill(actor: Actor, runId: string, month: BillingMonth, payerIds: readonly string[]): Promise<void> {
    await this.payers.lock(payerIds);
    const setting = await this.setting();
    const { payers, settling } = await this.reckon.of(payerIds, month, serviceDayOf(this.clock.now()), setting);
    const sound = payers.filter(({ failure, faults }) => failure === null && faults.length === 0);
    const invoices = await this.issue.execute(operatorOf(actor), runId, setting, sound);
    const billed = new Set(sound.map(({ payer }) => payer.id));
    await this.timelines.settle(operatorOf(actor), settling.filter(({ payerIds: concerned }) => [...concerned].every((id) => billed.has(id))));
    // The last of a payer's documents is its invoice, where it has one.
    const invoiceOf = new Map(invoices.map((invoice) => [invoice.payerId, invoice.id]));
    const outcomes = payers.map((reckoning) => outcomeOf(reckoning, invoiceOf.get(reckoning.payer.id) ?? null));
    // Whom nothing concerns any more, because somebody billed or changed it since the plan, waits no longer either.
    const unconcerned = payerIds.filter((id) => !outcomes.some(({ payerId }) => payerId === id)).map((payerId): RunPayerOutcome => ({ payerId, state: 'skipped', reason: NOTHING_LEFT, ...NOTHING, invoiceId: null }));
    await this.runs.settle(runId, [...outcomes, ...unconcerned]);
    this.tell(runId, await this.runs.move(runId));
  }

  /** A payer that cannot be billed as it is: set aside with a reason, and the others go on. */
  private park(actor: Actor, runId: string, payerId: string): Promise<void> {
    return this.db.as(actor, async () => {
      if ((await this.runs.claimOne(runId, payerId)).length === 0) return;
      await this.runs.settle(runId, [{ payerId, state: 'parked', reason: BillingErrors.figuresBroken.code, netVnd: 0n, vatVnd: 0n, grossVnd: 0n, invoiceId: null }]);
      this.tell(runId, await this.runs.move(runId));
    });
  }

  private finish(actor: Actor, runId: string): Promise<void> {
    return this.db.as(actor, async () => {
      const run = await this.runs.lock(runId);
      // Another worker still has a batch in hand: the last one to commit finishes.
      if (run?.state !== 'running' || (await this.runs.waiting(runId)) > 0) return;
      const version = await this.runs.move(runId, { state: 'done', finishedAt: this.clock.now() });
      const view = await this.runs.view(runId);
      await this.audit.record({ action: 'billing.month_billed', subjectType: 'run', subjectId: runId, detail: { month: run.month, issued: view?.issued, parked: view?.parked, grossVnd: view?.totals.grossVnd } });
      this.tell(runId, version);
    });
  }

  private async setting(): Promise<OperatorSettingView> {
    const setting = await this.tariff.setting();
    if (!setting) throw new AppError(BillingErrors.settingsMissing);
    return setting;
  }

  private tell(runId: string, version: number): void {
    this.db.afterCommit(() => this.realtime.publish(`run:${runId}`, version));
  }
}

const operatorOf = (actor: Actor): string => actor.operatorId ?? '';

const NOTHING_LEFT = 'nothing_left';
const NOTHING = { netVnd: 0n, vatVnd: 0n, grossVnd: 0n };

function planOf(reckoning: PayerReckoning): RunPayerPlan {
  const { payer, faults, failure } = reckoning;
  const documents = documentsOf(reckoning);
  const reason = failure?.code ?? (faults.length > 0 ? faults.join(',') : null);
  const sum = (pick: (draft: DocumentDraft) => bigint): bigint => documents.reduce((total, draft) => total + pick(draft), 0n);
  const [netVnd, vatVnd, grossVnd] = [sum((draft) => draft.netVnd), sum((draft) => draft.vatVnd), sum((draft) => draft.grossVnd)];
  const givesBack = reckoning.corrections.length + reckoning.releases.length > 0;
  if (reason) return { payerId: payer.id, state: 'parked', reason, netVnd, vatVnd, grossVnd, givesBack };
  if (documents.length === 0 && !givesBack) return { payerId: payer.id, state: 'skipped', reason: NOTHING_LEFT, ...NOTHING, givesBack };
  return { payerId: payer.id, state: 'expected', reason: null, netVnd, vatVnd, grossVnd, givesBack };
}

function outcomeOf(reckoning: PayerReckoning, invoiceId: string | null): RunPayerOutcome {
  const plan = planOf(reckoning);
  if (plan.state !== 'expected') return { ...plan, state: plan.state, invoiceId: null };
  return invoiceId === null ? { ...plan, state: 'skipped', reason: NOTHING_LEFT, invoiceId } : { ...plan, state: 'done', invoiceId };
}

/** What another try may mend, and what no retry payer by payer would: a job's own retry starts the run again where it stood. */
function isTransient(error: unknown): boolean {
  if (error instanceof AppError) return error.definition.status === 401 || error.code === BillingErrors.settingsMissing.code;
  return TRANSIENT.has(sqlState(error) ?? '');
}
