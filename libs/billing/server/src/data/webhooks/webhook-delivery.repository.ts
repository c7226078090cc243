import { Inject, Injectable } from '@nestjs/common';
import { deliverWebhookJob, type WebhookDelivery } from '@diem-cau/billing/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { Database } from '@diem-cau/platform/database';
import { windowOf, type PageWindow } from '../list-sql';
import { unseal } from './secret-box';

/** What is to be sent now. */
export interface DueDelivery {
  readonly webhookId: string;
  readonly url: string;
  readonly eventId: string;
  readonly body: string;
  readonly tries: number;
  /** Valid now, the newest first. */
  readonly secrets: readonly string[];
}

export interface Attempt {
  readonly status: number | null;
  readonly failure: string | null;
  readonly durationMs: number;
}

type DeliveryRow = Omit<WebhookDelivery, 'createdAt' | 'nextAt'> & { createdAt: Date; nextAt: Date | null; total: number };

/** Events that wait for an address, and what came of each try. Times are the database's. */
@Injectable()
export class WebhookDeliveryRepository {
  constructor(
    private readonly db: Database,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'AUTH_SECRET'>,
  ) {}

  /** Null where it is done, not due yet, or its webhook is off. */
  async due(id: string): Promise<DueDelivery | null> {
    const rows = await this.db.tx.$queryRaw<(Omit<DueDelivery, 'secrets'> & { secret: string; former: string | null })[]>`
      select w.id::text as "webhookId", w.url, e.id::text as "eventId", e.body, d.tries, w.secret, case when w.former_until > now() then w.former_secret end as former
        from bill.webhook_delivery d join bill.webhook w on w.operator_id = d.operator_id and w.id = d.webhook_id join bill.webhook_event e on e.operator_id = d.operator_id and e.id = d.event_id
       where d.id = ${id}::uuid and d.state = 'waiting' and d.next_at <= now() and w.state = 'active'`;
    const [row] = rows;
    if (!row) return null;
    const { secret, former, ...due } = row;
    return { ...due, secrets: await Promise.all([secret, ...(former === null ? [] : [former])].map((sealed) => unseal(sealed, this.config.AUTH_SECRET))) };
  }

  async addAttempt(operatorId: string, id: string, { status, failure, durationMs }: Attempt): Promise<void> {
    await this.db.tx.$executeRaw`insert into bill.webhook_attempt (operator_id, delivery_id, status, failure, duration_ms) values (${operatorId}::uuid, ${id}::uuid, ${status}, ${failure}, ${durationMs})`;
  }

  async settle(id: string, state: 'delivered' | 'given_up', tries: number): Promise<void> {
    await this.db.tx.$executeRaw`update bill.webhook_delivery set state = ${state}, tries = ${tries} where id = ${id}::uuid and state = 'waiting'`;
  }

  /** Tries again later; where another try was faster, its word stands. */
  async retryIn(operatorId: string, id: string, tries: number, seconds: number): Promise<void> {
    const changed = await this.db.tx.$executeRaw`
      update bill.webhook_delivery set tries = ${tries}, next_at = now() + make_interval(secs => ${seconds}) where id = ${id}::uuid and state = 'waiting' and tries < ${tries}`;
    if (changed > 0) await this.enqueue(operatorId, [id], seconds);
  }

  /** Sends an event to an address, once more where it was sent before: the same message to the receiver. */
  async again(operatorId: string, id: string): Promise<boolean> {
    const changed = await this.db.tx.$executeRaw`update bill.webhook_delivery set state = 'waiting', tries = 0, next_at = now() where id = ${id}::uuid`;
    if (changed > 0) await this.enqueue(operatorId, [id], 0);
    return changed > 0;
  }

  /** What waited while a webhook was off. */
  async resume(operatorId: string, webhookId: string): Promise<void> {
    const rows = await this.db.tx.$queryRaw<{ id: string }[]>`
      update bill.webhook_delivery set next_at = now(), tries = 0 where webhook_id = ${webhookId}::uuid and state = 'waiting' returning id::text`;
    await this.enqueue(operatorId, rows.map(({ id }) => id), 0);
  }

  /** An event of no invoice, so that a receiver can be tried out. */
  async addTest(operatorId: string, webhookId: string, { eventId, deliveryId, body, at }: { eventId: string; deliveryId: string; body: string; at: Date }): Promise<void> {
    await this.db.tx.$executeRaw`insert into bill.webhook_event (id, operator_id, type, body, at) values (${eventId}::uuid, ${operatorId}::uuid, 'test', ${body}, ${at})`;
    await this.db.tx.$executeRaw`insert into bill.webhook_delivery (id, operator_id, webhook_id, event_id) values (${deliveryId}::uuid, ${operatorId}::uuid, ${webhookId}::uuid, ${eventId}::uuid)`;
    await this.enqueue(operatorId, [deliveryId], 0);
  }

  async webhookOf(id: string): Promise<string | null> {
    const rows = await this.db.tx.$queryRaw<{ id: string }[]>`select webhook_id::text as id from bill.webhook_delivery where id = ${id}::uuid`;
    return rows[0]?.id ?? null;
  }

  async page(where: { webhookId?: string; id?: string; state: 'all' | WebhookDelivery['state'] }, window: PageWindow): Promise<{ items: WebhookDelivery[]; total: number }> {
    const [webhookId, id] = [where.webhookId ?? null, where.id ?? null];
    const rows = await this.db.tx.$queryRaw<DeliveryRow[]>`
      select d.id::text, e.id::text as "eventId", e.type, e.invoice_id::text as "invoiceId", i.reference, d.state, d.tries, d.created_at as "createdAt", case d.state when 'waiting' then d.next_at end as "nextAt", count(*) over ()::int as total,
             (select coalesce(jsonb_agg(jsonb_build_object('at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', t.status, 'failure', t.failure, 'durationMs', t.duration_ms) order by t.id desc), '[]')
                from (select * from bill.webhook_attempt t where t.operator_id = d.operator_id and t.delivery_id = d.id order by t.id desc limit 12) t) as attempts
        from bill.webhook_delivery d join bill.webhook_event e on e.operator_id = d.operator_id and e.id = d.event_id left join bill.invoice i on i.operator_id = e.operator_id and i.id = e.invoice_id
       where (${webhookId}::uuid is null or d.webhook_id = ${webhookId}::uuid) and (${id}::uuid is null or d.id = ${id}::uuid) and (${where.state} = 'all' or d.state = ${where.state})
       order by d.created_at desc, d.id ${windowOf(window)}`;
    return { items: rows.map(({ total: _, createdAt, nextAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString(), nextAt: nextAt?.toISOString() ?? null })), total: rows[0]?.total ?? 0 };
  }

  /** What went past due is told by the database, as what is issued and paid is. */
  async tellOverdue(today: string, at: Date): Promise<void> {
    await this.db.tx.$queryRaw`select ctx.tell_overdue(${today}::date, ${at})::text`;
  }

  private async enqueue(operatorId: string, ids: readonly string[], seconds: number): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into app.outbox (operator_id, topic, body, due_at)
      select ${operatorId}::uuid, ${deliverWebhookJob.topic}, jsonb_build_object('deliveryId', id), now() + make_interval(secs => ${seconds}) from unnest(${[...ids]}::text[]) id`;
  }
}
