import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { vndToJson } from '@diem-cau/shared/money';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { PayerRepository } from '../data/payer.repository';
import { PaymentRepository } from '../data/payment.repository';
import { UnmatchedRepository } from '../data/unmatched.repository';
import { findReferences } from '../domain/find-references';
import { MOST_VND } from '../domain/most-vnd';
import { ApplyMoney } from './apply-money';

/** Money as a bank or a treasury tells of it. */
export interface MoneyIn {
  readonly payerId: string;
  readonly amountVnd: bigint;
  readonly receivedOn: string;
  /** What names its invoices, in the order in which they are paid; none where it names none. */
  readonly references: readonly string[];
  /** The bank's own number of the transaction; the same again is the same money. */
  readonly bankTxnId: string | null;
}

export type MoneyTaken = { readonly paymentId: string } | { readonly queuedId: string; readonly code: string } | 'known';

/** Takes money in without a person: what it names is paid; a reference that fails sends all of it to the queue, never guessed. */
@Injectable()
export class ReceiveMoney {
  constructor(
    private readonly db: Database,
    private readonly payments: PaymentRepository,
    private readonly unmatched: UnmatchedRepository,
    private readonly payers: PayerRepository,
    private readonly apply: ApplyMoney,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, money: MoneyIn): Promise<MoneyTaken> {
    requirePermission(actor, 'billing.payments');
    if (money.amountVnd < 1n || money.amountVnd > BigInt(MOST_VND)) throw new AppError(BillingErrors.amountInvalid);
    const operatorId = actor.operatorId ?? '';
    const { payerId, amountVnd, receivedOn, references, bankTxnId } = money;
    return this.db.as(actor, async () => {
      const payerTenantId = await this.payments.payerTenant(payerId);
      if (payerTenantId === null) throw new AppError(BillingErrors.notFound);
      if (bankTxnId !== null && !(await this.unmatched.addTransaction(operatorId, bankTxnId, this.clock.now()))) return 'known';
      const named = await this.invoicesNamed(references, payerId);
      const reference = references.length === 0 ? null : references.join(' ');
      if ('code' in named) return this.queue(operatorId, { ...money, reference, code: named.code });
      await this.payers.lock([payerId]);
      return { paymentId: await this.apply.execute(actor, { payerId, payerTenantId, amountVnd, receivedOn, reference, note: '', invoiceIds: named.ids }) };
    });
  }

  private async invoicesNamed(texts: readonly string[], payerId: string): Promise<{ ids: string[] | null } | { code: string }> {
    if (texts.length === 0) return { ids: null };
    const found = findReferences(texts);
    if ('fault' in found) return { code: found.fault };
    const ids: string[] = [];
    for (const reference of found.references) {
      const invoice = await this.payments.invoiceOfReference(reference);
      if (invoice === null) return { code: BillingErrors.referenceUnknown.code };
      if (invoice.payerId !== payerId) return { code: BillingErrors.referenceOfOtherPayer.code };
      ids.push(invoice.id);
    }
    return { ids };
  }

  private async queue(operatorId: string, { payerId, amountVnd, receivedOn, reference, code }: MoneyIn & { reference: string | null; code: string }): Promise<MoneyTaken> {
    const queuedId = newId();
    await this.unmatched.add(operatorId, { id: queuedId, payerId, amountVnd, receivedOn, reference, code, at: this.clock.now() });
    await this.audit.record({ action: 'billing.money_queued', subjectType: 'unmatched_money', subjectId: queuedId, detail: { payerId, amountVnd: vndToJson(amountVnd), reference, code } });
    return { queuedId, code };
  }
}
