import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { EndpointLifeJobs, type endpointLifePayload } from '@diem-cau/endpoints/contracts';
import type { JobActor } from '@diem-cau/platform/database';
import { HandlesJob, type JobHandler } from '@diem-cau/platform/jobs';
import { PutUnderSupply } from '../use-cases/put-under-supply';
import { type LifeEvent, RecordLifeEvent } from '../use-cases/record-life-event';

type Life = z.infer<typeof endpointLifePayload>;

const lifeOf = (actor: JobActor, life: Life, kind: LifeEvent['kind']): LifeEvent => ({ ...life, kind, source: `outbox:${actor.proof.outboxId}` });

@Injectable()
@HandlesJob(EndpointLifeJobs.assigned)
export class EndpointAssigned implements JobHandler<typeof EndpointLifeJobs.assigned> {
  constructor(private readonly putUnderSupply: PutUnderSupply) {}
  execute(actor: JobActor, life: Life): Promise<void> {
    return this.putUnderSupply.execute(actor, life);
  }
}

@Injectable()
@HandlesJob(EndpointLifeJobs.accepted)
export class EndpointAccepted implements JobHandler<typeof EndpointLifeJobs.accepted> {
  constructor(
    private readonly putUnderSupply: PutUnderSupply,
    private readonly record: RecordLifeEvent,
  ) {}

  /** The assignment may still be on its way: jobs keep no order. */
  async execute(actor: JobActor, life: Life): Promise<void> {
    await this.putUnderSupply.execute(actor, life);
    await this.record.execute(actor, lifeOf(actor, life, 'activate'));
  }
}

@Injectable()
@HandlesJob(EndpointLifeJobs.suspended)
export class EndpointSuspended implements JobHandler<typeof EndpointLifeJobs.suspended> {
  constructor(private readonly record: RecordLifeEvent) {}
  execute(actor: JobActor, life: Life): Promise<void> {
    return this.record.execute(actor, lifeOf(actor, life, 'suspend'));
  }
}

@Injectable()
@HandlesJob(EndpointLifeJobs.resumed)
export class EndpointResumed implements JobHandler<typeof EndpointLifeJobs.resumed> {
  constructor(private readonly record: RecordLifeEvent) {}
  execute(actor: JobActor, life: Life): Promise<void> {
    return this.record.execute(actor, lifeOf(actor, life, 'resume'));
  }
}

@Injectable()
@HandlesJob(EndpointLifeJobs.retired)
export class EndpointRetired implements JobHandler<typeof EndpointLifeJobs.retired> {
  constructor(private readonly record: RecordLifeEvent) {}
  execute(actor: JobActor, life: Life): Promise<void> {
    return this.record.execute(actor, lifeOf(actor, life, 'cancel'));
  }
}
