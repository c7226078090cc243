import type pg from 'pg';
import { OWNED_SCHEMAS } from './schemas';

export interface OwnedTable {
  readonly oid: number;
  readonly name: string;
  readonly columns: readonly Column[];
}
interface Column {
  readonly name: string;
  readonly type: string;
}

export interface Owner {
  readonly tenantId: string;
  readonly operatorId: string;
  readonly endpointId: string;
  readonly postId: string;
}

/** Every table whose rows name their owner, with the columns that a row must be given. */
export async function ownedTables(admin: pg.Pool): Promise<OwnedTable[]> {
  const { rows } = await admin.query<OwnedTable>(
    `select c.oid::int as oid, c.oid::regclass::text as name,
            jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname = any($1) and c.relkind in ('r', 'p') and a.attidentity = '' and a.attgenerated = ''
        and exists (select 1 from pg_attribute o where o.attrelid = c.oid and o.attname in ('tenant_id', 'operator_id'))
      group by c.oid order by 1`,
    [OWNED_SCHEMAS],
  );
  return rows;
}

/** Takes away what would refuse a made-up row; policies and grants, which are under test, stay. */
export async function loosen(admin: pg.Pool): Promise<void> {
  await admin.query(`do $$ declare k record; begin
    for k in select conrelid::regclass as t, conname from pg_constraint join pg_class c on c.oid = conrelid join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('auth', 'core', 'meet', 'bill', 'app') and contype in ('c', 'x', 'f') loop
      execute format('alter table %s drop constraint if exists %I cascade', k.t, k.conname);
    end loop;
    for k in select tgrelid::regclass as t, tgname as conname from pg_trigger join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('auth', 'core', 'meet', 'bill', 'app') and not tgisinternal loop
      execute format('drop trigger %I on %s', k.conname, k.t);
    end loop; end $$`);
}

/** SQL of one row of an owner, every column filled by its type. */
export function rowOf({ name, columns }: OwnedTable, owner: Owner, allowed: (column: string) => boolean = () => true): string {
  const hasTenant = columns.some((column) => column.name === 'tenant_id');
  const given = columns.filter((column) => allowed(column.name));
  const values = given.map((column) => {
    if (column.name === 'tenant_id') return `'${owner.tenantId}'`;
    if (column.name === 'operator_id') return hasTenant ? 'null' : `'${owner.operatorId}'`;
    if (column.name === 'endpoint_id') return `'${owner.endpointId}'`;
    if (column.name === 'post_id') return `'${owner.postId}'`;
    return valueOf(column.type);
  });
  return `insert into ${name} (${given.map((column) => `"${column.name}"`).join(', ')}) values (${values.join(', ')})`;
}

function valueOf(type: string): string {
  if (type.endsWith('[]') || type.endsWith('multirange')) return `'{}'::${type}`;
  if (type === 'uuid') return 'gen_random_uuid()';
  if (type === 'boolean') return 'true';
  if (type === 'jsonb' || type === 'json') return `'{}'::${type}`;
  if (type === 'bytea') return `'\\x00'::bytea`;
  if (type === 'date') return `'2026-01-05'::date`;
  if (type.startsWith('time without') || type === 'time') return `'08:00'::time`;
  if (type.startsWith('timestamp')) return 'now()';
  if (type === 'interval') return `'1 hour'::interval`;
  if (type === 'daterange') return `daterange('2026-01-01', '2027-01-01')`;
  if (type === 'tstzrange') return `tstzrange(now(), now() + interval '1 hour')`;
  if (type === 'inet') return `'127.0.0.1'::inet`;
  if (/^(small|big)?int|^numeric|^double|^real/.test(type)) return `1::${type}`;
  return `'matrix'`;
}

export type Verb = 'select' | 'insert' | 'update' | 'delete';

/**
 * What the connected role can do to rows of another owner, in a transaction whose context is already open.
 * @returns the number of rows reached; 0 where it is refused
 */
export async function reach(client: pg.ClientBase, table: OwnedTable, verb: Verb, owner: Owner): Promise<number> {
  const hasTenant = table.columns.some(({ name }) => name === 'tenant_id');
  const hasOperator = table.columns.some(({ name }) => name === 'operator_id');
  const theirs = [hasTenant ? `tenant_id = '${owner.tenantId}'` : '', hasOperator ? `operator_id = '${owner.operatorId}'` : ''].filter(Boolean).join(' or ');
  const sql = await statementOf(client, table, verb, theirs, owner);
  if (sql === null) return 0;
  await client.query('savepoint attempt');
  try {
    const { rows, rowCount } = await client.query<{ n?: number }>(sql);
    return verb === 'select' ? (rows[0]?.n ?? 0) : (rowCount ?? 0);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '42501') return 0; // insufficient privilege, or a row that the policy refuses
    throw new Error(`${verb} ${table.name}: ${code} ${(error as Error).message}`, { cause: error });
  } finally {
    await client.query('rollback to savepoint attempt');
  }
}

async function statementOf(client: pg.ClientBase, table: OwnedTable, verb: Verb, theirs: string, owner: Owner): Promise<string | null> {
  if (verb === 'select') return `select count(*)::int as n from ${table.name} where ${theirs}`;
  if (verb === 'delete') return `delete from ${table.name} where ${theirs}`;
  const { rows } = await client.query<{ name: string }>(
    `select a.attname as name from pg_attribute a where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped and has_column_privilege(a.attrelid, a.attnum, $2)`,
    [table.oid, verb],
  );
  const allowed = new Set(rows.map(({ name }) => name));
  if (allowed.size === 0) return null;
  if (verb === 'insert') return rowOf(table, owner, (column) => allowed.has(column));
  const [first] = allowed;
  return `update ${table.name} set "${first}" = "${first}" where ${theirs}`;
}
