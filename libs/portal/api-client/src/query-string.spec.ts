import { queryString } from './query-string';

describe('queryString', () => {
  it('leaves out what is empty and repeats lists', () =>
    expect(queryString({ q: 'xín mần', page: 2, none: '', gone: undefined, state: ['a', 'b'] })).toBe('?q=x%C3%ADn+m%E1%BA%A7n&page=2&state=a&state=b'));
  it('is empty without a query', () => expect(queryString(undefined)).toBe(''));
});
