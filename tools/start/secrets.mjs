import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { StartFailure } from './failure.mjs';
import { inData } from './paths.mjs';

const file = inData('secrets.json');
const random = (bytes) => randomBytes(bytes).toString('base64url');

/**
 * The secrets of this installation, made at the first start.
 * @param {{clusterExists: boolean}} state a cluster whose secrets are gone cannot be opened
 */
export function loadSecrets({ clusterExists }) {
  if (!existsSync(file)) {
    if (clusterExists) {
      throw new StartFailure('.data/secrets.json is gone, so the database in .data cannot be opened. Put it back, or start over: npm start -- --fresh', 'Mất tệp .data/secrets.json nên không mở được cơ sở dữ liệu. Khôi phục tệp, hoặc làm lại từ đầu: npm start -- --fresh');
    }
    save(make());
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

function make() {
  return {
    postgresPassword: random(24),
    roles: { dc_auth: random(24), dc_api: random(24), dc_billing: random(24), dc_jobs: random(24) },
    authSecret: random(48),
    livekitKey: `dc${randomBytes(8).toString('hex')}`,
    livekitSecret: random(36),
  };
}

function save(secrets) {
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
