import { z } from 'zod';
import { defineJob } from '@diem-cau/shared/jobs';

/** Sends one event to one address. A refusal is no failure of the job: the delivery has its own, slower patience. */
export const deliverWebhookJob = defineJob({ topic: 'billing.deliverWebhook', payload: z.object({ deliveryId: z.uuid() }), attempts: 20, transaction: 'own', isBulk: true });
