import { defineErrors } from '@diem-cau/platform/errors';

export const ReportErrors = defineErrors('billing', {
  reportRangeBackwards: { code: 'billing.report_range_backwards', status: 422, message: 'The last month lies before the first.' },
  reportRangeLong: { code: 'billing.report_range_long', status: 422, message: 'A report covers at most 36 months.' },
});
