/** Injection token of the function that tells a role's rights; the app binds identity's table to it. */
export const PERMISSIONS_OF_ROLE = Symbol.for('PermissionsOfRole');
