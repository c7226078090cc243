/** Fewest characters of a password; the api holds the same rule and also refuses the well-known ones. */
export const leastPasswordCharacters = 10;

export type NewPasswordFlaw = 'short' | 'differs' | null;

/** What speaks against a new password before it is sent. */
export function flawOf(password: string, again: string): NewPasswordFlaw {
  if ([...password].length < leastPasswordCharacters) return 'short';
  return password === again ? null : 'differs';
}
