import { z } from 'zod';
import { defineJob } from '@diem-cau/shared/jobs';

export const AuditJobs = {
  /** Checks the owner's chain; the schedule writes one row an owner each night. */
  verify: defineJob({ topic: 'audit.verify', payload: z.object({}), attempts: 3, transaction: 'one' }),
} as const;
