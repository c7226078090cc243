import { Global, Module } from '@nestjs/common';
import { AUDIT_TRAIL } from '@diem-cau/audit/contracts';
import { AuditRecordsRepository } from './data/audit-records.repository';
import { AuditTrailRepository } from './data/audit-trail.repository';
import { AuditController } from './http/audit.controller';
import { VerifyAuditChainJob } from './jobs/verify-audit-chain.job';
import { ListAuditRecords } from './use-cases/list-audit-records';
import { VerifyAuditChain } from './use-cases/verify-audit-chain';
import { WatchAuditChain } from './use-cases/watch-audit-chain';

@Global()
@Module({
  controllers: [AuditController],
  providers: [AuditRecordsRepository, ListAuditRecords, VerifyAuditChain, WatchAuditChain, VerifyAuditChainJob, { provide: AUDIT_TRAIL, useClass: AuditTrailRepository }],
  exports: [AUDIT_TRAIL],
})
export class AuditModule {}
