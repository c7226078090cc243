import type { ArrearsSetting } from '@diem-cau/billing/contracts';

/** Patient, as public bodies pay: the Treasury closes the budget year in January, and nobody can pay meanwhile. */
export const PATIENT: ArrearsSetting = { reminderDays: [15, 30, 60], quietPeriods: ['20/12-31/01'], suspendAfterDays: 90, remindersBeforeSuspension: 2 };
