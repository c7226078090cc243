import { OPERATOR_ROLES, TENANT_ROLES, type Role } from '@diem-cau/identity/contracts';

/** A unit's post has a unit's role, an operator's post an operator's. */
export function roleFits(role: Role, owner: { readonly operatorId: string | null }): boolean {
  const allowed: readonly string[] = owner.operatorId === null ? TENANT_ROLES : OPERATOR_ROLES;
  return allowed.includes(role);
}
