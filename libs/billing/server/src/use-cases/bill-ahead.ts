import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type BillAheadInput } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { addMonths, billingMonth, CLOCK, monthOfInstant, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { PayerRepository } from '../data/payer.repository';
import { PaymentRepository } from '../data/payment.repository';
import { TariffRepository } from '../data/tariff.repository';
import { ApplyMoney } from './apply-money';
import { IssueReckoned } from './issue-reckoned';
import { documentsOf, ReckonUnbilled } from './reckon-unbilled';

/** Three years: more is a slip of the hand. */
const MOST_MONTHS_AHEAD = 36;

/**
 * C8: money collected before the service is invoiced when it is collected. Bills one payer's months up to a coming one at once, by
 * the lives and prices known now; what changes later is billed or given back by the runs, as in any invoiced month.
 */
@Injectable()
export class BillAhead {
  constructor(
    private readonly db: Database,
    private readonly tariff: TariffRepository,
    private readonly payers: PayerRepository,
    private readonly payments: PaymentRepository,
    private readonly reckon: ReckonUnbilled,
    private readonly issue: IssueReckoned,
    private readonly apply: ApplyMoney,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers the ids of the documents. @throws AppError `billing.ahead_month_invalid`, `billing.payer_incomplete`, `billing.nothing_to_bill`, the rule that the payer's figures break */
  execute(actor: Actor, { payerId, throughMonth, payment }: BillAheadInput): Promise<string[]> {
    requirePermission(actor, 'billing.run');
    if (payment) requirePermission(actor, 'billing.payments');
    return this.db.as(actor, async () => {
      const [operatorId, now] = [actor.operatorId ?? '', this.clock.now()];
      const thisMonth = monthOfInstant(now);
      const through = billingMonth(throughMonth);
      if (through < thisMonth || through > addMonths(thisMonth, MOST_MONTHS_AHEAD)) throw new AppError(BillingErrors.aheadMonthInvalid, { first: thisMonth, last: addMonths(thisMonth, MOST_MONTHS_AHEAD) });
      const payerTenantId = await this.payments.payerTenant(payerId);
      if (payerTenantId === null) throw new AppError(BillingErrors.notFound);
      const setting = await this.tariff.setting();
      if (!setting) throw new AppError(BillingErrors.settingsMissing);
      await this.payers.lock([payerId]);
      if (payment) {
        if (payment.receivedOn > serviceDayOf(now)) throw new AppError(BillingErrors.paymentDayInFuture);
        // Kept as credit: the invoice takes it.
        await this.apply.execute(actor, { payerId, payerTenantId, amountVnd: BigInt(payment.amountVnd), receivedOn: payment.receivedOn, reference: null, note: payment.note, invoiceIds: [] });
      }
      const { payers } = await this.reckon.of([payerId], through, serviceDayOf(now), setting);
      const reckoning = payers.find(({ payer }) => payer.id === payerId);
      if (!reckoning || (documentsOf(reckoning).length === 0 && reckoning.failure === null)) throw new AppError(BillingErrors.nothingToBill);
      if (reckoning.failure) throw new AppError(reckoning.failure.code === BillingErrors.priceMissing.code ? BillingErrors.priceMissing : BillingErrors.vatRateMissing);
      if (reckoning.faults.length > 0) throw new AppError(BillingErrors.payerIncomplete);
      const invoices = await this.issue.execute(operatorId, null, setting, [reckoning]);
      const ids = invoices.map(({ id }) => id);
      await this.audit.record({ action: 'billing.billed_ahead', subjectType: 'payer', subjectId: payerId, detail: { throughMonth, invoiceIds: ids } });
      return ids;
    });
  }
}
