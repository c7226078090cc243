import { Inject, Injectable } from '@nestjs/common';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { ArrearsSettingRepository } from '../../data/arrears/arrears-setting.repository';
import { ChaseRepository } from '../../data/arrears/chase.repository';
import { ReminderRepository } from '../../data/arrears/reminder.repository';
import { reminderDue } from '../../domain/arrears/reminder-due';

/** Finds the letters that are due today. Twice a day, or after a crash, it finds none more; a person sends them. */
@Injectable()
export class DraftReminders {
  constructor(
    private readonly db: Database,
    private readonly settings: ArrearsSettingRepository,
    private readonly chase: ChaseRepository,
    private readonly reminders: ReminderRepository,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many letters were drafted. */
  execute(actor: Actor): Promise<number> {
    return this.db.as(actor, async () => {
      const [at, operatorId] = [this.clock.now(), actor.operatorId ?? ''];
      const today = serviceDayOf(at);
      const setting = await this.settings.read();
      let drafted = 0;
      for (const payer of await this.chase.latePayers(today)) {
        const due = reminderDue(payer, setting, today);
        if (due && (await this.reminders.draft(operatorId, payer, due, { id: newId(), today, at }))) drafted += 1;
      }
      if (drafted > 0) await this.notices.send({ to: { operatorId, roles: ['billing_clerk'] }, kind: 'billing.letters_to_send', args: { letters: drafted }, link: '/cong-no/thu-nhac?tinh-trang=draft' });
      return drafted;
    });
  }
}
