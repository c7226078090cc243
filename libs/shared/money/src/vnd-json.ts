import { vnd, type Vnd } from './vnd';

/** Money on the wire: a whole JSON number of đồng. Throws `RangeError` beyond ±(2^53 − 1), where a JSON reader would lose đồng. */
export function vndToJson(amount: bigint): number {
  const json = Number(amount);
  if (!Number.isSafeInteger(json)) throw new RangeError(`amount is outside the safe range of JSON numbers: ${amount}`);
  return json;
}

/** The reverse of {@link vndToJson}. Throws `RangeError` for anything but a whole number in the safe range. */
export function vndFromJson(json: unknown): Vnd {
  if (typeof json !== 'number') throw new RangeError(`an amount of đồng is a JSON number, not ${typeof json}`);
  return vnd(json);
}
