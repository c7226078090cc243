export { PERMISSIONS, OPERATOR_ROLES, TENANT_ROLES, ROLES, permissionsOf, requirePermission, type Permission, type Role } from './permissions';
export * from './session.schema';
