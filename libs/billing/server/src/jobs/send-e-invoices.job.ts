import { Injectable } from '@nestjs/common';
import { sendEInvoicesJob } from '@diem-cau/billing/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler } from '@diem-cau/platform/jobs';
import { SendEInvoices } from '../use-cases/e-invoice/send-e-invoices';

@Injectable()
@HandlesJob(sendEInvoicesJob)
export class EInvoiceSender implements JobHandler<typeof sendEInvoicesJob> {
  constructor(private readonly send: SendEInvoices) {}
  execute(actor: JobActor): Promise<void> {
    return this.send.execute(actor);
  }
}
