import { Injectable } from '@nestjs/common';
import type { ArrearsSetting } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';
import { PATIENT } from '../../domain/arrears/arrears-setting';

@Injectable()
export class ArrearsSettingRepository {
  constructor(private readonly db: Database) {}

  /** What the operator decided, else the patient default. */
  async read(): Promise<ArrearsSetting> {
    const rows = await this.db.tx.$queryRaw<ArrearsSetting[]>`
      select reminder_days as "reminderDays", quiet_periods as "quietPeriods", suspend_after_days as "suspendAfterDays", reminders_before_suspension as "remindersBeforeSuspension"
        from bill.arrears_setting`;
    return rows[0] ?? PATIENT;
  }

  async save(operatorId: string, { reminderDays, quietPeriods, suspendAfterDays, remindersBeforeSuspension }: ArrearsSetting): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.arrears_setting (operator_id, reminder_days, quiet_periods, suspend_after_days, reminders_before_suspension)
      values (${operatorId}::uuid, ${[...reminderDays]}::int[], ${[...quietPeriods]}::text[], ${suspendAfterDays}, ${remindersBeforeSuspension})
      on conflict (operator_id) do update set reminder_days = excluded.reminder_days, quiet_periods = excluded.quiet_periods, suspend_after_days = excluded.suspend_after_days,
        reminders_before_suspension = excluded.reminders_before_suspension, updated_at = now()`;
  }
}
