/**
 * | method | path | permission | input | output |
 * |---|---|---|---|---|
 * | GET | /api/audit | audit.read | auditListQuerySchema | auditListSchema |
 * | GET | /api/audit/verify | audit.read | | auditVerificationSchema |
 */
export { AUDIT_TRAIL, type AuditEntry, type AuditTrail } from './audit-trail';
export {
  auditListQuerySchema,
  auditListSchema,
  auditRecordSchema,
  auditVerificationSchema,
  type AuditListQuery,
  type AuditListView,
  type AuditRecordView,
  type AuditVerificationView,
} from './audit.schema';
export { AuditJobs } from './audit.jobs';
