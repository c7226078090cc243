import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds of one step (RFC 6238 section 4.1). */
export const STEP_SECONDS = 30;
const DIGITS = 6;

/** The code of one time step: RFC 4226 section 5.3 over the step's number. `digits` is 6 but for the RFC's own vectors. */
export function codeOf(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[mac.length - 1] as number) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/**
 * The step whose code this is, or null. One step to either side is accepted, because clocks differ; a step that was used
 * (or one before it) is not, because a code is good once (RFC 6238 section 5.2).
 * @param nowSeconds seconds since 1970
 */
export function matchingStep(secret: Uint8Array, code: string, nowSeconds: number, lastStep: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const now = Math.floor(nowSeconds / STEP_SECONDS);
  const given = Buffer.from(code);
  let found: number | null = null;
  for (const step of [now - 1, now, now + 1]) {
    if (timingSafeEqual(given, Buffer.from(codeOf(secret, step))) && step > lastStep) found = step;
  }
  return found;
}
