/** `bcdf ghjk` and what else is typed or pasted as `BCDF-GHJK`; no more than eight letters. */
export function formatUserCode(text: string): string {
  const letters = text.toUpperCase().replace(/[^A-Z]/g, '').slice(0, 8);
  return letters.length > 4 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : letters;
}
