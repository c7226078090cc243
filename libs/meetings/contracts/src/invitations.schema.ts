import { z } from 'zod';
import { meetingKindSchema, meetingStateNameSchema } from './meeting-kinds';

export const ANSWER_KINDS = ['attend', 'leave', 'substitute'] as const;
const attendeeSchema = z.object({ name: z.string().trim().min(1).max(200), title: z.string().trim().max(200).default('') });

/** A unit's answer; the last one holds. */
export const answerSchema = z.object({
  kind: z.enum(ANSWER_KINDS),
  attendees: z.array(attendeeSchema),
  headCount: z.number().int(),
  reason: z.string(),
  answeredBy: z.string(),
  answeredAt: z.iso.datetime(),
});
export type AnswerView = z.infer<typeof answerSchema>;

/**
 * `attend`: names, and how many in all where more sit in the room. `substitute`: who comes instead, and why. `leave`: why.
 * For a request from outside, `attend` and `substitute` accept it (with one of the own endpoints, or none: from a
 * computer) and `leave` declines it.
 */
export const answerInvitationInputSchema = z
  .object({
    kind: z.enum(ANSWER_KINDS),
    attendees: z.array(attendeeSchema).max(200).default([]),
    headCount: z.number().int().min(1).max(5000).optional(),
    reason: z.string().trim().max(1000).default(''),
    endpointId: z.uuid().nullable().optional(),
  })
  .refine((a) => a.kind === 'leave' || a.attendees.length > 0, { path: ['attendees'], message: 'who attends?' })
  .refine((a) => a.kind === 'attend' || a.reason !== '', { path: ['reason'], message: 'why?' })
  .refine((a) => a.headCount === undefined || a.headCount >= a.attendees.length, { path: ['headCount'], message: 'less than the names' });
export type AnswerInvitationInput = z.infer<typeof answerInvitationInputSchema>;

export const invitationSchema = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  title: z.string(),
  kind: meetingKindSchema,
  meetingState: meetingStateNameSchema,
  startsAt: z.iso.datetime(),
  durationMinutes: z.number().int(),
  hostName: z.string(),
  chairName: z.string(),
  note: z.string(),
  reason: z.string().nullable(),
  endpointId: z.uuid().nullable(),
  endpointName: z.string().nullable(),
  state: z.enum(['invited', 'requested', 'accepted', 'declined']),
  answer: answerSchema.nullable(),
});
export type InvitationView = z.infer<typeof invitationSchema>;

/** Filters of `GET /invitations`, beside page and q. */
export const listInvitationsFilters = { open: z.enum(['true', 'false']).optional() };

/** `GET /device/agenda`: what stands before this endpoint, the next 14 days, the soonest first. */
export const deviceAgendaSchema = z.object({
  items: z.array(
    z.object({
      meetingId: z.uuid(),
      title: z.string(),
      kind: meetingKindSchema,
      state: meetingStateNameSchema,
      startsAt: z.iso.datetime(),
      durationMinutes: z.number().int(),
      hostName: z.string(),
      chairName: z.string(),
      /** From this instant the screen may join to test itself. */
      doorsOpenAt: z.iso.datetime(),
      /** The room is open now. */
      joinable: z.boolean(),
    }),
  ),
  /** Now, by the server: the screen counts down by it, not by its own clock. */
  now: z.iso.datetime(),
});
export type DeviceAgendaView = z.infer<typeof deviceAgendaSchema>;
