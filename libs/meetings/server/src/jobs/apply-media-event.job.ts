import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { MeetingJobs } from '@diem-cau/meetings/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler } from '@diem-cau/platform/jobs';
import { ApplyMediaEvent } from '../use-cases/apply-media-event';

@Injectable()
@HandlesJob(MeetingJobs.applyMediaEvent)
export class ApplyMediaEventJob implements JobHandler<typeof MeetingJobs.applyMediaEvent> {
  constructor(private readonly apply: ApplyMediaEvent) {}

  execute(actor: JobActor, { meetingId, eventId }: z.infer<typeof MeetingJobs.applyMediaEvent.payload>): Promise<void> {
    return this.apply.execute(actor, meetingId, eventId);
  }
}
