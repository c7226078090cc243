import type { ReportRange } from '@diem-cau/billing/contracts';
import { Prisma } from '@diem-cau/platform/database';
import { billingMonth, firstDay, firstDayAfter, startOfDay } from '@diem-cau/shared/time';

/** First day and the day after the last one. */
export const daysOf = ({ from, to }: ReportRange) => ({ first: firstDay(billingMonth(from)), after: firstDayAfter(billingMonth(to)) });

export function instantsOf(column: string, range: ReportRange): Prisma.Sql {
  const { first, after } = daysOf(range);
  return Prisma.sql`${Prisma.raw(column)} >= ${startOfDay(first)} and ${Prisma.raw(column)} < ${startOfDay(after)}`;
}

export const monthOfInstant = (column: string): Prisma.Sql => Prisma.raw(`to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM')`);

/** Every month of the range, also one of which nothing is told: `month`, and its days as `span`. */
export const MONTHS = ({ from, to }: ReportRange): Prisma.Sql => Prisma.sql`
  select to_char(g, 'YYYY-MM') as month, daterange(g::date, (g + interval '1 month')::date) as span
    from generate_series(${`${from}-01`}::date::timestamp, ${`${to}-01`}::date::timestamp, interval '1 month') g`;
