import type { ConnectionHistoryView } from '@diem-cau/endpoints/contracts';

export type ConnectionDay = ConnectionHistoryView['days'][number];

/** Above this share of what was heard, a day counts as poor. */
const poorShare = 0.1;

/** `ok` heard and good; `warn` poor for more than a tenth of the time; `off` not heard at all: the room may have been closed. */
export function kindOfDay(day: ConnectionDay): 'ok' | 'warn' | 'off' {
  const heard = day.onlineSeconds + day.inMeetingSeconds + day.degradedSeconds;
  if (heard === 0) return 'off';
  return day.degradedSeconds / heard > poorShare ? 'warn' : 'ok';
}
