import { z } from 'zod';
import { identitySchema, rollMarkSchema } from './state.schema';

const act = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.object({ type: z.literal(type), ...shape });

/** What the chair does; a secretary may do all of it. */
export const conductActSchema = z.discriminatedUnion('type', [
  act('open_rehearsal', {}),
  act('open_roll_call', {}),
  act('open_session', {}),
  act('choose_agenda_item', { agendaItemId: z.uuid().nullable() }),
  /** Marks invitations; `reason` is asked for `excused`. */
  act('mark_roll', {
    marks: z
      .array(
        z.object({
          invitationId: z.uuid(),
          mark: rollMarkSchema.nullable(),
          reason: z.string().trim().max(500).default(''),
          headCount: z.number().int().min(0).max(5000).nullable().default(null),
        }),
      )
      .min(1)
      .max(1000),
  }),
  /** The first in the queue. */
  act('call_next', {}),
  /** Somebody in the queue, or anybody in the meeting. */
  act('give_floor', { requestId: z.uuid().optional(), identity: identitySchema.optional() }),
  act('take_floor', {}),
  act('decline_request', { requestId: z.uuid() }),
  /** Every microphone but chair's and secretaries' closes, also who has the floor; lasts until it is lifted or the floor is given. */
  act('mute_all', {}),
  act('lift_mute', {}),
  act('spotlight', { identity: identitySchema.nullable() }),
  act('lock', { locked: z.boolean() }),
  /** Out of the room; the own ticket no longer works until `readmit`. */
  act('remove', { identity: identitySchema }),
  act('readmit', { identity: identitySchema }),
  /** The right to share a screen, for chair or secretary (oneself when left out); null takes it back. */
  act('share_screen', { identity: identitySchema.nullable().optional() }),
  act('conclude', {}),
]);
export type ConductAct = z.infer<typeof conductActSchema>;
