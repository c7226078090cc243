import { chooseMeeting, nextMeeting } from './choose-meeting';
import type { AgendaItem } from './screen-state';

const hour = Date.parse('2026-11-23T01:00:00Z');
const at = (id: string, minutes: number, change: Partial<AgendaItem> = {}): AgendaItem => ({
  meetingId: id, title: id, kind: 'briefing', state: 'announced', startsAt: new Date(hour + minutes * 60_000).toISOString(), durationMinutes: 60, hostName: '', chairName: '',
  doorsOpenAt: new Date(hour + (minutes - 60) * 60_000).toISOString(), joinable: minutes <= 60, ...change,
});

describe('chooseMeeting', () => {
  it('is null while all doors are shut', () => expect(chooseMeeting([at('a', 90)], hour)).toBeNull());
  it('opens the doors by the clock between two readings', () => expect(chooseMeeting([at('a', 50, { joinable: false })], hour)?.meetingId).toBe('a'));
  it('leaves a meeting that nobody opened for the one whose hour has come', () => expect(chooseMeeting([at('old', -90), at('now', -1), at('soon', 20)], hour)?.meetingId).toBe('now'));
  it('takes the running one before all', () => expect(chooseMeeting([at('run', -90, { state: 'in_session' }), at('now', 0)], hour)?.meetingId).toBe('run'));
  it('takes the soonest of those to come', () => expect(chooseMeeting([at('b', 40), at('a', 10)], hour)?.meetingId).toBe('a'));
});

describe('nextMeeting', () => {
  it('is the soonest that has not begun', () => expect(nextMeeting([at('late', 300), at('next', 90), at('past', -5)], hour)?.meetingId).toBe('next'));
  it('is null when there is none', () => expect(nextMeeting([], hour)).toBeNull());
});
