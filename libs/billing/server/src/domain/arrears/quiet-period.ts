import type { ServiceDay } from '@diem-cau/shared/time';

/** Whether a day lies in one of the periods `dd/MM-dd/MM`, both days within; a period may run over the turn of the year. */
export function isQuiet(day: ServiceDay, periods: readonly string[]): boolean {
  const today = day.slice(5);
  return periods.some((period) => {
    const [from = '', to = ''] = period.split('-').map(monthDayOf);
    return from <= to ? from <= today && today <= to : today >= from || today <= to;
  });
}

/** `20/12` as `12-20`, which sorts as the year goes. */
function monthDayOf(text: string): string {
  const [day = '', month = ''] = text.split('/');
  return `${month}-${day}`;
}
