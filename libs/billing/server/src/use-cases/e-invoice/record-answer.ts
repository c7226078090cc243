import { Inject, Injectable } from '@nestjs/common';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { type EInvoiceEvent, type EInvoiceHead, type EInvoiceMove, EInvoiceRepository } from '../../data/e-invoice/e-invoice.repository';
import { nextTry } from '../../domain/e-invoice/sending-times';
import type { SendAnswer, TakenIn } from '../../gateway/e-invoice-gateway';

/** Writes down what the provider said of an invoice that was sent or looked up. */
@Injectable()
export class RecordAnswer {
  constructor(
    private readonly db: Database,
    private readonly eInvoices: EInvoiceRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, head: EInvoiceHead, answer: SendAnswer): Promise<void> {
    const now = this.clock.now();
    const { to, events } = stepOf(head, answer, now);
    await this.db.as(actor, () => this.eInvoices.move(head, to, now, ...events));
  }
}

function stepOf(head: EInvoiceHead, answer: SendAnswer, now: Date): { readonly to: EInvoiceMove; readonly events: readonly EInvoiceEvent[] } {
  const nextAt = nextTry(now, head.tries);
  const { tries } = head;
  switch (answer.outcome) {
    case 'taken_in':
      return takenIn(head, answer, now);
    case 'refused':
      return { to: { state: 'refused', code: answer.code, words: answer.words, nextAt: null, tries }, events: [{ kind: 'refused', code: answer.code, words: answer.words }] };
    case 'not_sent':
      return { to: { state: 'to_send', waiting: answer.reason, words: answer.words, nextAt, tries }, events: [{ kind: 'not_sent', code: answer.reason, words: answer.words }] };
    case 'no_answer':
      return { to: { state: 'sent_unknown', code: answer.code, words: answer.words, nextAt, tries }, events: [{ kind: 'no_answer', code: answer.code, words: answer.words }] };
  }
}

function takenIn(head: EInvoiceHead, { providerNumber, reservationCode, authorityCode }: TakenIn, now: Date): ReturnType<typeof stepOf> {
  const { tries } = head;
  // Taken in but not numbered yet: its number is asked for, as of one that got no answer.
  if (providerNumber === null) {
    return { to: { state: 'sent_unknown', code: 'unnumbered', reservationCode, nextAt: nextTry(now, 1), tries }, events: [{ kind: 'no_answer', code: 'unnumbered' }] };
  }
  const expected = `${head.series}${head.number}`;
  if (!isNumber(head, providerNumber)) {
    const fault = { code: 'NUMBER_DIFFERS', words: `${providerNumber} ≠ ${expected}` };
    return { to: { state: 'refused', ...fault, providerNumber, reservationCode, nextAt: null, tries }, events: [{ kind: 'refused', ...fault }] };
  }
  const to = { providerNumber, reservationCode, authorityCode, tries };
  if (head.series.startsWith('C') && authorityCode === null) {
    const isNews = head.state !== 'awaiting_code';
    return { to: { ...to, state: 'awaiting_code', nextAt: nextTry(now, isNews ? 1 : tries), tries: tries + 1 }, events: isNews ? [{ kind: 'taken_in', words: providerNumber }] : [] };
  }
  return { to: { ...to, state: 'accepted', nextAt: null }, events: [{ kind: 'accepted', words: authorityCode ?? providerNumber }] };
}

/** Leading zeros say nothing. */
function isNumber({ series, number }: EInvoiceHead, providerNumber: string): boolean {
  const digits = providerNumber.startsWith(series) ? providerNumber.slice(series.length) : '';
  return /^\d{1,8}$/.test(digits) && Number(digits) === number;
}
