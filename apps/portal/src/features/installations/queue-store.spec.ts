import { forget, keep, readQueue } from './queue-store';

const report = (endpointId: string, key: string) => ({ endpointId, name: endpointId, key, body: { serials: [], lineKbpsMeasured: null, checks: {}, note: '' } });

describe('reports kept while the line is gone', () => {
  let kept = new Map<string, string>();
  beforeEach(() => {
    kept = new Map();
    Object.assign(globalThis, { localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text) } });
  });
  it('keeps them in the order they came', () => {
    keep(report('a', '1'));
    keep(report('b', '2'));
    expect(readQueue().map(({ key }) => key)).toEqual(['1', '2']);
  });
  it('sends only the last of one endpoint', () => {
    keep(report('a', '1'));
    keep(report('a', '2'));
    expect(readQueue().map(({ key }) => key)).toEqual(['2']);
  });
  it('forgets what was sent', () => {
    keep(report('a', '1'));
    forget('1');
    expect(readQueue()).toEqual([]);
  });
  it('reads a broken store as empty', () => {
    kept.set('dc:installed:queue', '{');
    expect(readQueue()).toEqual([]);
  });
});
