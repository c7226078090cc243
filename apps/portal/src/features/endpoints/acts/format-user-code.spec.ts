import { formatUserCode } from './format-user-code';

describe('a pairing code as it is typed', () => {
  it.each([
    ['bc', 'BC'],
    ['bcdf', 'BCDF'],
    ['bcdfg', 'BCDF-G'],
    [' bcdf - ghjk ', 'BCDF-GHJK'],
    ['BCDF-GHJKL', 'BCDF-GHJK'],
    ['1234', ''],
  ])('writes %s as %s', (typed, shown) => expect(formatUserCode(typed)).toBe(shown));
});
