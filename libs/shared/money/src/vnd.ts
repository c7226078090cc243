declare const vndBrand: unique symbol;

/** An amount in whole đồng. VND has no subunit, so every amount of the product is an integer. */
export type Vnd = bigint & { readonly [vndBrand]: true };

/** Marks an integer as đồng. A `number` must be a safe whole number, else `RangeError`. */
export function vnd(amount: bigint | number): Vnd {
  if (typeof amount === 'number' && !Number.isSafeInteger(amount)) {
    throw new RangeError(`not a whole amount of đồng in the safe range: ${amount}`);
  }
  return BigInt(amount) as Vnd;
}

export const ZERO_VND: Vnd = vnd(0n);

/** The sum of the amounts; of none it is zero. */
export function sumVnd(amounts: Iterable<bigint>): Vnd {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return vnd(sum);
}
