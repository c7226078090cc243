import { Injectable } from '@nestjs/common';
import type { AuditListQuery, AuditListView } from '@diem-cau/audit/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AuditRecordsRepository } from '../data/audit-records.repository';

@Injectable()
export class ListAuditRecords {
  constructor(
    private readonly db: Database,
    private readonly records: AuditRecordsRepository,
  ) {}

  execute(actor: Actor, query: AuditListQuery): Promise<AuditListView> {
    requirePermission(actor, 'audit.read');
    return this.db.as(actor, () => this.records.list(query));
  }
}
