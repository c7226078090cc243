import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, Database } from '@diem-cau/platform/database';
import { Outbox } from '@diem-cau/platform/outbox';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { type EInvoiceHead, EInvoiceRepository } from '../../data/e-invoice/e-invoice.repository';
import { EInvoicingRepository } from '../../data/e-invoice/e-invoicing.repository';
import { LookUpEInvoice } from './look-up-e-invoice';
import { OpenGateway } from './open-gateway';
import { SendOneEInvoice } from './send-one-e-invoice';

/** Seconds beyond a call's own deadlines (sign in, call, sign in again) for which the line stays held. */
const SLACK_SECONDS = 30;

/**
 * Sends all that an operator issued, series by series in the order of numbers: the provider numbers in the order of arrival, so an
 * earlier one holds up the later ones. One sender at a time holds the line. What stays is put down for later.
 */
@Injectable()
export class SendEInvoices {
  constructor(
    private readonly db: Database,
    private readonly eInvoices: EInvoiceRepository,
    private readonly eInvoicing: EInvoicingRepository,
    private readonly gateways: OpenGateway,
    private readonly sendOne: SendOneEInvoice,
    private readonly lookUp: LookUpEInvoice,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<void> {
    const token = randomUUID();
    if (!(await this.hold(actor, token))) return this.db.as(actor, () => this.comeBack(actor, async () => this.eInvoicing.heldUntil()));
    try {
      while (await this.step(actor, token));
    } finally {
      await this.db.as(actor, () => this.eInvoicing.release(token));
    }
    await this.db.as(actor, () => this.comeBack(actor, () => this.earliest()));
  }

  /** One invoice onwards; false where nothing is due, or the line was lost. */
  private async step(actor: Actor, token: string): Promise<boolean> {
    if (!(await this.hold(actor, token))) return false;
    const { head, gateway } = await this.db.as(actor, async () => ({ head: await this.due(), gateway: await this.gateways.execute(actor.operatorId ?? '') }));
    if (!head || gateway === null) return false;
    if (head.state === 'to_send') await this.sendOne.execute(actor, head, gateway);
    else await this.lookUp.execute(actor, head, gateway);
    return true;
  }

  private hold(actor: Actor, token: string): Promise<boolean> {
    return this.db.as(actor, () => this.eInvoicing.hold(token, (4 * this.gateways.timeoutMs) / 1000 + SLACK_SECONDS));
  }

  private async due(): Promise<EInvoiceHead | undefined> {
    const now = this.clock.now();
    return (await this.moving()).find(({ nextAt }) => nextAt === null || nextAt <= now);
  }

  private async earliest(): Promise<Date | null> {
    const times = (await this.moving()).map(({ nextAt }) => (nextAt ?? this.clock.now()).getTime());
    return times.length === 0 ? null : new Date(Math.min(...times));
  }

  /** Refused ones wait for a person. */
  private async moving(): Promise<EInvoiceHead[]> {
    return [...(await this.eInvoices.heads()).filter(({ state }) => state !== 'refused'), ...(await this.eInvoices.awaitingCode())];
  }

  private async comeBack(actor: Actor, when: () => Promise<Date | null>): Promise<void> {
    const dueAt = await when();
    if (dueAt) await this.outbox.add(actor, { topic: 'billing.sendEInvoices', body: {}, dueAt });
  }
}
