import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

/** An opaque 256-bit token; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What `ctx.identify` compares: SHA-256, hex. Enough for a random token; passwords get argon2. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

// No 0/O, 1/I/L: these are copied by hand.
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Ten codes of ten signs (49 bits each), shown once. */
export function newBackupCodes(): string[] {
  const part = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 10 }, () => `${part()}-${part()}`);
}

/** Keyed, so that a stolen table cannot be searched. Dashes, spaces and case do not matter. */
export function hashBackupCode(code: string, authSecret: string): string {
  return createHmac('sha256', `backup-code:${authSecret}`).update(code.toUpperCase().replace(/[^A-Z0-9]/g, '')).digest('hex');
}
