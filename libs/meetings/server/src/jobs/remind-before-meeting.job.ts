import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { MeetingJobs } from '@diem-cau/meetings/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler } from '@diem-cau/platform/jobs';
import { RemindBeforeMeeting } from '../use-cases/remind-before-meeting';

@Injectable()
@HandlesJob(MeetingJobs.remind)
export class RemindBeforeMeetingJob implements JobHandler<typeof MeetingJobs.remind> {
  constructor(private readonly remind: RemindBeforeMeeting) {}

  execute(actor: JobActor, payload: z.infer<typeof MeetingJobs.remind.payload>): Promise<void> {
    return this.remind.execute(actor, payload);
  }
}
