import { arrearsSettingSchema } from '@diem-cau/billing/contracts';

const parts = (text: string): string[] => text.split(/[,;]/).map((part) => part.trim()).filter(Boolean);

/** `15, 30, 60`; null where a part is no day or they do not rise. */
export function daysOfText(text: string): number[] | null {
  const read = arrearsSettingSchema.shape.reminderDays.safeParse(parts(text).map(Number));
  return read.success ? read.data : null;
}

/** `20/12-31/01, 29/04-02/05`; null where a part is no period. */
export function periodsOfText(text: string): string[] | null {
  const read = arrearsSettingSchema.shape.quietPeriods.safeParse(parts(text).map((part) => part.replace(/\s*[-–]\s*/, '-')));
  return read.success ? read.data : null;
}
