import { DOORS_OPEN_MINUTES } from './kinds';
import type { MeetingStateName } from '@diem-cau/meetings/contracts';

/** The instant at which a meeting is to end, ISO. */
export function endOf(startsAt: string, durationMinutes: number): string {
  return new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();
}

/** Its time, place and people may still be changed. */
export function isPlanned(state: MeetingStateName): boolean {
  return state === 'draft' || state === 'announced' || state === 'postponed';
}

export function isRunning(state: MeetingStateName): boolean {
  return state === 'rehearsal' || state === 'roll_call' || state === 'in_session';
}

/** The room may be entered: it runs, or its hour is near. */
export function doorsAreOpen(meeting: { state: MeetingStateName; startsAt: string }, nowMs: number): boolean {
  return isRunning(meeting.state) || (meeting.state === 'announced' && nowMs >= Date.parse(meeting.startsAt) - DOORS_OPEN_MINUTES * 60_000);
}
