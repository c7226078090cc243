import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { type EndpointEvent, EndpointEvents } from '../data/endpoint-events.repository';
import { AnnounceBranch } from './announce-branch';

/** The last step of every act on an endpoint: its journal, the actor's audit chain, and who looks at it now. */
@Injectable()
export class RecordEvent {
  constructor(
    private readonly events: EndpointEvents,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    private readonly announce: AnnounceBranch,
  ) {}

  async execute(actor: Actor, endpoint: { readonly id: string; readonly tenantId: string }, event: EndpointEvent): Promise<void> {
    await this.events.add(actor, endpoint, event);
    const detail = { tenantId: endpoint.tenantId, ...(event.onDay ? { onDay: event.onDay } : {}), ...event.detail };
    await this.audit.record({ action: `endpoint.${event.what}`, subjectType: 'endpoint', subjectId: endpoint.id, detail });
    await this.announce.execute([endpoint.tenantId]);
  }
}
