import { Inject, Injectable } from '@nestjs/common';
import type { MyReminder, ReminderView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { ArrearsSettingRepository } from '../../data/arrears/arrears-setting.repository';
import { ChaseRepository } from '../../data/arrears/chase.repository';
import { ReminderRepository } from '../../data/arrears/reminder.repository';
import type { PageWindow } from '../../data/list-sql';
import { TariffRepository } from '../../data/tariff.repository';
import { holdOf } from '../../domain/arrears/reminder-due';
import { chaseState } from '../../domain/arrears/chase-state';

@Injectable()
export class ListReminders {
  constructor(
    private readonly db: Database,
    private readonly reminders: ReminderRepository,
    private readonly chase: ChaseRepository,
    private readonly settings: ArrearsSettingRepository,
    private readonly tariff: TariffRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(actor: Actor, filters: { state: 'all' | ReminderView['state']; payerId?: string | undefined }, window: PageWindow): Promise<{ items: ReminderView[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      const today = serviceDayOf(this.clock.now());
      const { quietPeriods } = await this.settings.read();
      const isSettingMissing = (await this.tariff.setting()) === null;
      const { items, total } = await this.reminders.page({ payerId: filters.payerId, state: filters.state === 'all' ? undefined : filters.state }, window, today);
      const views = [];
      for (const { payerTenantId: _, ...row } of items) {
        const hold = row.state === 'draft' ? (holdOf(chaseState(await this.chase.facts(row.payerId)), quietPeriods, today) ?? (isSettingMissing ? ('settings_missing' as const) : null)) : null;
        views.push({ ...row, hold });
      }
      return { items: views, total };
    });
  }

  /** What the asking unit was sent. */
  mine(actor: Actor): Promise<MyReminder[]> {
    requirePermission(actor, 'invoices.read_own');
    return this.db.as(actor, () => this.reminders.mine());
  }
}
