import pg from 'pg';

// What Prisma's CLI calls these, by SQLSTATE.
const CODES = { '28P01': 'P1000', '28000': 'P1000', '3D000': 'P1003' };

/** Answers `cli can-connect-to-database` and `cli create-database`. @returns the exit code */
export async function answerProbe(command, url) {
  try {
    if (command === 'create-database') await createDatabase(url);
    else await withClient(url, (client) => client.query('select 1'));
    return 0;
  } catch (error) {
    const fields = { error_code: CODES[error.code] ?? 'P1001', message: error.message || `cannot reach the database (${error.code})` };
    // The CLI skips the first line.
    process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`);
    return 1;
  }
}

async function createDatabase(url) {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = '/postgres';
  await withClient(server.href, (client) => client.query(`create database ${client.escapeIdentifier(name)}`));
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
