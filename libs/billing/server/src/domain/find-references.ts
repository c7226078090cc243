import { parseInvoiceReference } from './invoice-reference';

export type FoundReferences = { readonly references: readonly string[] } | { readonly fault: 'billing.reference_invalid' };

/** Like a reference, whatever its check character: a wrong one must be seen, not passed over. */
export const LIKE_REFERENCE = /DC[CK]\d{2}[A-Z][A-Z0-9]{2}\d{8}[0-9A-Z]/g;

/**
 * All references in what a bank or a person wrote: accents and punctuation are dropped first, as banks do (`billing.md` 5.8).
 * One that is malformed or whose check character is wrong spoils the whole text: it is for a person to read, never guessed.
 */
export function findReferences(texts: readonly string[]): FoundReferences {
  const found = texts.map((text) => normaliseTransferText(text).match(LIKE_REFERENCE) ?? []);
  if (found.some((inText) => inText.length === 0)) return { fault: 'billing.reference_invalid' };
  const references = [...new Set(found.flat())];
  return references.every((reference) => parseInvoiceReference(reference)) ? { references } : { fault: 'billing.reference_invalid' };
}

/** Upper-case letters and digits only, without Vietnamese marks. */
export function normaliseTransferText(text: string): string {
  return text.normalize('NFD').replace(/[đĐ]/g, 'D').replace(/[^0-9a-z]/gi, '').toUpperCase();
}
