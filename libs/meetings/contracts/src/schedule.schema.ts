import { z } from 'zod';
import { MICROPHONE_RULES, meetingKindSchema, meetingStateNameSchema } from './meeting-kinds';
import { answerSchema } from './invitations.schema';

export const agendaItemInputSchema = z.object({
  title: z.string().trim().min(1).max(300),
  speaker: z.string().trim().max(200).default(''),
  minutes: z.number().int().min(1).max(600).nullable().default(null),
});

/**
 * Whom to invite. `branch`: every unit of one level under `parentId` (own unit when left out) with all its endpoints in
 * service; a unit without one is invited all the same and may join from a computer. `unit`: outside of the own branch it
 * becomes a request that the unit accepts and for which it chooses its endpoint.
 */
export const inviteSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('branch'), parentId: z.uuid().optional(), level: z.string().min(1).max(40) }),
  z.object({ by: z.literal('endpoint'), endpointId: z.uuid() }),
  z.object({ by: z.literal('unit'), unitId: z.uuid() }),
]);
export type Invite = z.infer<typeof inviteSchema>;

const schedule = {
  kind: meetingKindSchema,
  title: z.string().trim().min(3).max(300),
  /** Instant, ISO 8601 with offset. */
  startsAt: z.iso.datetime({ offset: true }),
  durationMinutes: z.number().int().min(10).max(1440),
  note: z.string().trim().max(4000),
  agenda: z.array(agendaItemInputSchema).max(60),
  /** A post of the convening unit. */
  chairPostId: z.uuid(),
  secretaryPostIds: z.array(z.uuid()).max(10),
  centralEndpointId: z.uuid().nullable(),
  invite: z.array(inviteSchema).max(1000),
  speechLimitSeconds: z.number().int().min(30).max(7200),
  microphones: z.enum(MICROPHONE_RULES),
};

/** What is left out takes the kind's default. `announce` sends the invitations at once; without it a draft is kept. */
export const scheduleMeetingInputSchema = z.object({
  kind: schedule.kind,
  title: schedule.title,
  startsAt: schedule.startsAt,
  durationMinutes: schedule.durationMinutes.optional(),
  note: schedule.note.default(''),
  agenda: schedule.agenda.default([]),
  chairPostId: schedule.chairPostId,
  secretaryPostIds: schedule.secretaryPostIds.default([]),
  centralEndpointId: schedule.centralEndpointId.default(null),
  invite: schedule.invite.default([]),
  speechLimitSeconds: schedule.speechLimitSeconds.optional(),
  microphones: schedule.microphones.optional(),
  announce: z.boolean().default(true),
});
export type ScheduleMeetingInput = z.infer<typeof scheduleMeetingInputSchema>;

/** Only what is named changes. `invite` adds; `uninvite` takes invitations back. A new time asks every clash again. */
export const changeMeetingInputSchema = z
  .object({ ...schedule, uninvite: z.array(z.uuid()).max(1000) })
  .omit({ kind: true })
  .partial();
export type ChangeMeetingInput = z.infer<typeof changeMeetingInputSchema>;

/** Without `startsAt` the new time is open: the bookings are given back. */
export const postponeMeetingInputSchema = z.object({
  startsAt: z.iso.datetime({ offset: true }).optional(),
  reason: z.string().trim().min(1).max(1000),
});
export type PostponeMeetingInput = z.infer<typeof postponeMeetingInputSchema>;

export const cancelMeetingInputSchema = z.object({ reason: z.string().trim().min(1).max(1000) });
export type CancelMeetingInput = z.infer<typeof cancelMeetingInputSchema>;

/** Asks before saving: who would be invited and what is in the way. `meetingId` leaves that meeting's own bookings out. */
export const checkScheduleInputSchema = z.object({
  meetingId: z.uuid().optional(),
  startsAt: schedule.startsAt,
  durationMinutes: schedule.durationMinutes,
  chairPostId: z.uuid().optional(),
  secretaryPostIds: schedule.secretaryPostIds.default([]),
  centralEndpointId: schedule.centralEndpointId.default(null),
  invite: schedule.invite.default([]),
});
export type CheckScheduleInput = z.infer<typeof checkScheduleInputSchema>;

