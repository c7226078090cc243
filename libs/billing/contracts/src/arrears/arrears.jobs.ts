import { z } from 'zod';
import { defineJob } from '@diem-cau/shared/jobs';

export const ArrearsJobs = {
  /** Once a day: drafts the letters that are due, and tells an operator's systems what went past due. */
  chase: defineJob({ topic: 'billing.chaseArrears', payload: z.object({}), attempts: 8, transaction: 'one' }),
  /** Suspends what waits for a free room and restores what is paid for. */
  followSuspensions: defineJob({ topic: 'billing.followSuspensions', payload: z.object({}), attempts: 8, transaction: 'own' }),
} as const;
