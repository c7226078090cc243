import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { NoticeJobs } from '@diem-cau/notifications/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler } from '@diem-cau/platform/jobs';
import { MailNotice } from '../use-cases/mail-notice';

@Injectable()
@HandlesJob(NoticeJobs.mail)
export class MailNoticeJob implements JobHandler<typeof NoticeJobs.mail> {
  constructor(private readonly mailNotice: MailNotice) {}

  execute(actor: JobActor, payload: z.infer<typeof NoticeJobs.mail.payload>): Promise<void> {
    return this.mailNotice.execute(actor, payload);
  }
}
