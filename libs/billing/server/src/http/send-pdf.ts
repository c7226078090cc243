import type { FastifyReply } from 'fastify';
import type { InvoicePdf } from '../use-cases/show-invoice-pdf';

/** Shown in the page, saved under its reference; never kept by a cache between browser and server. */
export function sendPdf(reply: FastifyReply, { filename, bytes }: InvoicePdf): void {
  void reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${filename}"`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(bytes));
}
