/** Injection token of the audit trail. */
export const AUDIT_TRAIL = Symbol.for('AuditTrail');

export interface AuditEntry {
  /** Past tense, `domain.what_happened`: `endpoint.registered`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Facts of the act, JSON; never a secret. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface AuditTrail {
  /** Appends to the hash chain of the actor's tenant or operator, in the surrounding transaction. */
  record(entry: AuditEntry): Promise<void>;
}
