import { z } from 'zod';

export const auditRecordSchema = z.object({
  /** Whose chain it stands in: a unit of the branch, or the operator. */
  ownerId: z.uuid(),
  /** Place in the owner's chain, from 1. */
  seq: z.number().int(),
  at: z.iso.datetime(),
  /** `person`, `device` or `job`. */
  actorKind: z.string(),
  /** Null for devices and jobs, and where the post is of another unit. */
  postId: z.uuid().nullable(),
  actorName: z.string().nullable(),
  actorTitle: z.string().nullable(),
  unitName: z.string().nullable(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditRecordView = z.infer<typeof auditRecordSchema>;

export const auditListQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
  action: z.string().max(100).optional(),
  subjectType: z.string().max(100).optional(),
  subjectId: z.string().max(200).optional(),
  postId: z.uuid().optional(),
  /** Service days (Asia/Ho_Chi_Minh), both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditListQuery = z.infer<typeof auditListQuerySchema>;

export const auditListSchema = z.object({ items: z.array(auditRecordSchema), total: z.number().int() });
export type AuditListView = z.infer<typeof auditListSchema>;

/** `brokenAtSeq` names the first entry that was changed, cut out or lost; null where the chain holds. */
export const auditVerificationSchema = z.object({ holds: z.boolean(), brokenAtSeq: z.number().int().nullable(), entries: z.number().int() });
export type AuditVerificationView = z.infer<typeof auditVerificationSchema>;
