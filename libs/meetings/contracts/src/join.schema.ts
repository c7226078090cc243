import { z } from 'zod';

/** Role in one meeting. `delegate`: a person of an invited unit at a computer, counted with the unit. */
export const MEETING_ROLES = ['chair', 'secretary', 'endpoint', 'delegate'] as const;
export const meetingRoleSchema = z.enum(MEETING_ROLES);
export type MeetingRole = z.infer<typeof meetingRoleSchema>;

/** The join answer. The ticket works once, for who took it; hand it to `POST /media/token` (devices: `/device/media/token`). */
export const joinTicketSchema = z.object({
  ticket: z.string(),
  expiresInSeconds: z.number().int(),
  identity: z.string(),
  role: meetingRoleSchema,
});
export type JoinTicketView = z.infer<typeof joinTicketSchema>;
