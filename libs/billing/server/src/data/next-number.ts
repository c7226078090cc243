import { type Database, Prisma } from '@diem-cau/platform/database';

/** What is numbered from 1 in each of an operator's years, and where its numbers stand. */
const TABLES = { reminder: 'bill.reminder_outcome', notice: 'bill.notice', quotation: 'bill.quotation' } as const;

/** The next number of the operator's year, without gap. Who numbers at once waits here until the other has committed. */
export async function nextNumberOfYear(db: Database, of: keyof typeof TABLES, operatorId: string, year: number): Promise<number> {
  await db.tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${of} || ':' || ${operatorId}, 0))::text`;
  const rows = await db.tx.$queryRaw<{ n: number }[]>`select coalesce(max(number), 0) + 1 as n from ${Prisma.raw(TABLES[of])} where year = ${year}`;
  return rows[0]?.n ?? 1;
}
