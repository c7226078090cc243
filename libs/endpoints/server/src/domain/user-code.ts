import { randomInt } from 'node:crypto';
import { USER_CODE_LETTERS } from '@diem-cau/endpoints/contracts';

const LENGTH = 8;

/** Eight letters of twenty: 34.5 bit, enough only together with the limits on wrong tries (RFC 8628 6.1). */
export function newUserCode(pick: (below: number) => number = randomInt): string {
  return Array.from({ length: LENGTH }, () => USER_CODE_LETTERS[pick(USER_CODE_LETTERS.length)]).join('');
}

/** `BCDF-GHJK`, as it is shown and read aloud. */
export function shownUserCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}
