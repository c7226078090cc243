/** Reads what a person typed as a whole number: dots and spaces between thousands are let pass. Null when it is none. */
export function parseWhole(text: string): number | null {
  const bare = text.replace(/[.\s\u00a0₫]/g, '').replace(/^\u2212/, '-');
  if (!/^-?\d+$/.test(bare)) return null;
  const value = Number(bare);
  return Number.isSafeInteger(value) ? value : null;
}
