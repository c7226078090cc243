import { Global, Module } from '@nestjs/common';
import { AUDIT_TRAIL } from '@diem-cau/audit/contracts';
import { AuditTrailRepository } from './data/audit-trail.repository';

@Global()
@Module({ providers: [{ provide: AUDIT_TRAIL, useClass: AuditTrailRepository }], exports: [AUDIT_TRAIL] })
export class AuditModule {}
