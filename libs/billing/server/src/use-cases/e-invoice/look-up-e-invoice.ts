import { Inject, Injectable } from '@nestjs/common';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { type EInvoiceHead, EInvoiceRepository } from '../../data/e-invoice/e-invoice.repository';
import { nextTry, settledAt } from '../../domain/e-invoice/sending-times';
import type { EInvoiceGateway, LookUpAnswer } from '../../gateway/e-invoice-gateway';
import { OpenGateway } from './open-gateway';
import { RecordAnswer } from './record-answer';

/** Asks the provider what became of an invoice: of one that got no answer, and of one that waits for the tax authority's code. */
@Injectable()
export class LookUpEInvoice {
  constructor(
    private readonly db: Database,
    private readonly eInvoices: EInvoiceRepository,
    private readonly gateways: OpenGateway,
    private readonly record: RecordAnswer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, found: EInvoiceHead, gateway: EInvoiceGateway | 'credentials'): Promise<void> {
    const head = found.state === 'sending' ? await this.leftBehind(actor, found) : found;
    if (!head) return;
    const answer: LookUpAnswer = gateway === 'credentials' ? { outcome: 'not_sent', reason: 'credentials', words: '' } : await gateway.lookUp(head.transactionId);
    const now = this.clock.now();
    const tries = head.tries + 1;
    if (answer.outcome === 'taken_in' || (answer.outcome === 'refused' && answer.code === 'TAX_AUTHORITY')) return this.record.execute(actor, head, answer);
    const mayResend = answer.outcome === 'missing' && head.state === 'sent_unknown' && head.sendStartedAt !== null && settledAt(head.sendStartedAt, this.gateways.timeoutMs) <= now;
    const [code, words] = answer.outcome === 'missing' ? [null, null] : [answer.outcome === 'not_sent' ? answer.reason : answer.code, answer.words];
    const to = mayResend ? ({ state: 'to_send', nextAt: null, tries } as const) : { state: head.state, code, words, nextAt: nextTry(now, tries), tries };
    const event = answer.outcome === 'missing' ? ({ kind: 'missing' } as const) : ({ kind: 'looked_up', code, words } as const);
    await this.db.as(actor, () => this.eInvoices.move(head, to, now, event));
  }

  /** Its sender died: the line is ours, so nobody is at it any more. */
  private async leftBehind(actor: Actor, head: EInvoiceHead): Promise<EInvoiceHead | null> {
    const now = this.clock.now();
    const to = { state: 'sent_unknown', code: 'sender_died', nextAt: null, tries: head.tries + 1 } as const;
    return (await this.db.as(actor, () => this.eInvoices.move(head, to, now, { kind: 'no_answer', code: 'sender_died' }))) ? { ...head, ...to } : null;
  }
}
