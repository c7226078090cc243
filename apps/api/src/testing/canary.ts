/** Stands in every text of the victim that is not public. */
export const CANARY = 'CANARY-7f3a';
