import { roadOrder } from './road-order';

const stop = (endpointId: string, lat: number | null, lng: number | null, parentName: string, plannedOn: string | null = null) => ({
  endpointId, late: false, plannedOn, unit: { id: endpointId, name: endpointId, fullName: endpointId, parentName, lat, lng },
});
const ids = (stops: readonly { endpointId: string }[]): string => stops.map(({ endpointId }) => endpointId).join('');

describe('the order of the road', () => {
  it('goes from each stop to the nearest that is left', () =>
    expect(ids(roadOrder([stop('a', 22, 104, 'X', '2017-03-01'), stop('b', 22.9, 104, 'X'), stop('c', 22.1, 104, 'X'), stop('d', 22.5, 104, 'X')]))).toBe('acdb'));
  it('begins with what was planned first', () => expect(ids(roadOrder([stop('a', 22, 104, 'X', '2017-03-09'), stop('b', 23, 104, 'X', '2017-03-01')]))).toBe('ba'));
  it('finishes a district before the next', () =>
    expect(ids(roadOrder([stop('a', 22, 104, 'X'), stop('b', 22.01, 104, 'Y'), stop('c', 23, 104, 'X')]))).toBe('acb'));
  it('loses nobody without a place', () => expect(ids(roadOrder([stop('a', null, null, 'X'), stop('b', 22, 104, 'X')]))).toBe('ba'));
});
