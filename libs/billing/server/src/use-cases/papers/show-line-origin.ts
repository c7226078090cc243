import { Injectable } from '@nestjs/common';
import { type LineOrigin, PaperErrors } from '@diem-cau/billing/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { LineOriginRepository } from '../../data/papers/line-origin.repository';
import { ReadInvoices } from '../read-invoices';

/** For the payer: from a line of its invoice to the facts of the endpoint's life that it was reckoned from. */
@Injectable()
export class ShowLineOrigin {
  constructor(
    private readonly db: Database,
    private readonly invoices: ReadInvoices,
    private readonly origins: LineOriginRepository,
  ) {}

  /** @throws AppError `billing.invoice_not_found`, `billing.invoice_line_not_found` */
  async execute(actor: Actor, invoiceId: string, position: number): Promise<LineOrigin> {
    const { lines } = await this.invoices.one(actor, invoiceId, 'invoices.read_own');
    const line = lines.find((one) => one.position === position);
    if (!line) throw new AppError(PaperErrors.lineNotFound);
    const { endpointCode, endpointName, month, days, daysInMonth, monthlyVnd, discountPercent, netVnd } = line;
    return { position, endpointCode, endpointName, month, days, daysInMonth, monthlyVnd, discountPercent, netVnd, events: await this.db.as(actor, () => this.origins.events(invoiceId, position)) };
  }
}
