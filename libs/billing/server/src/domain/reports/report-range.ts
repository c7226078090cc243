import { REPORT_MONTHS, ReportErrors, type ReportRange } from '@diem-cau/billing/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { addMonths, billingMonth } from '@diem-cau/shared/time';

/** Refuses a range that runs backwards or is too long to be read. */
export function checkRange({ from, to }: ReportRange): void {
  if (to < from) throw new AppError(ReportErrors.reportRangeBackwards);
  if (to > addMonths(billingMonth(from), REPORT_MONTHS - 1)) throw new AppError(ReportErrors.reportRangeLong, { most: REPORT_MONTHS });
}
