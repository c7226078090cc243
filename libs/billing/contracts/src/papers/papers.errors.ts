import { defineErrors } from '@diem-cau/platform/errors';

export const PaperErrors = defineErrors('billing', {
  noticeChangesNothing: { code: 'billing.notice_changes_nothing', status: 422, message: 'What is right says the same as the invoice.' },
  noticeOfReplaced: { code: 'billing.notice_of_replaced', status: 409, message: 'The invoice was replaced: its replacement is what counts.' },
  questionClosed: { code: 'billing.question_closed', status: 409, message: 'The question is closed.' },
  lineNotFound: { code: 'billing.invoice_line_not_found', status: 404, message: 'The invoice has no such line.' },
  nothingCorrected: { code: 'billing.nothing_corrected', status: 404, message: 'Nothing of this payer was corrected in that month.' },
});
