import type { AppConfig } from '@diem-cau/platform/config';

export interface LiveKitSettings {
  /** What browsers connect to (ws, wss). */
  readonly url: string;
  /** What the server's API is called by (http, https). */
  readonly apiUrl: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** Null where any part is missing: media is off, and says so. */
export function liveKitSettings(config: AppConfig): LiveKitSettings | null {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret } = config;
  if (!url || !apiKey || !apiSecret) return null;
  return { url, apiUrl: config.LIVEKIT_API_URL ?? url.replace(/^ws/, 'http'), apiKey, apiSecret };
}

/** Injection token of {@link LiveKitSettings}, or null. */
export const LIVEKIT_SETTINGS = Symbol.for('LiveKitSettings');
