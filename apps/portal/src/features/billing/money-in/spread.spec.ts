import { spread } from './spread';

const said = (amountVnd: number, ...open: number[]) => {
  const { paid, creditVnd } = spread(amountVnd, open.map((openVnd) => ({ openVnd })));
  return [paid.map(({ vnd }) => vnd), creditVnd];
};

it.each([
  [600, [550, 100], [[550, 50], 0]],
  [700, [550, 100], [[550, 100], 50]],
  [700, [], [[], 700]],
  [550, [0, 550], [[550], 0]],
])('%i over %j', (amount, open, expected) => {
  expect(said(amount, ...open)).toEqual(expected);
});
