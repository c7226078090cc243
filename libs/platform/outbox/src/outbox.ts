import { Injectable } from '@nestjs/common';
import { type Actor, Database, Prisma } from '@diem-cau/platform/database';

export interface OutboxMessage {
  /** Name of a declared job. */
  readonly topic: string;
  /** Ids only: job data is clear text, and entities grow stale. */
  readonly body: Prisma.InputJsonObject;
  /** The owner whose context the job will run in; the actor's own when left out. */
  readonly owner?: { readonly tenantId: string } | { readonly operatorId: string };
  /** Not before this instant: reminders and schedules are rows, not timers. */
  readonly dueAt?: Date;
}

/** Writes what must follow in the transaction of what caused it; the worker relays it after commit. */
@Injectable()
export class Outbox {
  constructor(private readonly db: Database) {}

  async add(actor: Actor, message: OutboxMessage): Promise<void> {
    const owner = message.owner ?? (actor.operatorId === null ? { tenantId: actor.tenantId as string } : { operatorId: actor.operatorId });
    // No RETURNING: a row addressed to another owner may be written but not read.
    await this.db.tx.$executeRaw`
      insert into app.outbox (tenant_id, operator_id, topic, body, due_at)
      values (${'tenantId' in owner ? owner.tenantId : null}::uuid, ${'operatorId' in owner ? owner.operatorId : null}::uuid,
              ${message.topic}, ${JSON.stringify(message.body)}::jsonb, ${message.dueAt ?? new Date(0)})`;
  }
}
