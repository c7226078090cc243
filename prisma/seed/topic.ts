import type pg from 'pg';
import { pastTheWalls } from './past-the-walls';

/** Does a topic in one transaction, the first time only. */
export async function once(client: pg.Client, topic: string, work: () => Promise<void>): Promise<void> {
  if (await isDone(client, topic)) return;
  await together(client, async () => {
    await work();
    await markDone(client, topic);
  });
}

export async function isDone(client: pg.Client, topic: string): Promise<boolean> {
  return (await readFact(client, `seed.${topic}`)) !== null;
}

/** A fact of the installation, read as a role that may read it; null where it is unknown. */
export function readFact(client: pg.Client, key: string): Promise<unknown> {
  return inTransaction(client, async () => {
    await client.query('set local role dc_auth');
    const { rows } = await client.query<{ value: unknown }>('select value from app.installation where key = $1', [key]);
    return rows[0]?.value ?? null;
  });
}

/** Part of the topic's transaction. */
export async function markDone(client: pg.Client, topic: string): Promise<void> {
  await client.query(`insert into app.installation (key, value) values ($1, 'true')`, [`seed.${topic}`]);
}

/** One transaction that may write every table. */
export function together<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  return inTransaction(client, () => pastTheWalls(client, work));
}

async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
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
