import { Inject, Injectable } from '@nestjs/common';
import { BillingErrors, type OperatorSettingView } from '@diem-cau/billing/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { AppError } from '@diem-cau/platform/errors';
import { amountInWords, vnd } from '@diem-cau/shared/money';
import { addDays, CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { InvoiceWriterRepository, type IssuedInvoice } from '../data/invoice-writer.repository';
import type { PayerIdentity } from '../data/payer.repository';
import { PaymentRepository } from '../data/payment.repository';
import { TimelineRepository } from '../data/timeline.repository';
import { allocate, allocatedTo, freeBeyond, withCredit, type Allocation, type OpenAmount } from '../domain/allocate';
import { endpointsOf, type DocumentDraft } from '../domain/invoice-draft';
import { invoiceReference } from '../domain/invoice-reference';
import { seriesForYear } from '../domain/invoice-series';
import { bankOf, buyerOf, sellerOf } from '../domain/parties';
import { vietQr } from '../domain/viet-qr';

export interface DraftOfPayer {
  readonly payer: PayerIdentity;
  readonly draft: DocumentDraft;
}

type MovedMoney = Allocation & { readonly payerId: string };

/**
 * Makes drafts issued in the surrounding transaction: lines first, numbers last, credit applied, follow-ups queued. The
 * caller holds the payers' locks. What no line says here, the database checks at commit.
 */
@Injectable()
export class IssueInvoices {
  constructor(
    private readonly writer: InvoiceWriterRepository,
    private readonly payments: PaymentRepository,
    private readonly timelines: TimelineRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'DC_MODE'>,
  ) {}

  async execute(operatorId: string, runId: string | null, setting: OperatorSettingView, drafts: readonly DraftOfPayer[]): Promise<IssuedInvoice[]> {
    if (drafts.length === 0) return [];
    const tenantOf = new Map(drafts.map(({ payer }) => [payer.id, payer.tenantId]));
    const endpointIds = [...new Set(drafts.flatMap(({ draft }) => endpointsOf(draft.lines)))];
    const names = await this.timelines.names(endpointIds);
    await this.writer.addLines(operatorId, drafts.map(({ draft }) => draft), (id) => tenantOf.get(id) ?? '', names);
    const allocations = (await this.moveMoney(drafts.map(({ draft }) => draft))).map((part) => ({ ...part, payerTenantId: tenantOf.get(part.payerId) ?? '' }));

    const now = this.clock.now();
    const series = seriesForYear(setting.series, Number(serviceDayOf(now).slice(0, 4)));
    const { first, issuedAt } = await this.writer.takeNumbers(operatorId, setting.formNumber, series, drafts.length, now);
    const issueDay = serviceDayOf(issuedAt);
    // Another worker issued after midnight: the batch is reckoned again for the new day.
    if (issueDay !== serviceDayOf(now)) throw new AppError(BillingErrors.figuresBroken);
    const bank = bankOf(setting);
    const invoices = drafts.map(({ draft, payer }, index): IssuedInvoice => {
      const number = first + index;
      const reference = invoiceReference(series, number);
      const askedVnd = vnd(draft.grossVnd > 0n ? draft.grossVnd - allocatedTo(draft.id, allocations) : 0n);
      const qrText = bank && askedVnd > 0n ? vietQr({ bankBin: bank.bin, accountNumber: bank.account, amountVnd: askedVnd, purpose: reference }) : null;
      return {
        id: draft.id, kind: draft.kind, correctsId: draft.correctsId, payerId: payer.id, payerTenantId: payer.tenantId, number, reference, throughMonth: draft.throughMonth, buyer: buyerOf(payer), buyerName: payer.name,
        searchText: [reference, series, String(number), payer.name, payer.code, payer.taxCode ?? ''].join(' '),
        netVnd: draft.netVnd, vatVnd: draft.vatVnd, grossVnd: draft.grossVnd, askedVnd, inWords: amountInWords(draft.grossVnd), qrText,
      };
    });
    const head = {
      operatorId, runId, formNumber: setting.formNumber, series, issuedAt, issueDay, dueDay: addDays(issueDay, setting.paymentTermDays), seller: sellerOf(setting), bank,
      isDemonstration: this.config.DC_MODE === 'demo',
    };
    await this.writer.addInvoices(head, invoices);
    await this.writer.addAllocations(operatorId, issuedAt, allocations);
    await this.writer.addFollowUps(operatorId, invoices);
    return invoices;
  }

  /**
   * What documents do to money, in their order: a replacement takes over what its predecessor was paid, an adjustment frees what
   * its invoice was paid too much, an invoice takes the payer's credit, also what was freed just before.
   */
  private async moveMoney(drafts: readonly DocumentDraft[]): Promise<MovedMoney[]> {
    const corrected = drafts.flatMap(({ correctsId }) => (correctsId ? [correctsId] : []));
    const paid = new Map((await this.payments.paidOf(corrected)).map((entry) => [entry.invoiceId, entry]));
    const credits = new Map<string, readonly OpenAmount[]>(Map.groupBy(await this.payments.credits([...new Set(drafts.map(({ payerId }) => payerId))]), ({ payerId }) => payerId));
    const moved: MovedMoney[] = [];
    for (const draft of drafts) {
      const { payerId } = draft;
      const before = draft.correctsId === null ? undefined : paid.get(draft.correctsId);
      if (before) {
        const keepVnd = draft.kind === 'replacement' ? 0n : before.dueVnd + draft.grossVnd;
        const freed = freeBeyond(before, keepVnd);
        moved.push(...freed.map((part) => ({ ...part, payerId })));
        credits.set(payerId, withCredit(credits.get(payerId) ?? [], freed));
      }
      if (draft.grossVnd <= 0n) continue;
      const taken = allocate(credits.get(payerId) ?? [], [{ id: draft.id, openVnd: draft.grossVnd }]);
      moved.push(...taken.map((part) => ({ ...part, payerId })));
      credits.set(payerId, withCredit(credits.get(payerId) ?? [], taken));
    }
    return moved;
  }
}
