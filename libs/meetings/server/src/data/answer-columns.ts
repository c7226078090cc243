import { Prisma } from '@diem-cau/platform/database';

/** `meet.answer a` as one JSON value, null where a left join found none. */
export const ANSWER_JSON = Prisma.sql`case when a.invitation_id is null then null else jsonb_build_object('kind', a.kind, 'attendees', a.attendees,
  'headCount', a.head_count, 'reason', a.reason, 'answeredBy', a.answered_by, 'answeredAt', a.answered_at) end`;
