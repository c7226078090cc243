import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import type { InvitationLineView } from '@diem-cau/meetings/contracts';

export type Unready = { line: InvitationLineView; endpoint: EndpointRowView };

/** Which of the invited endpoints are online, and which are not; those outside of the own branch cannot be seen and are left out. */
export function readinessOf(lines: readonly InvitationLineView[], endpoints: readonly EndpointRowView[]): { total: number; ready: number; unready: Unready[] } {
  const known = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const seen = lines.flatMap((line) => {
    const endpoint = line.endpointId ? known.get(line.endpointId) : undefined;
    return endpoint ? [{ line, endpoint }] : [];
  });
  const unready = seen.filter(({ endpoint }) => endpoint.connection === 'offline' || endpoint.connection === 'degraded');
  return { total: seen.length, ready: seen.length - unready.length, unready };
}
