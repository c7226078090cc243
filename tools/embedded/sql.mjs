import pg from 'pg';

/** Opens one connection for `work` and closes it. */
export async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** True when the server answers a statement. */
export async function canQuery(connectionString) {
  try {
    await withClient(connectionString, (client) => client.query('select 1'));
    return true;
  } catch {
    return false;
  }
}
