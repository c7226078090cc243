import { z } from 'zod';
import { defineJob } from '@diem-cau/shared/jobs';

export const NoticeJobs = {
  /** One mail to one post; the database writes these rows beside the notice. */
  mail: defineJob({ topic: 'notice.mail', payload: z.object({ noticeId: z.uuid(), postId: z.uuid() }), attempts: 8, transaction: 'own' }),
} as const;
