/** Length of `DC` + series + 8 digits + check character. */
const LENGTH = 17;

/** What is left of a reference when a bank or a person added spaces, marks and small letters; null while it is too short to look up. */
export function normalReference(text: string): string | null {
  const plain = text.normalize('NFD').replace(/[^0-9a-z]/gi, '').toUpperCase();
  return plain.length === LENGTH ? plain : null;
}
