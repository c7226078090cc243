import { Inject, Injectable } from '@nestjs/common';
import { ArrearsErrors, BillingErrors, type SuspensionProposal, type SuspensionProposalDetail } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { ENDPOINT_CALENDAR, type EndpointCalendar } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { vndToJson } from '@diem-cau/shared/money';
import { CLOCK, daysBetween, serviceDayOf, type Clock, type ServiceDay } from '@diem-cau/shared/time';
import { ArrearsSettingRepository } from '../../data/arrears/arrears-setting.repository';
import { ChaseRepository, type LatePayer } from '../../data/arrears/chase.repository';
import { SuspensionRepository, type PaidEndpoint } from '../../data/arrears/suspension.repository';
import type { PageWindow } from '../../data/list-sql';
import { PayerRepository } from '../../data/payer.repository';
import { InvoiceReadRepository } from '../../data/invoice-read.repository';
import { type LateDebt, suspensionDue } from '../../domain/arrears/suspension-due';

export interface Proposed {
  readonly payer: LatePayer;
  readonly debt: LateDebt;
  readonly endpoints: readonly PaidEndpoint[];
}

/** Payers whose rooms may be suspended. Nothing happens by itself: a person looks at each and approves. */
@Injectable()
export class ProposeSuspensions {
  constructor(
    private readonly db: Database,
    private readonly chase: ChaseRepository,
    private readonly suspensions: SuspensionRepository,
    private readonly settings: ArrearsSettingRepository,
    private readonly payers: PayerRepository,
    private readonly invoices: InvoiceReadRepository,
    @Inject(ENDPOINT_CALENDAR) private readonly calendar: EndpointCalendar,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(actor: Actor, window: PageWindow): Promise<{ items: SuspensionProposal[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      const today = serviceDayOf(this.clock.now());
      const rows = (await this.views(await this.proposed(today, null), today)).filter(({ payerName, payerCode }) => matches(`${payerName} ${payerCode}`, window.q));
      const start = (window.page - 1) * window.pageSize;
      return { items: rows.sort(orderOf(window.sort)).slice(start, start + window.pageSize), total: rows.length };
    });
  }

  /** One payer's, with its rooms and their next meetings. @throws AppError `billing.suspension_not_proposed` */
  one(actor: Actor, payerId: string): Promise<SuspensionProposalDetail> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      const now = this.clock.now();
      const today = serviceDayOf(now);
      const proposed = await this.proposed(today, payerId);
      const [view] = await this.views(proposed, today);
      const [found] = proposed;
      if (!view || !found) throw new AppError((await this.payers.onDay(today, [payerId])).has(payerId) ? ArrearsErrors.notProposed : BillingErrors.notFound);
      const meetings = Map.groupBy(await this.calendar.upcoming(found.endpoints.map(({ endpointId }) => endpointId), now), ({ endpointId }) => endpointId);
      const endpointRows = found.endpoints.map(({ endpointId, code, name, unitName }) => {
        const next = meetings.get(endpointId) ?? [];
        return {
          endpointId, code, name, unitName, isEngaged: next.some(({ isEngaged }) => isEngaged),
          meetings: next.slice(0, 5).map(({ startsAt, endsAt, hostName }) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), hostName })),
        };
      });
      const invoices = [];
      for (const { invoiceId, openVnd } of found.debt.invoices) {
        const invoice = await this.invoices.one(invoiceId, today);
        if (invoice) invoices.push({ invoiceId, series: invoice.series, number: invoice.number, dueDay: invoice.dueDay, openVnd: vndToJson(openVnd) });
      }
      return { ...view, endpointRows, invoices };
    });
  }

  /** Joins the caller's transaction; who is suspended already, or pays for no room, is not proposed. */
  async proposed(today: ServiceDay, payerId: string | null): Promise<Proposed[]> {
    const setting = await this.settings.read();
    const late = (await this.chase.latePayers(today, payerId)).flatMap((payer) => {
      const debt = payer.isSuspended ? null : suspensionDue({ ...payer, invoices: payer.owed }, setting, today);
      return debt ? [{ payer, debt }] : [];
    });
    const endpoints = await this.suspensions.endpointsOf(late.map(({ payer }) => payer.payerId));
    return late.map((each) => ({ ...each, endpoints: endpoints.get(each.payer.payerId) ?? [] })).filter((each) => each.endpoints.length > 0);
  }

  private async views(proposed: readonly Proposed[], today: ServiceDay): Promise<SuspensionProposal[]> {
    const names = await this.payers.onDay(today, proposed.map(({ payer }) => payer.payerId));
    return proposed.map(({ payer, debt, endpoints }) => ({
      payerId: payer.payerId, payerCode: names.get(payer.payerId)?.code ?? '', payerName: names.get(payer.payerId)?.name ?? '', debtVnd: vndToJson(debt.debtVnd), oldestDueDay: debt.oldestDueDay,
      daysOverdue: daysBetween(debt.oldestDueDay, today), reminders: Math.max(...debt.invoices.map(({ reminders }) => reminders)), lastReminderOn: payer.lastLetterOn, endpoints: endpoints.length,
    }));
  }
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
const matches = (text: string, q: string | undefined): boolean => !q || plain(text).includes(plain(q));

function orderOf(sort: string | undefined): (a: SuspensionProposal, b: SuspensionProposal) => number {
  const key = sort?.replace(/^-/, '');
  const sign = sort?.startsWith('-') ? -1 : 1;
  if (key === 'payerName') return (a, b) => sign * a.payerName.localeCompare(b.payerName, 'vi');
  if (key === 'debtVnd') return (a, b) => sign * (a.debtVnd - b.debtVnd);
  if (key === 'daysOverdue') return (a, b) => sign * (a.daysOverdue - b.daysOverdue);
  return (a, b) => b.daysOverdue - a.daysOverdue || b.debtVnd - a.debtVnd;
}
