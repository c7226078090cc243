import { z } from 'zod';

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), `must be a URL (${protocols.join(', ')})`);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Every setting of api and worker. No secret has a default: a missing one stops the boot. */
export const configSchema = z.object({
  /** `demo` seeds accounts that sign in by password alone; documents of a demonstration say that they are one. */
  DC_MODE: z.enum(['demo', 'production']).default('production'),
  API_PORT: z.coerce.number().int().min(0).max(65535).default(4501),
  WORKER_PORT: z.coerce.number().int().min(0).max(65535).default(4502),
  BIND_ADDRESS: z.string().default('127.0.0.1'),
  /** Scheme, host and port as browsers see them; cookies and the CSRF check hang on it. */
  PUBLIC_ORIGIN: url('http:', 'https:').transform((value) => new URL(value).origin),
  DATABASE_URL_API: url('postgres:', 'postgresql:'),
  DATABASE_URL_BILLING: url('postgres:', 'postgresql:'),
  DATABASE_URL_AUTH: url('postgres:', 'postgresql:'),
  DATABASE_URL_JOBS: url('postgres:', 'postgresql:'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(12),
  REDIS_URL: optional(url('redis:', 'rediss:')),
  /** What browsers connect to; without it meetings are held without media and the screens say so. */
  LIVEKIT_URL: optional(url('ws:', 'wss:')),
  /** What api and worker call; the same server from inside. */
  LIVEKIT_API_URL: optional(url('http:', 'https:')),
  LIVEKIT_API_KEY: optional(z.string().min(3)),
  LIVEKIT_API_SECRET: optional(z.string().min(32, 'needs 32 characters or more')),
  /** Signs cookies and encrypts second-factor secrets; base64url of 32 random bytes or more. */
  AUTH_SECRET: z.string().min(32, 'needs 32 characters or more'),
  SMTP_URL: optional(url('smtp:', 'smtps:')),
  MAIL_FROM: z.string().default('Điểm Cầu <khong-tra-loi@localhost>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4),
});

export type AppConfig = z.infer<typeof configSchema>;

/** Injection token of the parsed configuration. */
export const APP_CONFIG = Symbol.for('AppConfig');
