/** 5 s, 20 s, 80 s … at most a day; after the eleventh refusal, 3.3 days on, nobody tries again. */
const FIRST_SECONDS = 5;
const FACTOR = 4;
const MOST_SECONDS = 86_400;
const MOST_TRIES = 11;

/** Seconds until the next try after so many refused ones, or null where it is given up. */
export function nextTrySeconds(tries: number): number | null {
  return tries >= MOST_TRIES ? null : Math.min(MOST_SECONDS, FIRST_SECONDS * FACTOR ** Math.max(0, tries - 1));
}