export const clashSchema = z.object({
  kind: z.enum(['endpoint', 'person']),
  subjectId: z.uuid(),
  /** The endpoint's or the person's name. */
  name: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  /** Only for meetings of the own unit; a clash elsewhere says "busy", never with what. */
  meetingTitle: z.string().nullable(),
});
export type ClashView = z.infer<typeof clashSchema>;

export const scheduleCheckSchema = z.object({
  units: z.number().int(),
  endpoints: z.number().int(),
  /** Units invited without an endpoint in service. */
  withoutEndpoint: z.array(z.object({ unitId: z.uuid(), unitName: z.string() })),
  /** Units outside of the branch: they get a request. */
  requests: z.array(z.object({ unitId: z.uuid(), unitName: z.string() })),
  clashes: z.array(clashSchema),
  /** The first start in working hours at which nobody clashes, null when none within 14 days. */
  freeAt: z.iso.datetime().nullable(),
});
export type ScheduleCheckView = z.infer<typeof scheduleCheckSchema>;

export const meetingSummarySchema = z.object({
  id: z.uuid(),
  kind: meetingKindSchema,
  title: z.string(),
  state: meetingStateNameSchema,
  startsAt: z.iso.datetime(),
  durationMinutes: z.number().int(),
  hostId: z.uuid(),
  hostName: z.string(),
  chairName: z.string(),
  /** `host`: our own meeting. `invitee`: we were invited. */
  side: z.enum(['host', 'invitee']),
  /** The post that asks may open the console. */
  conducts: z.boolean(),
  invited: z.number().int(),
  answered: z.number().int(),
});
export type MeetingSummaryView = z.infer<typeof meetingSummarySchema>;

/** Filters of `GET /meetings`, beside `page, pageSize, sort (startsAt, -startsAt, title), q`. */
export const listMeetingsFilters = {
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  state: z.enum([...meetingStateNameSchema.options, 'upcoming', 'past']).optional(),
  side: z.enum(['host', 'invitee']).optional(),
  /** Meetings that this endpoint is invited to, or that are held from it. */
  endpointId: z.uuid().optional(),
};

export const invitationLineSchema = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  endpointId: z.uuid().nullable(),
  endpointName: z.string().nullable(),
  /** `requested`: outside of the branch, not accepted yet. */
  state: z.enum(['invited', 'requested', 'accepted', 'declined']),
  answer: answerSchema.nullable(),
  remindedAt: z.iso.datetime().nullable(),
});
export type InvitationLineView = z.infer<typeof invitationLineSchema>;

export const agendaItemSchema = z.object({ id: z.uuid(), title: z.string(), speaker: z.string(), minutes: z.number().int().nullable() });

const namedPost = z.object({ postId: z.uuid(), name: z.string(), title: z.string() });

export const meetingDetailSchema = meetingSummarySchema.extend({
  note: z.string(),
  chair: namedPost,
  secretaries: z.array(namedPost),
  centralEndpoint: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  agenda: z.array(agendaItemSchema),
  speechLimitSeconds: z.number().int(),
  microphones: z.enum(MICROPHONE_RULES),
  /** Why it was postponed or cancelled. */
  reason: z.string().nullable(),
  /** All of them for the convening unit, one's own for an invited one. */
  invitations: z.array(invitationLineSchema),
  version: z.number().int(),
});
export type MeetingDetailView = z.infer<typeof meetingDetailSchema>;

/** `GET /meetings/posts`: who of the own unit may chair or keep the minutes. */
export const conductingPostsSchema = z.object({ items: z.array(namedPost.extend({ role: z.string() })) });

export const remindedSchema = z.object({ reminded: z.number().int() });
