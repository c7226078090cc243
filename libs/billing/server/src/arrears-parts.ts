import { ArrearsSettingRepository } from './data/arrears/arrears-setting.repository';
import { ChaseRepository } from './data/arrears/chase.repository';
import { ReminderRepository } from './data/arrears/reminder.repository';
import { SuspensionRepository } from './data/arrears/suspension.repository';
import { UnitAgeingRepository } from './data/arrears/unit-ageing.repository';
import { WebhookDeliveryRepository } from './data/webhooks/webhook-delivery.repository';
import { WebhookSender } from './data/webhooks/webhook-sender';
import { WebhookRepository } from './data/webhooks/webhook.repository';
import { ArrearsController } from './http/arrears/arrears.controller';
import { MyRemindersController } from './http/arrears/my-reminders.controller';
import { SuspensionsController } from './http/arrears/suspensions.controller';
import { WebhooksController } from './http/arrears/webhooks.controller';
import { ChaseArrears, DeliverWebhookJob, FollowSuspensionsJob } from './jobs/arrears/arrears.jobs';
import { ApproveSuspension } from './use-cases/arrears/approve-suspension';
import { DraftReminders } from './use-cases/arrears/draft-reminders';
import { FollowSuspensions } from './use-cases/arrears/follow-suspensions';
import { KeepChaseLog } from './use-cases/arrears/keep-chase-log';
import { LiftSuspension } from './use-cases/arrears/lift-suspension';
import { ListReminders } from './use-cases/arrears/list-reminders';
import { ListSuspensions } from './use-cases/arrears/list-suspensions';
import { MakeReminderLetter } from './use-cases/arrears/make-reminder-letter';
import { ManageArrearsSetting } from './use-cases/arrears/manage-arrears-setting';
import { ProposeSuspensions } from './use-cases/arrears/propose-suspensions';
import { SendReminders } from './use-cases/arrears/send-reminders';
import { ShowReminderPdf } from './use-cases/arrears/show-reminder-pdf';
import { WithdrawReminder } from './use-cases/arrears/withdraw-reminder';
import { DeliverWebhook } from './use-cases/webhooks/deliver-webhook';
import { ManageWebhooks } from './use-cases/webhooks/manage-webhooks';
import { SendWebhookAgain } from './use-cases/webhooks/send-webhook-again';
import { TellOverdue } from './use-cases/webhooks/tell-overdue';

/** Arrears and webhooks, for the module; needs `SERVICE_HOLDS` of endpoints and `ENDPOINT_CALENDAR` of meetings. */
export const ARREARS_CONTROLLERS = [ArrearsController, MyRemindersController, SuspensionsController, WebhooksController];
export const ARREARS_PROVIDERS = [
  ArrearsSettingRepository, ChaseRepository, ReminderRepository, SuspensionRepository, UnitAgeingRepository, WebhookDeliveryRepository, WebhookRepository, WebhookSender,
  ApproveSuspension, DeliverWebhook, DraftReminders, FollowSuspensions, KeepChaseLog, LiftSuspension, ListReminders, ListSuspensions, MakeReminderLetter, ManageArrearsSetting, ManageWebhooks, ProposeSuspensions,
  SendReminders, SendWebhookAgain, ShowReminderPdf, TellOverdue, WithdrawReminder, ChaseArrears, DeliverWebhookJob, FollowSuspensionsJob,
];
