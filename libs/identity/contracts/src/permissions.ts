import { AppError, PlatformErrors } from '@diem-cau/platform/errors';

export const OPERATOR_ROLES = ['operator_admin', 'billing_clerk', 'technician'] as const;
export const TENANT_ROLES = [
  'province_admin',
  'district_admin',
  'convener',
  'chair',
  'secretary',
  'unit_office',
  'accountant',
] as const;
export const ROLES = [...OPERATOR_ROLES, ...TENANT_ROLES] as const;
export type Role = (typeof ROLES)[number];

/**
 * Every right of the product and who holds it: the one table that the API, the portal's menus and the media grants read.
 * What a chair may do in one meeting also asks that the meeting names the post; see meetings/contracts.
 */
export const PERMISSIONS = {
  'endpoints.read': ['operator_admin', 'billing_clerk', 'technician', 'province_admin', 'district_admin', 'convener', 'chair', 'secretary', 'unit_office'],
  'endpoints.register': ['province_admin', 'district_admin'],
  'endpoints.import': ['province_admin', 'district_admin'],
  'endpoints.accept': ['province_admin', 'district_admin'],
  'endpoints.suspend': ['province_admin', 'district_admin'],
  'endpoints.retire': ['province_admin', 'district_admin'],
  'endpoints.pair': ['province_admin', 'district_admin'],
  'endpoints.test': ['province_admin', 'district_admin', 'unit_office'],
  'endpoints.install': ['operator_admin', 'technician'],
  'posts.manage': ['province_admin', 'district_admin', 'operator_admin'],
  'audit.read': ['province_admin', 'district_admin', 'operator_admin'],
  'meetings.read': ['province_admin', 'district_admin', 'convener', 'chair', 'secretary', 'unit_office'],
  'meetings.schedule': ['convener', 'secretary', 'chair'],
  'meetings.conduct': ['chair', 'secretary', 'convener'],
  'meetings.answer': ['unit_office', 'convener', 'secretary'],
  'billing.read': ['operator_admin', 'billing_clerk'],
  'billing.contracts': ['operator_admin', 'billing_clerk'],
  'billing.run': ['operator_admin', 'billing_clerk'],
  'billing.payments': ['operator_admin', 'billing_clerk'],
  'billing.correct': ['operator_admin', 'billing_clerk'],
  'billing.suspend': ['operator_admin'],
  'billing.webhooks': ['operator_admin', 'billing_clerk'],
  'invoices.read_own': ['accountant', 'unit_office'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

const BY_ROLE = new Map<string, ReadonlySet<Permission>>(
  ROLES.map((role) => [
    role,
    new Set((Object.keys(PERMISSIONS) as Permission[]).filter((permission) => (PERMISSIONS[permission] as readonly Role[]).includes(role))),
  ]),
);

const NONE: ReadonlySet<Permission> = new Set();

/** The rights of a role; none for a role that the table does not know. */
export function permissionsOf(role: string | null): ReadonlySet<Permission> {
  return (role === null ? undefined : BY_ROLE.get(role)) ?? NONE;
}

/**
 * First line of a use case.
 * @throws AppError `platform.forbidden`. What belongs to another tenant is a 404 instead: row security hides it.
 */
export function requirePermission(actor: { readonly permissions: ReadonlySet<string> }, permission: Permission): void {
  if (!actor.permissions.has(permission)) throw new AppError(PlatformErrors.forbidden, { permission });
}
