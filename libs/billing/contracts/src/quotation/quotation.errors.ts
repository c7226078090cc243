import { defineErrors } from '@diem-cau/platform/errors';

export const QuotationErrors = defineErrors('billing', {
  quotationSent: { code: 'billing.quotation_sent', status: 409, message: 'The quotation was sent: it stays as it is.' },
  quotationClosed: { code: 'billing.quotation_closed', status: 409, message: 'The quotation was answered or withdrawn already.' },
  quotationExpired: { code: 'billing.quotation_expired', status: 409, message: 'The quotation held until an earlier day.' },
  quotationPast: { code: 'billing.quotation_past', status: 422, message: 'It would be out of date when it is sent.' },
  annexTooEarly: { code: 'billing.annex_too_early', status: 422, message: 'An annex takes effect no earlier than its contract is signed.' },
});
