import { Inject, Injectable } from '@nestjs/common';
import { type MonthOverview, type NeedView, type StationView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { sumVnd, vndToJson } from '@diem-cau/shared/money';
import { addDays, addMonths, billingMonth, CLOCK, firstDayAfter, previousMonth, serviceDayOf, type BillingMonth, type Clock } from '@diem-cau/shared/time';
import { MonthRepository, type MonthFacts } from '../data/month.repository';
import { RunRepository } from '../data/run.repository';
import { TariffRepository } from '../data/tariff.repository';
import { documentsOf, ReckonUnbilled, type PayerReckoning } from './reckon-unbilled';

/** Of the month after: services sold by the period were invoiced by then under Decree 123; whether Decree 254 keeps it is unverified. */
const FINAL_DAY = 7;

/** The clerk's month: five stations with counts and sums, and what only a person can do. */
@Injectable()
export class ShowMonth {
  constructor(
    private readonly db: Database,
    private readonly reckon: ReckonUnbilled,
    private readonly tariff: TariffRepository,
    private readonly months: MonthRepository,
    private readonly runs: RunRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param monthText `YYYY-MM`, or `last` for the last whole month */
  execute(actor: Actor, monthText: string): Promise<MonthOverview> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      const now = this.clock.now();
      const lastWhole = previousMonth(now);
      const month = monthText === 'last' ? lastWhole : billingMonth(monthText);
      const today = serviceDayOf(now);
      const setting = await this.tariff.setting();
      const payers = setting ? (await this.reckon.of('all', month, today, setting)).payers : [];
      const facts = await this.months.facts(month, today);
      const runs = await this.runs.ofMonth(month);
      const finalBy = addDays(firstDayAfter(month), FINAL_DAY - 1);
      return {
        month,
        isOver: month <= lastWhole,
        finalBy,
        stations: stationsOf(payers, facts, runs.length > 0),
        needs: needsOf(payers, facts, setting === null, runs.filter(({ state }) => state === 'failed').length, today > finalBy),
        endpointsInService: facts.inService,
        runs,
        months: monthsBetween(facts.firstMonth, lastWhole),
      };
    }, { timeoutMs: 30_000 });
  }
}

const grossOf = (payers: readonly PayerReckoning[]): number => vndToJson(sumVnd(payers.flatMap(documentsOf).map(({ grossVnd }) => grossVnd)));
const isReady = (reckoning: PayerReckoning): boolean => documentsOf(reckoning).length > 0 && !isBlocked(reckoning);
const isBlocked = ({ faults, failure }: PayerReckoning): boolean => faults.length > 0 || failure !== null;

function stationsOf(payers: readonly PayerReckoning[], facts: MonthFacts, hasRun: boolean): StationView[] {
  const blocked = payers.filter(isBlocked);
  const ready = payers.filter(isReady);
  const { issued, documents, paid } = facts;
  const isIssued = issued > 0 && ready.length === 0;
  const stations: Omit<StationView, 'isCurrent'>[] = [
    { key: 'review', count: blocked.length, outOf: blocked.length + ready.length + issued, totalVnd: grossOf(blocked), isDone: blocked.length === 0 },
    { key: 'preview', count: ready.length, outOf: null, totalVnd: grossOf(ready), isDone: isIssued },
    { key: 'issue', count: issued, outOf: issued + ready.length, totalVnd: vndToJson(facts.issuedVnd), isDone: isIssued },
    { key: 'send', count: documents, outOf: issued, totalVnd: vndToJson(facts.issuedVnd), isDone: isIssued && documents === issued },
    { key: 'collect', count: paid, outOf: issued, totalVnd: vndToJson(facts.paidVnd), isDone: isIssued && paid === issued },
  ];
  // After a run what is left to mend is a need, no longer the station at which the month stands.
  const current = stations.find(({ key, isDone }) => !isDone && !(key === 'review' && hasRun));
  return stations.map((station) => ({ ...station, isCurrent: station === current }));
}

function needsOf(payers: readonly PayerReckoning[], facts: MonthFacts, isSettingMissing: boolean, failedRuns: number, isLate: boolean): NeedView[] {
  const late = isLate ? payers.filter(isReady) : [];
  const faulty = payers.filter(({ faults }) => faults.length > 0);
  const broken = payers.filter(({ failure }) => failure !== null);
  const needs: NeedView[] = [
    { cause: 'settings_missing', count: isSettingMissing ? 1 : 0, totalVnd: 0 },
    { cause: 'month_late', count: late.length, totalVnd: grossOf(late) },
    { cause: 'payer_incomplete', count: faulty.length, totalVnd: grossOf(faulty) },
    { cause: 'payer_parked', count: broken.length, totalVnd: 0 },
    { cause: 'event_parked', count: facts.parkedEvents, totalVnd: 0 },
    { cause: 'run_failed', count: failedRuns, totalVnd: 0 },
    { cause: 'document_failed', count: facts.failedDocuments, totalVnd: 0 },
    { cause: 'e_invoice_stuck', count: facts.stuckEInvoices, totalVnd: 0 },
    { cause: 'letters_to_send', count: facts.lettersToSend, totalVnd: 0 },
    { cause: 'questions_open', count: facts.questions, totalVnd: 0 },
    { cause: 'money_waiting', count: facts.waitingMoney, totalVnd: vndToJson(facts.waitingVnd) },
    { cause: 'overdue', count: facts.overdue, totalVnd: vndToJson(facts.overdueVnd) },
  ];
  return needs.filter(({ count }) => count > 0);
}

function monthsBetween(first: BillingMonth | null, last: BillingMonth): BillingMonth[] {
  const months: BillingMonth[] = [];
  for (let month = last; months.length < 120 && (month === last || (first !== null && month >= first)); month = addMonths(month, -1)) months.push(month);
  return months;
}
