import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { MeetingJobs } from '@diem-cau/meetings/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler, Schedules } from '@diem-cau/platform/jobs';
import { ReconcileMeeting } from '../use-cases/reconcile-meeting';

@Injectable()
@HandlesJob(MeetingJobs.reconcile)
@Schedules([{ name: 'meetings.reconcile', everySeconds: 10, definer: 'enqueue_live_meetings' }])
export class ReconcileMeetingJob implements JobHandler<typeof MeetingJobs.reconcile> {
  constructor(private readonly reconcile: ReconcileMeeting) {}

  execute(actor: JobActor, { meetingId }: z.infer<typeof MeetingJobs.reconcile.payload>): Promise<void> {
    return this.reconcile.execute(actor, meetingId);
  }
}
