import { z } from 'zod';
import { defineJob } from '@diem-cau/shared/jobs';

/** Packs a month's documents into one file; begun again from the start after a crash. */
export const archiveMonthJob = defineJob({ topic: 'billing.archiveMonth', payload: z.object({ archiveId: z.uuid() }), attempts: 8, transaction: 'own' });
