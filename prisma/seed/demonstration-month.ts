import type pg from 'pg';
import { addDays, addMonths, type BillingMonth, billingMonth, firstDay, monthOfInstant, type ServiceDay, startOfDay } from '@diem-cau/shared/time';
import { readFact, together } from './topic';

const KEY = 'demonstration';

/** The month that stands for March 2017: the second before the first start, kept so that later starts agree. */
export async function demonstrationMonth(client: pg.Client, now: Date): Promise<BillingMonth> {
  const known = (await readFact(client, KEY)) as { march2017: string } | null;
  if (known) return billingMonth(known.march2017);
  const month = addMonths(monthOfInstant(now), -2);
  const value = JSON.stringify({ march2017: month, firstStart: now.toISOString() });
  await together(client, () => client.query('insert into app.installation (key, value) values ($1, $2)', [KEY, value]));
  return month;
}

/** The day that stands for a day of March 2017. */
export const dayOf = (month: BillingMonth, date: number): ServiceDay => addDays(firstDay(month), date - 1);

/** An hour of a day in Viet Nam as an instant. */
export const atHour = (day: ServiceDay, hour: number): string => new Date(startOfDay(day).getTime() + hour * 3_600_000).toISOString();
