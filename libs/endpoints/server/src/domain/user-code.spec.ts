import { newUserCode, shownUserCode } from './user-code';

it('makes eight letters without vowels or digits', () => {
  expect(newUserCode()).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/);
});

it('uses every letter of the alphabet', () => {
  const letters = new Set(Array.from({ length: 200 }, () => newUserCode()).join(''));
  expect(letters.size).toBe(20);
});

it('is shown in two groups', () => {
  expect(shownUserCode('BCDFGHJK')).toBe('BCDF-GHJK');
});
