import { base32 } from './base32';
import { codeOf, matchingStep } from './totp';

const SECRET = Buffer.from('12345678901234567890');

describe('time-based one-time codes', () => {
  // RFC 6238, appendix B, the SHA-1 rows.
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at %i seconds the code is %s', (seconds, code) => {
    expect(codeOf(SECRET, Math.floor(seconds / 30), 8)).toBe(code);
  });

  it('accepts one step to either side and no more', () => {
    const step = 1000;
    const at = step * 30;
    const accepted = [step - 2, step - 1, step, step + 1, step + 2].map((each) => matchingStep(SECRET, codeOf(SECRET, each), at, 0));
    expect(accepted).toEqual([null, step - 1, step, step + 1, null]);
  });

  it('refuses a code of a step that was used, and of one before it', () => {
    const at = 1000 * 30;
    expect(matchingStep(SECRET, codeOf(SECRET, 1000), at, 1000)).toBeNull();
    expect(matchingStep(SECRET, codeOf(SECRET, 999), at, 1000)).toBeNull();
    expect(matchingStep(SECRET, codeOf(SECRET, 1001), at, 1000)).toBe(1001);
  });

  it('writes a secret as authenticator apps read it', () => {
    expect(base32(Buffer.from('Hello!\xde\xad\xbe\xef', 'latin1'))).toBe('JBSWY3DPEHPK3PXP');
    expect(base32(Buffer.from('f'))).toBe('MY');
  });
});
