// Heads of the usual lists, and what is typed here for lack of an idea; longer ones are covered by the repetition rule.
const COMMON = ['matkhau', 'password', 'qwertyuiop', 'iloveyou', 'hagiang', 'vietnam', 'diemcau', 'abcdefgh', 'admin', 'welcome', '1234567890', '0123456789', '0987654321'];

/** True for what a guesser tries first: a common word with digits around it, few different signs, or the username inside. */
export function isWeakPassword(password: string, username: string): boolean {
  const plain = password.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
  if (new Set(plain).size < 5) return true;
  if (username.length >= 4 && plain.includes(username)) return true;
  const core = plain.replace(/[^a-z0-9]/g, '');
  return COMMON.some((word) => core.replace(word, '').replace(/\d/g, '').length < 3 && core.includes(word));
}
