import { shortVnd } from './short-vnd';

it.each([
  [0, '0'], [999, '999'], [1_500, '1,5 ng'], [450_000, '450 ng'], [-450_000_000, '-450 tr'], [1_916_129, '1,9 tr'], [12_345_678, '12 tr'], [1_500_000_000, '1,5 tỷ'],
])('%d is %s', (vnd, text) => {
  expect(shortVnd(vnd)).toBe(text);
});
