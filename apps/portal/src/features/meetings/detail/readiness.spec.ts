import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import { readinessOf } from './readiness';

const line = (endpointId: string | null) => ({ id: `i-${endpointId ?? ''}`, unitId: 'u', unitName: 'Xã', endpointId, endpointName: null, state: 'invited' as const, answer: null, remindedAt: null });
const endpoint = (id: string, connection: EndpointRowView['connection']) => ({ id, connection }) as EndpointRowView;

describe('readiness before a meeting', () => {
  it('counts invited endpoints that are online and names the others', () => {
    const readiness = readinessOf([line('a'), line('b'), line('c'), line(null), line('elsewhere')], [endpoint('a', 'online'), endpoint('b', 'offline'), endpoint('c', 'degraded'), endpoint('d', 'offline')]);
    expect([readiness.ready, readiness.total]).toEqual([1, 3]);
    expect(readiness.unready.map((one) => one.endpoint.id)).toEqual(['b', 'c']);
  });
});
