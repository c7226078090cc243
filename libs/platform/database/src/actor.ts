/**
 * Who asks: a person in one post, a paired device, or a job. It carries what proves it (a token, or an outbox row);
 * the ids are for reading only, the database derives its own from the proof.
 */
export interface Actor {
  readonly kind: 'person' | 'device' | 'job';
  readonly proof: { readonly token: string } | { readonly outboxId: bigint };
  readonly tenantId: string | null;
  readonly operatorId: string | null;
  readonly postId: string | null;
  readonly personId: string | null;
  readonly endpointId: string | null;
  /** The post's role; `device` and `job` for those kinds; null where a person has no post chosen. */
  readonly role: string | null;
  readonly name: string;
  readonly username: string | null;
  /** The session's id, or the device's. */
  readonly sessionId: string | null;
  readonly permissions: ReadonlySet<string>;
}

export interface JobActor extends Actor {
  readonly kind: 'job';
  readonly proof: { readonly outboxId: bigint };
}

/** The actor of an outbox row: of one tenant or of one operator, never both. */
export function jobActor(row: { id: bigint; tenantId: string | null; operatorId: string | null }): JobActor {
  return {
    kind: 'job',
    proof: { outboxId: row.id },
    tenantId: row.tenantId,
    operatorId: row.operatorId,
    postId: null,
    personId: null,
    endpointId: null,
    role: 'job',
    name: 'job',
    username: null,
    sessionId: null,
    permissions: new Set(),
  };
}
