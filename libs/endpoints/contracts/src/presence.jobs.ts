import { z } from 'zod';
import { defineJob } from '@diem-cau/shared/jobs';

export const PresenceJobs = {
  /** Screens of a unit fell silent; written by the database's sweep. */
  connectionChanged: defineJob({ topic: 'endpoint.connectionChanged', payload: z.object({}), attempts: 3, transaction: 'one' }),
} as const;
