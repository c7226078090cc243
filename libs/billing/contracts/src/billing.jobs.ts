import { z } from 'zod';
import { defineJob } from '@diem-cau/shared/jobs';

/** Bills a month: restartable at any point, a second time it bills only what is missing. */
export const runMonthJob = defineJob({ topic: 'billing.runMonth', payload: z.object({ runId: z.uuid() }), attempts: 20, transaction: 'own' });

/** Makes the PDF of one issued invoice and keeps it; equal invoices give equal bytes. */
export const makeInvoiceDocumentJob = defineJob({ topic: 'billing.makeInvoiceDocument', payload: z.object({ invoiceId: z.uuid() }), attempts: 8, transaction: 'own', isBulk: true });

/** Tells the payer's accountant and office; runs in the payer's own context. */
export const invoiceIssuedJob = defineJob({
  topic: 'invoice.issued',
  payload: z.object({ invoiceId: z.uuid(), payerTenantId: z.uuid() }),
  attempts: 8,
  transaction: 'one',
  isBulk: true,
});

/** Sends what an operator issued, series by series in the order of numbers; looks up what got no answer. What it leaves, it puts down for later itself. */
export const sendEInvoicesJob = defineJob({ topic: 'billing.sendEInvoices', payload: z.object({}), attempts: 20, transaction: 'own' });
