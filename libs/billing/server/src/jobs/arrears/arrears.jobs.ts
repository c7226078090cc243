import { Injectable } from '@nestjs/common';
import { ArrearsJobs, deliverWebhookJob } from '@diem-cau/billing/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler, Schedules } from '@diem-cau/platform/jobs';
import { DraftReminders } from '../../use-cases/arrears/draft-reminders';
import { FollowSuspensions } from '../../use-cases/arrears/follow-suspensions';
import { DeliverWebhook } from '../../use-cases/webhooks/deliver-webhook';
import { TellOverdue } from '../../use-cases/webhooks/tell-overdue';

const DAY_SECONDS = 86_400;

/** Before the office opens. */
@Injectable()
@HandlesJob(ArrearsJobs.chase)
@Schedules([{ name: 'billing.chaseArrears', everySeconds: DAY_SECONDS, definer: 'schedule_chase', firstAt: '05:30' }])
export class ChaseArrears implements JobHandler<typeof ArrearsJobs.chase> {
  constructor(
    private readonly draftReminders: DraftReminders,
    private readonly tellOverdue: TellOverdue,
  ) {}

  async execute(actor: JobActor): Promise<void> {
    await this.draftReminders.execute(actor);
    await this.tellOverdue.execute(actor);
  }
}

@Injectable()
@HandlesJob(ArrearsJobs.followSuspensions)
@Schedules([{ name: 'billing.followSuspensions', everySeconds: 60, definer: 'schedule_suspensions' }])
export class FollowSuspensionsJob implements JobHandler<typeof ArrearsJobs.followSuspensions> {
  constructor(private readonly follow: FollowSuspensions) {}
  execute(actor: JobActor): Promise<void> {
    return this.follow.execute(actor);
  }
}

@Injectable()
@HandlesJob(deliverWebhookJob)
export class DeliverWebhookJob implements JobHandler<typeof deliverWebhookJob> {
  constructor(private readonly deliver: DeliverWebhook) {}
  execute(actor: JobActor, { deliveryId }: { deliveryId: string }): Promise<void> {
    return this.deliver.execute(actor, deliveryId);
  }
}
