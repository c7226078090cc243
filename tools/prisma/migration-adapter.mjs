import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';

const CHAR_OID = 18;
const TEXT_OID = 25;

/** The adapter factory that the engine is given, with what a migration needs beyond adapter-pg. */
export function openFactory(connectionString) {
  const factory = new PrismaPg({ connectionString });
  const connect = factory.connect.bind(factory);
  const connectToShadowDb = factory.connectToShadowDb.bind(factory);
  factory.connect = async () => prepare(await connect());
  factory.connectToShadowDb = async () => prepare(await connectToShadowDb());
  return bindMigrationAwareSqlAdapterFactory(factory);
}

function prepare(adapter) {
  readCharColumns(adapter);
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => readCharColumns(await startTransaction(level));
  adapter.executeScript = (script) => executeScript(adapter, script);
  return adapter;
}

/**
 * adapter-pg splits a script at every semicolon, which cuts function bodies in two. Sent whole, PostgreSQL parses it,
 * and a script that fails half-way leaves nothing behind. A role or setting that the script switched to ends with it:
 * the engine's own bookkeeping that follows is not the script's.
 */
async function executeScript(adapter, script) {
  const client = await adapter.underlyingDriver().connect();
  try {
    await client.query(script);
    await client.query('reset role; reset all');
    client.release();
  } catch (error) {
    client.release(true);
    adapter.onError(error);
  }
}

/** The catalogue's `"char"` type is unknown to adapter-pg: read it as text, report it as a character. */
function readCharColumns(queryable) {
  const charColumns = new WeakMap();
  const performIO = queryable.performIO.bind(queryable);
  const queryRaw = queryable.queryRaw.bind(queryable);
  queryable.performIO = async (query) => {
    const result = await performIO(query);
    const found = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : []));
    for (const index of found) result.fields[index].dataTypeID = TEXT_OID;
    if (found.length > 0) charColumns.set(result.rows, found);
    return result;
  };
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return queryable;
}
