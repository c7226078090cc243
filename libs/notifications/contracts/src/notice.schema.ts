import { z } from 'zod';

export const noticeSchema = z.object({
  id: z.uuid(),
  /** `domain.what_happened`. */
  kind: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Path in the portal that it opens. */
  link: z.string(),
  createdAt: z.iso.datetime(),
  isRead: z.boolean(),
});
export type NoticeView = z.infer<typeof noticeSchema>;

export const noticeListQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
  unread: z.enum(['true', 'false']).optional(),
});
export type NoticeListQuery = z.infer<typeof noticeListQuerySchema>;

/** Unread first, then newest first. */
export const noticeListSchema = z.object({ items: z.array(noticeSchema), total: z.number().int(), unread: z.number().int() });
export type NoticeListView = z.infer<typeof noticeListSchema>;
