import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, LOGINS, provisionRoles, roleUrl, startPostgres, withDatabase } from '../embedded/postgres.mjs';
import { makeScratchFolder } from '../embedded/scratch-folder.mjs';
import { migrateDeploy } from '../prisma/migrate.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const DATABASE = 'scenario';

/**
 * A PostgreSQL of one's own with the migrated, empty schema: a copy of a cluster that the first call made, so that the next
 * ones need neither initdb nor migrations.
 * @returns {Promise<{urls: {admin: string, api: string, billing: string}, crash(): Promise<void>, close(): Promise<void>}>}
 *   `crash` ends the server with SIGKILL and starts it again at the same address
 */
export async function openScratch({ durable = false } = {}) {
  const template = await findTemplate();
  const { password, passwords } = JSON.parse(readFileSync(path.join(template, 'passwords.json'), 'utf8'));
  const folder = durable ? temporaryFolder() : makeScratchFolder('diem-cau-scenario-');
  copy(path.join(template, 'postgres'), path.join(folder, 'postgres'));
  const options = { dataDir: path.join(folder, 'postgres'), password, durable, logFile: path.join(folder, 'postgres.log') };
  let cluster = await startPostgres(options);
  const admin = withDatabase(cluster.url, DATABASE);
  const kill = async (signal) => {
    const ended = new Promise((resolve) => cluster.child.once('exit', resolve));
    if (cluster.child.kill(signal)) await ended;
  };
  return {
    urls: { admin, api: roleUrl(admin, 'dc_api', passwords.dc_api), billing: roleUrl(admin, 'dc_billing', passwords.dc_billing) },
    async crash() {
      await kill('SIGKILL');
      cluster = await startPostgres({ ...options, port: cluster.port, isPortFixed: true });
    },
    async close() {
      await kill('SIGQUIT'); // what it holds is thrown away: no checkpoint is waited for
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function findTemplate() {
  const template = path.join(tmpdir(), `diem-cau-scenario-${userName()}-${fingerprint()}`);
  if (!existsSync(template)) await makeTemplate(template);
  return template;
}

/** Made beside its place and renamed: whoever is first wins, the other's is thrown away. */
async function makeTemplate(template) {
  const folder = temporaryFolder();
  const password = randomBytes(18).toString('base64url');
  const passwords = Object.fromEntries(LOGINS.map((role) => [role, randomBytes(18).toString('base64url')]));
  const cluster = await startPostgres({ dataDir: path.join(folder, 'postgres'), password, durable: false, logFile: path.join(folder, 'postgres.log') });
  try {
    await provisionRoles(cluster.url, passwords);
    await migrateDeploy(await createDatabase(cluster.url, DATABASE));
  } finally {
    await cluster.stop();
  }
  writeFileSync(path.join(folder, 'passwords.json'), JSON.stringify({ password, passwords }), { mode: 0o600 });
  try {
    renameSync(folder, template);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
}

function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-scenario-'));
  chmodSync(folder, 0o711); // the server's own user has to pass through
  return folder;
}

/** Owners and modes are kept: the server takes no folder of anybody else's. */
function copy(from, to) {
  execFileSync('cp', ['-a', from, to]);
}

/** Of the checkout and everything that makes the schema. */
function fingerprint() {
  const hash = createHash('sha256').update(root);
  const migrations = path.join(root, 'prisma/migrations');
  for (const name of readdirSync(migrations).sort()) {
    const file = path.join(migrations, name, 'migration.sql');
    if (existsSync(file)) hash.update(`${name}\0`).update(readFileSync(file));
  }
  for (const file of ['tools/embedded/roles.mjs', 'tools/embedded/postgres.mjs', 'package-lock.json']) hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

const userName = () => String(process.getuid?.() ?? 'user');
