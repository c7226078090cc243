import type pg from 'pg';

/** Does a topic in one transaction, the first time only. */
export async function once(client: pg.Client, topic: string, work: () => Promise<void>): Promise<void> {
  if (await isDone(client, topic)) return;
  await together(client, async () => {
    await work();
    await markDone(client, topic);
  });
}

export async function isDone(client: pg.Client, topic: string): Promise<boolean> {
  return (await client.query('select 1 from app.installation where key = $1', [`seed.${topic}`])).rowCount === 1;
}

export async function markDone(client: pg.Client, topic: string): Promise<void> {
  await client.query(`insert into app.installation (key, value) values ($1, 'true')`, [`seed.${topic}`]);
}

export async function together(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Rows as objects with the table's column names; `search` is given as plain text and keyed on the way. */
export async function insertRows(client: pg.Client, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values = columns.map((column) => (column === 'search' ? 'core.search_key(search)' : column));
  await client.query(`insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}
