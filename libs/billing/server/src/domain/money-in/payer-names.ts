/** Payers by their names as banks write them: without marks and punctuation, usual words shortened. */
export interface PayerNames {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly mostWords: number;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\buy ban nhan dan\b/g, 'ubnd'], [/\bhoi dong nhan dan\b/g, 'hdnd'], [/\bvan phong\b/g, 'vp'], [/\bphong\b/g, 'p'], [/\bthi tran\b/g, 'tt'], [/\bthanh pho\b/g, 'tp'],
];
/** A name of fewer letters is found in too many texts. */
const FEWEST_LETTERS = 6;

export function foldName(text: string): string {
  const folded = text.normalize('NFD').replace(/[đĐ]/gu, 'd').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  return SHORT.reduce((said, [long, short]) => said.replace(long, short), folded);
}

export function payerNames(payers: readonly { readonly id: string; readonly name: string }[]): PayerNames {
  const byName = new Map<string, string[]>();
  let mostWords = 0;
  for (const { id, name } of payers) {
    const whole = foldName(name);
    for (const key of new Set([whole, whole.replace(/^ubnd /, '')])) {
      if (key.replace(/ /g, '').length < FEWEST_LETTERS) continue;
      byName.set(key, [...(byName.get(key) ?? []), id]);
      mostWords = Math.max(mostWords, key.split(' ').length);
    }
  }
  return { byName, mostWords };
}

/** The longest name that stands in the text, and whose it is; null where none does. */
export function namesIn(text: string, { byName, mostWords }: PayerNames): { readonly name: string; readonly payerIds: readonly string[] } | null {
  const words = foldName(text).split(' ');
  for (let length = Math.min(mostWords, words.length); length > 0; length -= 1) {
    const found = new Map<string, readonly string[]>();
    for (let at = 0; at + length <= words.length; at += 1) {
      const name = words.slice(at, at + length).join(' ');
      const payerIds = byName.get(name);
      if (payerIds) found.set(name, payerIds);
    }
    const [first] = found;
    if (first) return { name: first[0], payerIds: [...new Set([...found.values()].flat())] };
  }
  return null;
}
