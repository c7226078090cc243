import { PaperErrors, type IssueNoticeInput } from '@diem-cau/billing/contracts';
import { AppError } from '@diem-cau/platform/errors';

/** Of name and address the invoice itself says what is wrong. @throws AppError `billing.notice_changes_nothing` where what is right says the same */
export function noticeChanges(changes: IssueNoticeInput['changes'], buyer: { readonly name: string; readonly address: string }): IssueNoticeInput['changes'] {
  const told = changes.map((change) => (change.field === 'other' ? change : { ...change, wrong: buyer[change.field] }));
  if (told.some(({ wrong, right }) => wrong.normalize('NFC') === right.normalize('NFC'))) throw new AppError(PaperErrors.noticeChangesNothing);
  return told;
}
