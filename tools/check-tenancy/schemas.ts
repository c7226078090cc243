/** Schemas that the product's migrations fill; `queue` is BullMQ's and holds ids only. */
export const OWNED_SCHEMAS = ['auth', 'core', 'meet', 'bill', 'app', 'ctx'];

/** Tables that no role with a tenant's or operator's context may read at all. */
export const SECRET_TABLES = ['auth.person', 'auth.session', 'auth.credential', 'ctx.secret', 'app.audit_head'];
