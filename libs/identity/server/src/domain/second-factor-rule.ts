import type { Role } from '@diem-cau/identity/contracts';

const ASKED_OF: ReadonlySet<Role> = new Set(['province_admin', 'district_admin', 'chair', 'operator_admin', 'billing_clerk']);

/** Whether a new post asks for a second factor: chairs, admins and billing do, except in the demonstration. A setting of each post afterwards. */
export function asksSecondFactor(role: Role, demonstration: boolean): boolean {
  return !demonstration && ASKED_OF.has(role);
}
