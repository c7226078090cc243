import { Injectable } from '@nestjs/common';
import { invoiceIssuedJob, makeInvoiceDocumentJob } from '@diem-cau/billing/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler } from '@diem-cau/platform/jobs';
import { MakeInvoiceDocument } from '../use-cases/make-invoice-document';
import { TellPayer } from '../use-cases/tell-payer';

@Injectable()
@HandlesJob(makeInvoiceDocumentJob)
export class InvoiceDocumentMaker implements JobHandler<typeof makeInvoiceDocumentJob> {
  constructor(private readonly makeDocument: MakeInvoiceDocument) {}
  execute(actor: JobActor, { invoiceId }: { invoiceId: string }): Promise<void> {
    return this.makeDocument.execute(actor, invoiceId);
  }
}

@Injectable()
@HandlesJob(invoiceIssuedJob)
export class InvoiceIssued implements JobHandler<typeof invoiceIssuedJob> {
  constructor(private readonly tellPayer: TellPayer) {}
  execute(actor: JobActor, payload: { invoiceId: string; payerTenantId: string }): Promise<void> {
    return this.tellPayer.execute(actor, payload);
  }
}
