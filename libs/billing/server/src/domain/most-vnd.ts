/** One amount that a person or a bank can enter, in đồng: a thousand billion. More is a slip of the hand. */
export const MOST_VND = 1_000_000_000_000;
