import { rmSync } from 'node:fs';
import { withClient } from '../embedded/sql.mjs';

export default async function mediumTeardown() {
  const scratch = globalThis.scratchCluster;
  if (!scratch) {
    await withClient(process.env.TEST_ADMIN_URL, (client) => client.query(`drop database if exists "${process.env.TEST_TEMPLATE_DB}" with (force)`));
    return;
  }
  await scratch.stop();
  rmSync(scratch.dataDir, { recursive: true, force: true });
  rmSync(scratch.folder, { recursive: true, force: true });
}
