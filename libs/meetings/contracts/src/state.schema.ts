import { z } from 'zod';
import { MEDIA_PERMISSIONS } from '@diem-cau/media/contracts';
import { answerSchema } from './invitations.schema';
import { meetingRoleSchema } from './join.schema';
import { MICROPHONE_RULES, meetingKindSchema, meetingStateNameSchema } from './meeting-kinds';
import { agendaItemSchema } from './schedule.schema';

/** `e:<endpoint id>` or `p:<post id>`: the participant's identity in the media room. */
export const identitySchema = z.string().regex(/^[ep]:[0-9a-f-]{36}$/);

export const floorSchema = z.object({
  identity: identitySchema,
  endpointId: z.uuid().nullable(),
  postId: z.uuid().nullable(),
  name: z.string(),
  since: z.iso.datetime(),
  /** The speech clock: it warns, the chair decides. */
  limitSeconds: z.number().int(),
});
export type FloorView = z.infer<typeof floorSchema>;

export const floorRequestSchema = z.object({ id: z.uuid(), identity: identitySchema, name: z.string(), askedAt: z.iso.datetime() });

export const ROLL_MARKS = ['present', 'late', 'absent', 'excused'] as const;
export const rollMarkSchema = z.enum(ROLL_MARKS);
export type RollMark = z.infer<typeof rollMarkSchema>;

export const inviteeSchema = z.object({
  invitationId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  endpointId: z.uuid().nullable(),
  endpointName: z.string().nullable(),
  /** Null where the unit has no endpoint in this meeting. */
  identity: identitySchema.nullable(),
  state: z.enum(['invited', 'requested', 'accepted', 'declined']),
  answer: answerSchema.nullable(),
  /** In the room now: since when; its endpoint or a delegate of its unit. */
  onlineSince: z.iso.datetime().nullable(),
  /** Identities of the unit's delegates who are in the room. */
  delegates: z.array(z.object({ identity: identitySchema, name: z.string() })),
  roll: z.object({ mark: rollMarkSchema, at: z.iso.datetime(), reason: z.string(), headCount: z.number().int().nullable() }).nullable(),
  /** What presence and answer suggest; the secretary confirms. */
  suggested: rollMarkSchema,
});
export type InviteeView = z.infer<typeof inviteeSchema>;

/**
 * The meeting at one version: what every screen is a pure function of. Socket topic `meeting:<id>` and the room's metadata
 * carry the version only; who hears a newer one reads this again.
 */
export const meetingStateSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** Now, by the server: clocks on screens run by it. */
  now: z.iso.datetime(),
  kind: meetingKindSchema,
  title: z.string(),
  state: meetingStateNameSchema,
  startsAt: z.iso.datetime(),
  durationMinutes: z.number().int(),
  openedAt: z.iso.datetime().nullable(),
  beganAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  hostName: z.string(),
  chair: z.object({ identity: identitySchema, name: z.string() }),
  secretaries: z.array(z.object({ identity: identitySchema, name: z.string() })),
  centralEndpoint: z.object({ id: z.uuid(), name: z.string(), identity: identitySchema }).nullable(),
  agenda: z.array(agendaItemSchema),
  agendaItemId: z.uuid().nullable(),
  floor: floorSchema.nullable(),
  /** In the order in which the chair will call them. */
  queue: z.array(floorRequestSchema),
  spotlight: identitySchema.nullable(),
  screenShare: identitySchema.nullable(),
  /** What stands large on every screen: spotlight, else who has the floor, else the chair. A shared screen comes before it. */
  mainPicture: identitySchema,
  /** Nobody new is let in. */
  locked: z.boolean(),
  mutedAll: z.boolean(),
  microphones: z.enum(MICROPHONE_RULES),
  speechLimitSeconds: z.number().int(),
  /** All of them at the console; one's own elsewhere. By precedence as the host ordered them. */
  invitees: z.array(inviteeSchema),
  me: z.object({
    identity: identitySchema.nullable(),
    role: meetingRoleSchema.nullable(),
    /** Chair or secretary of this meeting: the console. */
    conducts: z.boolean(),
    permissions: z.array(z.enum(MEDIA_PERMISSIONS)),
    /** Own place in the queue: the request's id. */
    requestId: z.uuid().nullable(),
    /** The room is open for who asks. */
    joinable: z.boolean(),
  }),
});
export type MeetingStateView = z.infer<typeof meetingStateSchema>;

export const versionSchema = z.object({ version: z.number().int() });
export type VersionView = z.infer<typeof versionSchema>;
