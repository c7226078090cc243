import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
/** Everything that a start makes and keeps; `--fresh` removes it. DC_DATA_DIR gives tests a system of their own. */
export const dataDir = path.resolve(root, process.env.DC_DATA_DIR || '.data');
export const logsDir = path.join(dataDir, 'logs');
export const inData = (name) => path.join(dataDir, name);
export const binDir = path.join(root, 'node_modules', '.bin');
export const pinnedNode = path.join(binDir, 'node');
