import type { FastifyRequest } from 'fastify';
import type { Actor } from '@diem-cau/platform/database';

export interface AuthenticatedRequest extends FastifyRequest {
  actor?: Actor;
}

/** An actor from what `ctx.identify` says of a token; null where the token is nobody's. */
export function actorOf(
  token: string,
  who: Record<string, string | null> | null,
  permissionsOf: (role: string | null) => ReadonlySet<string>,
): Actor | null {
  if (!who) return null;
  const role = who['role'] ?? null;
  return {
    kind: who['kind'] === 'device' ? 'device' : 'person',
    proof: { token },
    tenantId: who['tenantId'] ?? null,
    operatorId: who['operatorId'] ?? null,
    postId: who['postId'] ?? null,
    personId: who['personId'] ?? null,
    endpointId: who['endpointId'] ?? null,
    role,
    name: who['name'] ?? '',
    username: who['username'] ?? null,
    sessionId: who['sessionId'] ?? null,
    permissions: permissionsOf(role),
  };
}
