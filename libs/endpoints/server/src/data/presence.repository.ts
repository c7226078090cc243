import { Injectable } from '@nestjs/common';
import type { EndpointConnection, HeartbeatInput, SelfTestView } from '@diem-cau/endpoints/contracts';
import { Database } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import type { ConnectionInterval } from '../domain/connection-days';
import { SILENT_SECONDS } from '../domain/connection-rule';

interface Owner {
  readonly id: string;
  readonly tenantId: string;
}

@Injectable()
export class PresenceRepository {
  constructor(private readonly db: Database) {}

  /**
   * Writes what a heartbeat says. A silence before it is closed where the screen was last seen, not now.
   * @returns true where the connection changed
   */
  async seen(endpoint: Owner, connection: EndpointConnection, { selfTest, stats, quality, inMeetingId }: HeartbeatInput): Promise<boolean> {
    const { tx } = this.db;
    const [before] = await tx.$queryRaw<{ connection: EndpointConnection; silent: boolean }[]>`
      select connection, last_seen_at < now() - make_interval(secs => ${SILENT_SECONDS}) as silent from core.presence where endpoint_id = ${endpoint.id}::uuid for update`;
    const was = !before || before.silent ? 'offline' : before.connection;
    const changed = was !== connection;
    if (changed) {
      await tx.$executeRaw`
        update core.connection_interval i set ended_at = greatest(i.started_at, case when p.last_seen_at < now() - make_interval(secs => ${SILENT_SECONDS}) then p.last_seen_at else now() end)
          from core.presence p where p.endpoint_id = i.endpoint_id and i.endpoint_id = ${endpoint.id}::uuid and i.ended_at is null`;
      await tx.$executeRaw`
        insert into core.connection_interval (id, tenant_id, endpoint_id, connection, started_at)
        values (${newId()}::uuid, ${endpoint.tenantId}::uuid, ${endpoint.id}::uuid, ${connection}, now())`;
    }
    await tx.$executeRaw`
      insert into core.presence (endpoint_id, tenant_id, last_seen_at, connection, since, self_test, stats, quality, in_meeting_id)
      values (${endpoint.id}::uuid, ${endpoint.tenantId}::uuid, now(), ${connection}, now(), ${json(selfTest)}::jsonb, ${json(stats)}::jsonb, ${quality}, ${inMeetingId}::uuid)
      on conflict (endpoint_id) do update set last_seen_at = now(), connection = excluded.connection,
        since = case when ${changed} then now() else core.presence.since end, self_test = coalesce(excluded.self_test, core.presence.self_test),
        stats = excluded.stats, quality = excluded.quality, in_meeting_id = excluded.in_meeting_id`;
    return changed;
  }

  async selfTestOf(endpointId: string): Promise<SelfTestView | null> {
    const [row] = await this.db.tx.$queryRaw<{ selfTest: SelfTestView | null }[]>`select self_test as "selfTest" from core.presence where endpoint_id = ${endpointId}::uuid`;
    return row?.selfTest ?? null;
  }

  /** Intervals of the last days, oldest first; an open one of a silent screen ends where it was last seen. */
  async intervals(endpointId: string, days: number): Promise<ConnectionInterval[]> {
    return this.db.tx.$queryRaw`
      select i.connection, i.started_at as "startedAt",
             case when i.ended_at is null and p.last_seen_at < now() - make_interval(secs => ${SILENT_SECONDS}) then greatest(p.last_seen_at, i.started_at) else i.ended_at end as "endedAt"
        from core.connection_interval i left join core.presence p on p.endpoint_id = i.endpoint_id
       where i.endpoint_id = ${endpointId}::uuid and coalesce(i.ended_at, now()) > now() - make_interval(days => ${days + 1}) order by i.started_at limit 5000`;
  }
}

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));
