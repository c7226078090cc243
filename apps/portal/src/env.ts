import 'server-only';
import { z } from 'zod';

const schema = z.object({
  /** Origin at which this server reaches the api, without a path: http://127.0.0.1:4501. */
  API_ORIGIN: z.url(),
  /** Address of the media server as browsers reach it (ws or wss); absent when media is off. */
  LIVEKIT_URL: z.url().optional(),
});

/** Reads the settings of the portal; a wrong or missing one is listed by name. */
export function readEnv(): z.infer<typeof schema> {
  return schema.parse({ API_ORIGIN: process.env['API_ORIGIN'], LIVEKIT_URL: process.env['LIVEKIT_URL'] || undefined });
}
