import { seal, unseal } from './seal';

const SECRET = 'a'.repeat(43);

it('opens with the same secret and owner only, and not where a byte was changed', () => {
  const sealed = seal(SECRET, 'op1/key1', 'mật khẩu');
  expect(Buffer.from(sealed).includes('mật khẩu')).toBe(false);
  expect(seal(SECRET, 'op1/key1', 'mật khẩu')).not.toEqual(sealed);
  expect(unseal(SECRET, 'op1/key1', sealed)).toBe('mật khẩu');
  expect(unseal('b'.repeat(43), 'op1/key1', sealed)).toBeNull();
  expect(unseal(SECRET, 'op2/key1', sealed)).toBeNull();
  expect(unseal(SECRET, 'op1/key1', sealed.with(sealed.length - 1, (sealed.at(-1) ?? 0) ^ 1))).toBeNull();
  expect(unseal(SECRET, 'op1/key1', new Uint8Array(3))).toBeNull();
});
