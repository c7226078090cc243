import { isDatabaseAway } from './database-away';

const raw = (cause: object) => Object.assign(new Error('Raw query failed.'), { code: 'P2010', meta: { driverAdapterError: { cause } } });

it.each([
  ['a server that is starting', raw({ kind: 'postgres', originalCode: '57P03' })],
  ['a server that crashed under the query', raw({ kind: 'postgres', originalCode: '57P01' })],
  ['a server that cannot be reached', raw({ kind: 'DatabaseNotReachable', host: '127.0.0.1' })],
  ['a commit that lost its line', Object.assign(new Error('terminating connection'), { cause: { originalCode: '57P01' } })],
  ['the driver alone', Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })],
  ['a connection that broke in the pool', new Error('Client has encountered a connection error and is not queryable')],
])('knows %s as away', (_, error) => {
  expect(isDatabaseAway(error)).toBe(true);
});

it.each([
  ['a statement that the database refuses', raw({ kind: 'postgres', originalCode: '23505' })],
  ['a query that was cancelled', raw({ kind: 'postgres', originalCode: '57014' })],
  ['a fault of ours', new TypeError('x is undefined')],
  ['no error at all', undefined],
])('takes %s for what it is', (_, error) => {
  expect(isDatabaseAway(error)).toBe(false);
});
