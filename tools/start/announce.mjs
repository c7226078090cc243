import { renameSync, writeFileSync } from 'node:fs';
import { inData } from './paths.mjs';

/** The file that tests and tools read: where everything is, and who may sign in. */
export function writeDevFile({ url, livekitUrl, databaseUrl, accounts }) {
  const file = inData('dev.json');
  const content = { portalUrl: url, apiUrl: `${url}/api`, livekitUrl, databaseUrl, accounts };
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The last thing a start prints. */
export function announce({ url, accounts, media }) {
  const lines = ['', `  Điểm Cầu: ${url}`, `  API:      ${url}/openapi.json`, `  Media:    ${media}`, ''];
  if (accounts.length > 0) lines.push(...table(accounts), '');
  lines.push('  The same is in .data/dev.json; logs are in .data/logs. Ctrl-C stops everything.', '  Dừng hệ thống: Ctrl-C. Làm lại từ đầu: npm start -- --fresh', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}

function table(accounts) {
  const head = { role: 'ROLE', username: 'USERNAME', password: 'PASSWORD', unit: 'UNIT' };
  const columns = ['role', 'username', 'password', 'unit'];
  const widths = columns.map((column) => Math.max(...[head, ...accounts].map((row) => String(row[column] ?? '').normalize('NFC').length)));
  return [head, ...accounts].map((row) => `  ${columns.map((column, at) => String(row[column] ?? '').normalize('NFC').padEnd(widths[at])).join('  ').trimEnd()}`);
}
