export { type Actor, type JobActor, jobActor } from './actor';
export { Database, DATABASE_POOLS, sqlState, type DatabasePools, type Tx } from './database';
export { isDatabaseAway } from './database-away';
export { createPools, KEEP_PLAN } from './pools';
export { DatabaseModule } from './database.module';
export { Prisma } from './generated/client';
