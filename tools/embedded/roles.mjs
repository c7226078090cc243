import { withClient } from './sql.mjs';

const OWNERS = ['dc_owner', 'dc_ctx'];
/** The product's login roles; none owns a table or bypasses row security. */
export const LOGINS = ['dc_auth', 'dc_api', 'dc_billing', 'dc_jobs'];

/**
 * Makes the product's roles where they are missing, sets the login roles' passwords, and lets the migrating admin act as
 * each of them. The admin is a superuser, or a role with CREATEROLE (a managed PostgreSQL gives no more).
 * @param {string} adminUrl
 * @param {Record<'dc_auth'|'dc_api'|'dc_billing'|'dc_jobs', string>} passwords
 */
export async function provisionRoles(adminUrl, passwords) {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as version, rolsuper as superuser, rolname as name from pg_roles where rolname = current_user`,
    );
    const admin = rows[0];
    if (admin.version < 150000) throw new Error(`PostgreSQL 15 or newer is needed; this server is ${Math.floor(admin.version / 10000)}.`);
    for (const role of [...OWNERS, ...LOGINS]) {
      await client.query(`do $$ begin create role ${role} nologin noinherit; exception when duplicate_object or unique_violation then null; end $$`);
    }
    for (const role of LOGINS) {
      await client.query(`alter role ${role} login password ${client.escapeLiteral(passwords[role])}`);
    }
    if (admin.superuser) return;
    const options = admin.version >= 160000 ? ' with inherit true, set true' : '';
    for (const role of [...OWNERS, ...LOGINS]) {
      await client.query(`grant ${role} to ${client.escapeIdentifier(admin.name)}${options}`);
    }
  });
}

/** Makes a database where it is missing. @returns its admin URL */
export async function createDatabase(adminUrl, name, { template } = {}) {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount > 0) return;
    const from = template ? ` template ${client.escapeIdentifier(template)}` : '';
    await client.query(`create database ${client.escapeIdentifier(name)}${from}`);
  });
  return withDatabase(adminUrl, name);
}

/** The same server and database as `url`, signed in as `role`. */
export function roleUrl(url, role, password) {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
}

/** The same server and role as `url`, another database. */
export function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
}
