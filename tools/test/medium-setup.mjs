import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createDatabase, LOGINS, provisionRoles, roleUrl, startPostgres } from '../embedded/postgres.mjs';
import { makeScratchFolder } from '../embedded/scratch-folder.mjs';
import { migrateDeploy } from '../prisma/migrate.mjs';

const TEMPLATE = 'dc_template';

/**
 * One scratch cluster a Jest call, migrated once into a template that every spec's own database is copied from.
 * TEST_DATABASE_URL names a server to use instead; its template is made anew.
 */
export default async function mediumSetup() {
  const given = process.env.TEST_DATABASE_URL;
  const scratch = given ? null : await startScratch();
  globalThis.scratchCluster = scratch;
  const admin = given ?? scratch.url;

  const passwords = Object.fromEntries(LOGINS.map((role) => [role, randomBytes(18).toString('base64url')]));
  await provisionRoles(admin, passwords);
  const template = given ? `${TEMPLATE}_${process.pid}` : TEMPLATE;
  const url = await createDatabase(admin, template);
  await migrateDeploy(url);

  process.env.TEST_ADMIN_URL = admin;
  process.env.TEST_TEMPLATE_DB = template;
  for (const role of LOGINS) {
    process.env[`TEST_DATABASE_URL_${role.slice('dc_'.length).toUpperCase()}`] = roleUrl(url, role, passwords[role]);
  }
}

async function startScratch() {
  const folder = makeScratchFolder('diem-cau-test-');
  return {
    folder,
    ...(await startPostgres({
      dataDir: path.join(folder, 'postgres'),
      password: randomBytes(18).toString('base64url'),
      durable: false,
      logFile: path.join(folder, 'postgres.log'),
    })),
  };
}
