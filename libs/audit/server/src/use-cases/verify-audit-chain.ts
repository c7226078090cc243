import { Injectable } from '@nestjs/common';
import type { AuditVerificationView } from '@diem-cau/audit/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AuditRecordsRepository } from '../data/audit-records.repository';

/** Tells whether the chain of the post's own unit or operator still holds. */
@Injectable()
export class VerifyAuditChain {
  constructor(
    private readonly db: Database,
    private readonly records: AuditRecordsRepository,
  ) {}

  execute(actor: Actor): Promise<AuditVerificationView> {
    requirePermission(actor, 'audit.read');
    return this.db.as(actor, () => this.records.verify(actor), { timeoutMs: 120_000 });
  }
}
