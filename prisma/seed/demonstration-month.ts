import type pg from 'pg';
import { addDays, addMonths, type BillingMonth, billingMonth, firstDay, monthOfInstant, type ServiceDay, startOfDay } from '@diem-cau/shared/time';

/** The month that stands for March 2017: the second before the first start, kept so that later starts agree. */
export async function demonstrationMonth(client: pg.Client, now: Date): Promise<BillingMonth> {
  const value = JSON.stringify({ march2017: addMonths(monthOfInstant(now), -2), firstStart: now.toISOString() });
  await client.query(`insert into app.installation (key, value) values ('demonstration', $1) on conflict (key) do nothing`, [value]);
  const { rows } = await client.query<{ month: string }>(`select value ->> 'march2017' as month from app.installation where key = 'demonstration'`);
  return billingMonth(rows[0]?.month ?? '');
}

/** The day that stands for a day of March 2017. */
export const dayOf = (month: BillingMonth, date: number): ServiceDay => addDays(firstDay(month), date - 1);

/** An hour of a day in Viet Nam as an instant. */
export const atHour = (day: ServiceDay, hour: number): string => new Date(startOfDay(day).getTime() + hour * 3_600_000).toISOString();
