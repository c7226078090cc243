import { Injectable } from '@nestjs/common';
import type { AuditEntry, AuditTrail } from '@diem-cau/audit/contracts';
import { Database } from '@diem-cau/platform/database';

@Injectable()
export class AuditTrailRepository implements AuditTrail {
  constructor(private readonly db: Database) {}

  async record({ action, subjectType, subjectId, detail = {} }: AuditEntry): Promise<void> {
    await this.db.tx.$queryRaw`select ctx.audit(${action}, ${subjectType}, ${subjectId}, ${JSON.stringify(detail)}::jsonb)::text`;
  }
}
