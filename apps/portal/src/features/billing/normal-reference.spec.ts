import { normalReference } from './normal-reference';

describe('normalReference', () => {
  it('forgives spaces, marks and small letters', () => expect(normalReference(' dcc26tdc-00000123 z')).toBe('DCC26TDC00000123Z'));
  it('does not look up what is still being typed', () => expect(normalReference('DCC26TDC0000012')).toBeNull());
});
