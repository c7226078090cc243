import type { AuditTrail } from '@diem-cau/audit/contracts';
import type { AppConfig } from '@diem-cau/platform/config';
import type { Database } from '@diem-cau/platform/database';
import type { Notices } from '@diem-cau/notifications/contracts';
import { Outbox } from '@diem-cau/platform/outbox';
import type { Clock } from '@diem-cau/shared/time';
import { ArrearsSettingRepository } from '../data/arrears/arrears-setting.repository';
import { ChaseRepository } from '../data/arrears/chase.repository';
import { ReminderRepository } from '../data/arrears/reminder.repository';
import { PayerRepository } from '../data/payer.repository';
import { PaymentRepository } from '../data/payment.repository';
import { TariffRepository } from '../data/tariff.repository';
import { WebhookDeliveryRepository } from '../data/webhooks/webhook-delivery.repository';
import { WebhookSender } from '../data/webhooks/webhook-sender';
import { WebhookRepository } from '../data/webhooks/webhook.repository';
import { DraftReminders } from '../use-cases/arrears/draft-reminders';
import { KeepChaseLog } from '../use-cases/arrears/keep-chase-log';
import { ListReminders } from '../use-cases/arrears/list-reminders';
import { MakeReminderLetter } from '../use-cases/arrears/make-reminder-letter';
import { ManageArrearsSetting } from '../use-cases/arrears/manage-arrears-setting';
import { SendReminders } from '../use-cases/arrears/send-reminders';
import { ShowReminderPdf } from '../use-cases/arrears/show-reminder-pdf';
import { WithdrawReminder } from '../use-cases/arrears/withdraw-reminder';
import { DeliverWebhook } from '../use-cases/webhooks/deliver-webhook';
import { ManageWebhooks } from '../use-cases/webhooks/manage-webhooks';
import { SendWebhookAgain } from '../use-cases/webhooks/send-webhook-again';
import { TellOverdue } from '../use-cases/webhooks/tell-overdue';
import { type Heard } from './wire-billing';

/** Reminders and webhooks by hand, beside {@link wireBilling}; suspensions need other domains and are tested where the whole is composed. */
export function wireArrears(db: Database, clock: Clock, heard: Heard, config: Pick<AppConfig, 'AUTH_SECRET' | 'DC_MODE'> = { AUTH_SECRET: 'a secret of a test, 32 characters or more', DC_MODE: 'demo' }) {
  const audit: AuditTrail = { record: (entry) => Promise.resolve(void heard.audit.push(entry)) };
  const notices: Notices = { send: (notice) => Promise.resolve(void heard.notices.push(notice)) };
  const [settings, chase, reminders, payers, tariff] = [new ArrearsSettingRepository(db), new ChaseRepository(db), new ReminderRepository(db), new PayerRepository(db), new TariffRepository(db)];
  const make = new MakeReminderLetter(reminders, payers);
  const [webhooks, deliveries] = [new WebhookRepository(db, config), new WebhookDeliveryRepository(db, config)];
  return {
    setting: new ManageArrearsSetting(db, settings, new Outbox(db), audit),
    draft: new DraftReminders(db, settings, chase, reminders, notices, clock),
    list: new ListReminders(db, reminders, chase, settings, tariff, clock),
    send: new SendReminders(db, reminders, make, payers, chase, settings, tariff, notices, audit, clock),
    withdraw: new WithdrawReminder(db, reminders, audit, clock),
    pdf: new ShowReminderPdf(db, reminders, make, settings, tariff, clock),
    chase: new KeepChaseLog(db, chase, new PaymentRepository(db), audit, clock),
    webhooks: new ManageWebhooks(db, webhooks, deliveries, config, audit, clock),
    deliver: new DeliverWebhook(db, webhooks, deliveries, new WebhookSender(config), notices, audit, clock),
    again: new SendWebhookAgain(db, webhooks, deliveries, audit, clock),
    tellOverdue: new TellOverdue(db, deliveries, clock),
  };
}
export type Arrears = ReturnType<typeof wireArrears>;
