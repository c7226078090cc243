import { z } from 'zod';
import { defineJob } from '@diem-cau/shared/jobs';

/** A screen's credential turned up on a second machine: those who look after the endpoint are told. */
export const screenCopiedJob = defineJob({
  topic: 'endpoint.screenCopied',
  payload: z.object({ endpointId: z.uuid(), deviceId: z.uuid() }),
  attempts: 8,
  transaction: 'one',
});
