import { Injectable } from '@nestjs/common';
import type { ServiceHoldView } from '@diem-cau/endpoints/contracts';
import { Database } from '@diem-cau/platform/database';

export interface NewHold {
  readonly cause: ServiceHoldView['cause'];
  readonly reason: string;
  readonly onDay: string;
  /** The operator that holds for arrears; null for the unit's own. */
  readonly operatorId: string | null;
}

/** Reasons for which an endpoint is suspended. Callers hold the endpoint's row. */
@Injectable()
export class HoldRepository {
  constructor(private readonly db: Database) {}

  async of(endpointId: string): Promise<ServiceHoldView[]> {
    return this.db.tx.$queryRaw<ServiceHoldView[]>`
      select h.cause, h.reason, h.on_day::text as "onDay", o.short_name as "operatorName", o.support_phone as "operatorPhone"
        from core.service_hold h left join core.operator o on o.id = h.by_operator where h.endpoint_id = ${endpointId}::uuid order by h.cause`;
  }

  /** Twice is once. */
  async add(endpoint: { readonly id: string; readonly tenantId: string }, { cause, reason, onDay, operatorId }: NewHold): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into core.service_hold (tenant_id, endpoint_id, cause, reason, on_day, by_operator)
      values (${endpoint.tenantId}::uuid, ${endpoint.id}::uuid, ${cause}, ${reason}, ${onDay}::date, ${operatorId}::uuid) on conflict do nothing`;
  }

  /** @returns false where there was none */
  async drop(endpointId: string, cause: ServiceHoldView['cause']): Promise<boolean> {
    return (await this.db.tx.$executeRaw`delete from core.service_hold where endpoint_id = ${endpointId}::uuid and cause = ${cause}`) > 0;
  }
}
