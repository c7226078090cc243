import { z } from 'zod';
import { MEDIA_PERMISSIONS } from './media-permissions';

export const mediaTokenInputSchema = z.object({ ticket: z.string().min(20).max(200) });
export type MediaTokenInput = z.infer<typeof mediaTokenInputSchema>;

/** What `livekit-client` needs to join. `permissions` is what the token grants at this instant; they change with the floor. */
export const mediaTokenSchema = z.object({
  url: z.string(),
  token: z.string(),
  /** Room of the media server: the meeting's id. */
  room: z.uuid(),
  identity: z.string(),
  name: z.string(),
  role: z.string(),
  permissions: z.array(z.enum(MEDIA_PERMISSIONS)),
  /** The token opens a connection this long; a connection lasts as long as it lasts. A rejoin takes a new ticket. */
  expiresInSeconds: z.number().int(),
});
export type MediaTokenView = z.infer<typeof mediaTokenSchema>;
