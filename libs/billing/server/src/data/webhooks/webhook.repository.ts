import { Inject, Injectable } from '@nestjs/common';
import type { AddWebhookInput, EditWebhookInput, WebhookView } from '@diem-cau/billing/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { Database } from '@diem-cau/platform/database';
import { seal } from './secret-box';

type Row = Omit<WebhookView, 'disabledAt' | 'createdAt' | 'formerSecretUntil' | 'lastDeliveredAt' | 'lastFailedAt'> & Record<'disabledAt' | 'formerSecretUntil' | 'lastDeliveredAt' | 'lastFailedAt', Date | null> & { createdAt: Date };

/** How long the former secret signs beside the new one. */
const FORMER_HOURS = 24;

/** Addresses of an operator's systems. */
@Injectable()
export class WebhookRepository {
  constructor(
    private readonly db: Database,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'AUTH_SECRET'>,
  ) {}

  async list(id: string | null = null): Promise<WebhookView[]> {
    const rows = await this.db.tx.$queryRaw<Row[]>`
      select w.id::text, w.url, w.note, w.events, w.state, w.disabled_code as "disabledCode", w.disabled_at as "disabledAt", w.created_at as "createdAt", w.created_by_name as "createdByName",
             case when w.former_until > now() then w.former_until end as "formerSecretUntil",
             (select count(*)::int from bill.webhook_delivery d where d.operator_id = w.operator_id and d.webhook_id = w.id and d.state = 'waiting') as waiting, a.ok as "lastDeliveredAt", a.bad as "lastFailedAt"
        from bill.webhook w
        left join lateral (select max(t.at) filter (where t.status between 200 and 299) as ok, max(t.at) filter (where t.status is null or t.status not between 200 and 299) as bad
                             from bill.webhook_delivery d join bill.webhook_attempt t on t.operator_id = d.operator_id and t.delivery_id = d.id where d.operator_id = w.operator_id and d.webhook_id = w.id) a on true
       where w.state <> 'removed' and (${id}::uuid is null or w.id = ${id}::uuid) order by w.created_at, w.id`;
    return rows.map(({ disabledAt, createdAt, formerSecretUntil, lastDeliveredAt, lastFailedAt, ...row }) => ({
      ...row, createdAt: createdAt.toISOString(), disabledAt: textOf(disabledAt), formerSecretUntil: textOf(formerSecretUntil), lastDeliveredAt: textOf(lastDeliveredAt), lastFailedAt: textOf(lastFailedAt),
    }));
  }

  async one(id: string): Promise<WebhookView | null> {
    return (await this.list(id))[0] ?? null;
  }

  async add(operatorId: string, { url, note, events }: AddWebhookInput, { id, secret, at, byName }: { id: string; secret: string; at: Date; byName: string }): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.webhook (id, operator_id, url, note, events, state, secret, created_at, created_by_name)
      values (${id}::uuid, ${operatorId}::uuid, ${url}, ${note}, ${[...events]}::text[], 'active', ${await seal(secret, this.config.AUTH_SECRET)}, ${at}, ${byName})`;
  }

  async edit(id: string, { url, note, events, state }: EditWebhookInput): Promise<void> {
    await this.db.tx.$executeRaw`
      update bill.webhook set url = coalesce(${url ?? null}, url), note = coalesce(${note ?? null}, note), events = coalesce(${events ? [...events] : null}::text[], events), state = coalesce(${state ?? null}, state),
             disabled_at = case ${state ?? null} when 'active' then null when 'disabled' then now() else disabled_at end,
             disabled_code = case ${state ?? null} when 'active' then null when 'disabled' then 'by_person' else disabled_code end
       where id = ${id}::uuid`;
  }

  /** False where it was off already. */
  async disable(id: string, code: 'given_up' | 'gone'): Promise<boolean> {
    return (await this.db.tx.$executeRaw`update bill.webhook set state = 'disabled', disabled_at = now(), disabled_code = ${code} where id = ${id}::uuid and state = 'active'`) > 0;
  }

  async remove(id: string): Promise<void> {
    await this.db.tx.$executeRaw`update bill.webhook set state = 'removed', former_secret = null, former_until = null where id = ${id}::uuid`;
  }

  /** The former secret goes on signing for a day, so that a receiver may change over in peace. */
  async rotate(id: string, secret: string): Promise<void> {
    await this.db.tx.$executeRaw`
      update bill.webhook set former_secret = secret, former_until = now() + make_interval(hours => ${FORMER_HOURS}), secret = ${await seal(secret, this.config.AUTH_SECRET)} where id = ${id}::uuid`;
  }
}

const textOf = (at: Date | null): string | null => at?.toISOString() ?? null;
