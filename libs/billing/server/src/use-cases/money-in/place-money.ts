import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type MatchMoneyInput, type WaitingMoney } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { MoneyInWriterRepository } from '../../data/money-in/money-in-writer.repository';
import { WaitingMoneyRepository, type OpenMoney } from '../../data/money-in/waiting-money.repository';
import { PayerRepository } from '../../data/payer.repository';
import { PaymentRepository } from '../../data/payment.repository';
import type { Part } from '../../domain/money-in/match-money';
import { asPayments } from '../../domain/money-in/written-match';

/** A person places waiting money: as proposed, or by their own choice, with one payer or several. */
@Injectable()
export class PlaceMoney {
  constructor(
    private readonly db: Database,
    private readonly waiting: WaitingMoneyRepository,
    private readonly writer: MoneyInWriterRepository,
    private readonly payers: PayerRepository,
    private readonly payments: PaymentRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What was proposed, to the đồng: where invoices were paid or corrected meanwhile, nothing is done. */
  accept(actor: Actor, id: string): Promise<WaitingMoney> {
    requirePermission(actor, 'billing.payments');
    return this.db.as(actor, async () => {
      const money = await this.openMoney(id);
      if (money.proposal === null) throw new AppError(BillingErrors.proposalMissing);
      const parts = await this.parts(money.proposal.map((part) => ({ ...part, invoiceIds: [...part.invoiceIds] })));
      const isAsProposed = parts.every(({ paid }, at) => JSON.stringify(paid.map(({ invoiceId, amountVnd }) => [invoiceId, Number(amountVnd)])) === JSON.stringify(money.proposal?.[at]?.paid.map(({ invoiceId, amountVnd }) => [invoiceId, amountVnd])));
      if (!isAsProposed) throw new AppError(BillingErrors.proposalStale);
      return this.place(actor, money, parts, 'accepted');
    });
  }

  match(actor: Actor, id: string, input: MatchMoneyInput): Promise<WaitingMoney> {
    requirePermission(actor, 'billing.payments');
    return this.db.as(actor, async () => {
      const money = await this.openMoney(id);
      if (input.parts.reduce((sum, { amountVnd }) => sum + BigInt(amountVnd), 0n) !== money.amountVnd) throw new AppError(BillingErrors.moneyPartsDiffer);
      return this.place(actor, money, await this.parts(input.parts), 'by_hand');
    });
  }

  private async openMoney(id: string): Promise<OpenMoney> {
    const money = await this.waiting.lock(id);
    if (money === null) throw new AppError(BillingErrors.notFound);
    if (money.settledAs !== null) throw new AppError(BillingErrors.moneySettled);
    return money;
  }

  /** What each part pays now, under the locks of its payers. */
  private async parts(given: MatchMoneyInput['parts']): Promise<Part[]> {
    const payerIds = [...new Set(given.map(({ payerId }) => payerId))];
    if (payerIds.length !== given.length) throw new AppError(BillingErrors.moneyPartsDiffer);
    await this.payers.lock(payerIds);
    const parts: Part[] = [];
    for (const { payerId, amountVnd, invoiceIds } of given) {
      if ((await this.payments.payerTenant(payerId)) === null) throw new AppError(BillingErrors.notFound);
      const open = new Map((await this.payments.openInvoices(payerId)).map((invoice) => [invoice.id, invoice.openVnd]));
      const own = new Set(await this.payments.invoicesOf(payerId, invoiceIds));
      if (invoiceIds.some((named) => !own.has(named))) throw new AppError(BillingErrors.invoiceNotFound);
      let leftVnd = BigInt(amountVnd);
      const paid = invoiceIds.flatMap((invoiceId) => {
        const openVnd = open.get(invoiceId) ?? 0n;
        const takenVnd = openVnd < leftVnd ? openVnd : leftVnd;
        open.set(invoiceId, openVnd - takenVnd);
        leftVnd -= takenVnd;
        return takenVnd > 0n ? [{ invoiceId, amountVnd: takenVnd }] : [];
      });
      parts.push({ payerId, amountVnd: BigInt(amountVnd), invoiceIds, paid });
    }
    return parts;
  }

  private async place(actor: Actor, money: OpenMoney, parts: readonly Part[], how: 'accepted' | 'by_hand'): Promise<WaitingMoney> {
    const by = { at: this.clock.now(), postId: actor.postId, name: actor.name };
    const payments = asPayments(parts, { receivedOn: money.receivedOn, evidence: money.evidence, bankLineId: money.bankLineId, moneyId: money.id });
    await this.writer.addPayments(actor.operatorId ?? '', payments, by);
    await this.writer.settle(money.id, 'matched', null, by);
    await this.audit.record({ action: 'billing.money_matched', subjectType: 'unmatched_money', subjectId: money.id, detail: { how, amountVnd: Number(money.amountVnd), payerIds: parts.map(({ payerId }) => payerId), invoiceIds: parts.flatMap(({ paid }) => paid.map(({ invoiceId }) => invoiceId)) } });
    const placed = await this.waiting.one(money.id);
    if (placed === null) throw new AppError(BillingErrors.notFound);
    return placed;
  }
}
