import { z } from 'zod';
import { defineJob } from '@diem-cau/shared/jobs';

/** What an operator is told of an endpoint that it supplies: the facts that decide what it sees and bills. */
export const endpointLifePayload = z.object({
  endpointId: z.uuid(),
  tenantId: z.uuid(),
  /** Who pays; the unit itself where nobody else was named. */
  payerTenantId: z.uuid(),
  /** Service day (Asia/Ho_Chi_Minh) from which it holds. */
  onDay: z.iso.date(),
});

const life = <Topic extends string>(topic: Topic) => defineJob({ topic, payload: endpointLifePayload, attempts: 12, transaction: 'one' });

/** Addressed to the operator through the outbox; billing handles them in its own context. */
export const EndpointLifeJobs = {
  /** A unit's endpoint was put under this operator's supply: from now on it may see it. */
  assigned: life('endpoint.assigned'),
  /** The district accepted it: from this day the fee runs. */
  accepted: life('endpoint.accepted'),
  suspended: life('endpoint.suspended'),
  resumed: life('endpoint.resumed'),
  retired: life('endpoint.retired'),
} as const;
