import { hash, verify } from '@node-rs/argon2';
import { newToken } from './tokens';

// OWASP's second profile for argon2id: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** argon2id as a PHC string. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

let nobody: Promise<string> | undefined;

/** False for a missing hash too, after the same work: how long it takes does not tell whether the account exists. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(newToken());
  const matches = await verify(stored ?? (await nobody), password.normalize('NFC'));
  return stored !== null && matches;
}
