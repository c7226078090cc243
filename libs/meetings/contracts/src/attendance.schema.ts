import { z } from 'zod';
import { rollMarkSchema } from './state.schema';

export const attendanceLineSchema = z.object({
  invitationId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  endpointName: z.string().nullable(),
  /** Null where nobody of the unit was ever in the room. */
  firstJoinAt: z.iso.datetime().nullable(),
  lastLeaveAt: z.iso.datetime().nullable(),
  /** Whole minutes in the room between opening and close, endpoint and delegates together, each minute once. */
  minutes: z.number().int(),
  /** Breaks longer than the reconnection gap (180 s). */
  breaks: z.number().int(),
  late: z.boolean(),
  stillInside: z.boolean(),
  roll: z.object({ mark: rollMarkSchema, at: z.iso.datetime(), reason: z.string(), headCount: z.number().int().nullable() }).nullable(),
  attendees: z.array(z.string()),
});
export type AttendanceLineView = z.infer<typeof attendanceLineSchema>;

export const attendanceSchema = z.object({
  meetingId: z.uuid(),
  title: z.string(),
  hostName: z.string(),
  chairName: z.string(),
  startsAt: z.iso.datetime(),
  openedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  totals: z.object({ invited: z.number().int(), present: z.number().int(), late: z.number().int(), absent: z.number().int(), excused: z.number().int(), headCount: z.number().int() }),
  lines: z.array(attendanceLineSchema),
});
export type AttendanceView = z.infer<typeof attendanceSchema>;

export const attendanceExportQuerySchema = z.object({ format: z.enum(['csv', 'xlsx', 'pdf']).default('pdf') });
