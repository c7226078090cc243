// node tools/prisma/provision-and-migrate.mjs: makes the product's roles and applies the migrations on the server of
// DATABASE_URL, whose role needs CREATEROLE and CREATEDB, not superuser. Passwords of the login roles: DC_<ROLE>_PASSWORD.
import { createDatabase, LOGINS, provisionRoles, withDatabase } from '../embedded/postgres.mjs';
import { migrateDeploy } from './migrate.mjs';

const url = process.env.DATABASE_URL;
const names = Object.fromEntries(LOGINS.map((role) => [role, `${role.toUpperCase()}_PASSWORD`]));
const missing = ['DATABASE_URL', ...Object.values(names)].filter((name) => !process.env[name]);
if (missing.length > 0) {
  process.stderr.write(`Not set: ${missing.join(', ')}\n`);
  process.exit(1);
}
const admin = withDatabase(url, 'postgres');
await provisionRoles(admin, Object.fromEntries(LOGINS.map((role) => [role, process.env[names[role]]])));
await createDatabase(admin, decodeURIComponent(new URL(url).pathname.slice(1)));
process.stdout.write(await migrateDeploy(url));
