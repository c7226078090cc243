import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { PeopleRepository } from '../data/people.repository';

/** Writes what happens to an account into the trail of the unit or operator of the post; without a post, into the person's own record. */
@Injectable()
export class SessionTrail {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  async record(actor: Actor, action: string, ip: string | null = null, detail: Record<string, unknown> = {}): Promise<void> {
    const { personId, postId } = actor;
    if (personId === null) return;
    if (postId === null) return this.people.note(personId, action, ip);
    await this.db.as(actor, () => this.audit.record({ action, subjectType: 'person', subjectId: personId, detail: { ...detail, ip } }));
  }

  /** The same for a session that has just been opened. */
  async recordAs(token: string, action: string, ip: string | null): Promise<void> {
    const who = await this.db.identify(token);
    if (!who) return;
    const role = who['role'] ?? null;
    await this.record(
      {
        kind: 'person', proof: { token }, tenantId: who['tenantId'] ?? null, operatorId: who['operatorId'] ?? null, postId: who['postId'] ?? null,
        personId: who['personId'] ?? null, endpointId: null, role, name: who['name'] ?? '', username: who['username'] ?? null,
        sessionId: who['sessionId'] ?? null, permissions: permissionsOf(role),
      },
      action,
      ip,
    );
  }
}
