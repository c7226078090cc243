import { Injectable } from '@nestjs/common';
import { EndpointLifeJobs } from '@diem-cau/endpoints/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { Outbox } from '@diem-cau/platform/outbox';

/** Writes, in the same transaction, what the supplying operator must hear; nothing where no operator supplies. */
@Injectable()
export class TellOperator {
  constructor(private readonly outbox: Outbox) {}

  async execute(
    actor: Actor,
    what: keyof typeof EndpointLifeJobs,
    endpoint: { readonly id: string; readonly tenantId: string; readonly supplierOperatorId: string | null; readonly payerTenantId: string | null },
    onDay: string,
  ): Promise<void> {
    if (endpoint.supplierOperatorId === null) return;
    await this.outbox.add(actor, {
      topic: EndpointLifeJobs[what].topic,
      body: { endpointId: endpoint.id, tenantId: endpoint.tenantId, payerTenantId: endpoint.payerTenantId ?? endpoint.tenantId, onDay },
      owner: { operatorId: endpoint.supplierOperatorId },
    });
  }
}
