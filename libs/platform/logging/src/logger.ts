import { pino, type Logger } from 'pino';

export type { Logger };

/** Structured logs on stdout; secrets that could ride in a logged object are cut out. */
export function createLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    redact: ['password', '*.password', 'token', '*.token', 'secret', '*.secret', 'req.headers.cookie', 'req.headers.authorization'],
  });
}

/** Injection token of the process's logger. */
export const LOGGER = Symbol.for('Logger');
