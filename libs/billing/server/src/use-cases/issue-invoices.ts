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
import { allocate, allocatedTo } from '../domain/allocate';
import type { InvoiceDraft } from '../domain/invoice-draft';
import { invoiceReference } from '../domain/invoice-reference';
import { seriesForYear } from '../domain/invoice-series';
import { bankOf, buyerOf, sellerOf } from '../domain/parties';
import { vietQr } from '../domain/viet-qr';

export interface DraftOfPayer {
  readonly payer: PayerIdentity;
  readonly draft: InvoiceDraft;
}

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
    const endpointIds = [...new Set(drafts.flatMap(({ draft }) => draft.lines.map(({ endpointId }) => endpointId)))];
    const names = await this.timelines.names(endpointIds);
    await this.writer.addLines(operatorId, drafts.map(({ draft }) => draft), (id) => tenantOf.get(id) ?? '', names);
    const credits = Map.groupBy(await this.payments.credits([...tenantOf.keys()]), ({ payerId }) => payerId);
    const allocations = drafts.flatMap(({ draft }) =>
      allocate(credits.get(draft.payerId) ?? [], [{ id: draft.id, openVnd: draft.grossVnd }]).map((part) => ({ ...part, payerId: draft.payerId, payerTenantId: tenantOf.get(draft.payerId) ?? '' })),
    );

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
      const askedVnd = vnd(draft.grossVnd - allocatedTo(draft.id, allocations));
      const qrText = bank && askedVnd > 0n ? vietQr({ bankBin: bank.bin, accountNumber: bank.account, amountVnd: askedVnd, purpose: reference }) : null;
      return {
        id: draft.id, payerId: payer.id, payerTenantId: payer.tenantId, number, reference, throughMonth: draft.throughMonth, buyer: buyerOf(payer), buyerName: payer.name,
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
}
