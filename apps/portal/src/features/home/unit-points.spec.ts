import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import { unitPoints } from './unit-points';

const row = (id: string, lat: number | null, lng: number | null, part: Partial<EndpointRowView> = {}): EndpointRowView =>
  ({ state: 'in_service', connection: 'online', unit: { id, fullName: `Xã ${id}`, lat, lng }, ...part }) as EndpointRowView;

describe('points of the map', () => {
  it('leaves out units without a place and rooms that are retired', () =>
    expect(unitPoints([row('a', null, null), row('b', 22, 104, { state: 'retired' })])).toEqual([]));
  it('puts north above and west to the left', () => {
    const [north, south] = unitPoints([row('n', 22.9, 104.9), row('s', 22.5, 105.1)]);
    expect(north!.y).toBeLessThan(south!.y);
    expect(north!.x).toBeLessThan(south!.x);
  });
  it('keeps every point inside', () => {
    for (const { x, y } of unitPoints([row('a', 22.9, 104.9), row('b', 22.5, 105.9), row('c', 23.2, 105.2)])) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(1);
    }
  });
  it('shows the worst of several rooms', () => {
    const points = unitPoints([row('a', 22, 104), row('a', 22, 104, { connection: 'offline' })]);
    expect(points.map(({ kind }) => kind)).toEqual(['off']);
  });
  it('puts a lone unit on the sheet', () => expect(unitPoints([row('a', 22, 104)])[0]).toMatchObject({ x: 0.5, y: 0.5 }));
});
