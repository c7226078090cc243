import { defineErrors } from '@diem-cau/platform/errors';

export const AccountErrors = defineErrors('billing', {
  accountRangeBackwards: { code: 'billing.account_range_backwards', status: 422, message: 'The last day lies before the first.' },
  archiveNotReady: { code: 'billing.archive_not_ready', status: 409, message: 'The pack of this month is not made yet.' },
  monthWithoutDocuments: { code: 'billing.month_without_documents', status: 409, message: 'Nothing was issued for this month.' },
});
