import { Inject, Injectable } from '@nestjs/common';
import { invoiceData, verifyInvoice } from '@diem-cau/billing/invoice-xml';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { type EInvoiceHead, type EInvoiceMove, EInvoiceRepository } from '../../data/e-invoice/e-invoice.repository';
import { EInvoicingRepository } from '../../data/e-invoice/e-invoicing.repository';
import { SigningKeyRepository } from '../../data/e-invoice/signing-key.repository';
import { InvoiceReadRepository } from '../../data/invoice-read.repository';
import { eInvoiceOf } from '../../domain/e-invoice/e-invoice-of';
import { nextTry } from '../../domain/e-invoice/sending-times';
import type { EInvoiceGateway, EInvoiceMessage } from '../../gateway/e-invoice-gateway';
import { RecordAnswer } from './record-answer';
import { SignEInvoice } from './sign-e-invoice';

type Waiting = NonNullable<EInvoiceMove['waiting']>;

/** One invoice out: signed, verified again, written down as under way, sent, and what came back written down. */
@Injectable()
export class SendOneEInvoice {
  constructor(
    private readonly db: Database,
    private readonly sign: SignEInvoice,
    private readonly invoices: InvoiceReadRepository,
    private readonly eInvoices: EInvoiceRepository,
    private readonly eInvoicing: EInvoicingRepository,
    private readonly keys: SigningKeyRepository,
    private readonly record: RecordAnswer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, head: EInvoiceHead, gateway: EInvoiceGateway | 'credentials'): Promise<void> {
    if (gateway === 'credentials') return this.wait(actor, head, 'credentials');
    const signed = await this.sign.execute(actor, head.invoiceId);
    if ('trouble' in signed) return this.wait(actor, head, signed.trouble);
    const message = await this.db.as(actor, () => this.messageOf(head, signed.xml));
    if (typeof message === 'string') return this.wait(actor, head, message);
    const startedAt = this.clock.now();
    const moved = { state: 'sending', nextAt: null, tries: head.tries + 1, sendStartedAt: startedAt } as const;
    // Committed before the first byte leaves: whoever dies now leaves behind that it may have arrived.
    if (!(await this.db.as(actor, () => this.eInvoices.move(head, moved, startedAt, { kind: 'send_started' })))) return;
    const answer = await gateway.send(message);
    await this.record.execute(actor, { ...head, ...moved }, answer);
  }

  private async messageOf(head: EInvoiceHead, signedXml: string): Promise<EInvoiceMessage | Waiting> {
    const today = serviceDayOf(this.clock.now());
    const [series, certificates, gateway] = [await this.eInvoicing.series(), await this.keys.certificates(), await this.eInvoicing.gateway()];
    const templateOf = (of: { formNumber: string; series: string }) => series.find((known) => known.formNumber === of.formNumber && known.series === of.series)?.templateCode;
    const templateCode = templateOf(head);
    if (templateCode === undefined) return 'series_unregistered';
    const stored = await this.invoices.one(head.invoiceId, today);
    if (!stored) return 'xml_broken';
    const invoice = eInvoiceOf(stored, signedProvider(signedXml) ?? gateway?.providerTaxCode ?? stored.seller.taxCode);
    // What leaves is what was signed, by a key that is ours.
    if (!signedXml.includes(invoiceData(invoice)) || !certificates.some((pem) => verifyInvoice(signedXml, pem).length === 0)) return 'xml_broken';
    const before = stored.corrects && (await this.invoices.one(stored.corrects.id, today));
    const corrected = before ? { issuedAt: new Date(before.issuedAt), templateCode: templateOf(before) ?? before.formNumber } : null;
    return { transactionId: head.transactionId, templateCode, invoice, issuedAt: new Date(stored.issuedAt), corrected, signedXml };
  }

  private async wait(actor: Actor, head: EInvoiceHead, waiting: Waiting): Promise<void> {
    const now = this.clock.now();
    const tries = head.tries + 1;
    await this.db.as(actor, () => this.eInvoices.move(head, { state: 'to_send', waiting, nextAt: nextTry(now, tries), tries }, now, { kind: 'waits', code: waiting }));
  }
}

/** The provider of the day of signing: the setting may have changed since. */
const signedProvider = (xml: string): string | undefined => /<MSTTCGP>([^<]*)<\/MSTTCGP>/.exec(xml)?.[1];
