import { jitterMs, spreadMs } from './join-instant';
import { step, thanksMs, type AgendaItem, type ScreenEvent, type ScreenState } from './screen-state';

const hour = Date.parse('2026-11-23T01:00:00Z');
const minute = 60_000;
const endpointId = '0193a000-0000-7000-8000-000000000001';

const item = (change: Partial<AgendaItem> = {}): AgendaItem => ({
  meetingId: '0193a000-0000-7000-8000-0000000000aa', title: 'Giao ban', kind: 'briefing', state: 'announced', startsAt: new Date(hour).toISOString(),
  durationMinutes: 90, hostName: 'UBND huyện Vị Xuyên', chairName: 'Chủ tịch', doorsOpenAt: new Date(hour - 60 * minute).toISOString(), joinable: false, ...change,
});
const walk = (events: readonly ScreenEvent[], from: ScreenState = { name: 'starting', sinceMs: 0 }): ScreenState => events.reduce(step, from);
const recognised: ScreenEvent = { type: 'recognised', endpointId };
const agenda = (nowMs: number, ...items: AgendaItem[]): ScreenEvent => ({ type: 'agenda', items, nowMs });
const tick = (nowMs: number): ScreenEvent => ({ type: 'tick', nowMs });
const inSession = walk([recognised, agenda(hour - minute, item({ joinable: true })), { type: 'join' }]);

describe('a screen without an endpoint', () => {
  it('shows a code until it is paired', () => {
    const shown = walk([{ type: 'unrecognised', reason: null }, { type: 'code', userCode: 'BCDF-GHJK', expiresAtMs: 9 }]);
    expect(shown).toMatchObject({ name: 'pairing', userCode: 'BCDF-GHJK' });
    expect(step(shown, recognised)).toMatchObject({ name: 'idle', endpointId });
  });
  it('says why it is no endpoint any more, also under the next code', () => {
    const events: ScreenEvent[] = [recognised, { type: 'unrecognised', reason: 'copied' }, { type: 'code', userCode: 'BCDF-GHJK', expiresAtMs: 9 }, { type: 'code_expired' }, { type: 'code', userCode: 'LMNP-QRST', expiresAtMs: 99 }];
    expect(walk(events)).toEqual({ name: 'pairing', reason: 'copied', userCode: 'LMNP-QRST', expiresAtMs: 99 });
  });
  it('keeps a living code when it is told once more that it is unknown', () => {
    expect(walk([{ type: 'unrecognised', reason: null }, { type: 'code', userCode: 'BCDF-GHJK', expiresAtMs: 9 }, { type: 'unrecognised', reason: 'revoked' }])).toMatchObject({ name: 'pairing', reason: null });
  });
  it('says that no code can be had', () => expect(walk([{ type: 'unrecognised', reason: null }, { type: 'no_code', trouble: 'too_many_codes' }])).toMatchObject({ name: 'unpaired', trouble: 'too_many_codes' }));
  it('leaves a meeting at once when its credential ends', () => expect(step(inSession, { type: 'unrecognised', reason: 'revoked' })).toMatchObject({ name: 'unpaired', reason: 'revoked' }));
});

describe('a paired screen', () => {
  it('is idle until the doors open', () => {
    const idle = walk([recognised, agenda(hour - 61 * minute, item())]);
    expect(idle.name).toBe('idle');
    expect(step(idle, tick(hour - 60 * minute))).toMatchObject({ name: 'waiting' });
  });
  it('joins by itself within seconds of the hour', () => {
    const waiting = walk([recognised, agenda(hour - minute, item({ joinable: true })), tick(hour - 1)]);
    expect(waiting.name).toBe('waiting');
    expect(step(waiting, tick(hour + spreadMs)).name).toBe('session');
  });
  it('keeps its place in the spread over ticks', () => {
    const waiting = walk([recognised, agenda(hour - minute, item({ joinable: true })), tick(hour - 5_000), tick(hour - 4_000)]);
    expect(waiting).toMatchObject({ joinsAtMs: hour + jitterMs(endpointId, item().meetingId) });
  });
  it('joins early when the chair opens the session early, spread as well', () => {
    const opened = walk([recognised, agenda(hour - 30 * minute, item({ joinable: true })), agenda(hour - 20 * minute, item({ joinable: true, state: 'roll_call' }))]);
    expect(step(opened, tick(hour - 20 * minute + spreadMs)).name).toBe('session');
  });
  it('does not join a rehearsal unasked', () => expect(walk([recognised, agenda(hour - 30 * minute, item({ joinable: true, state: 'rehearsal' })), tick(hour - 20 * minute)]).name).toBe('waiting'));
  it('takes the new hour of a meeting that was moved', () => {
    const moved = walk([recognised, agenda(hour - minute, item({ joinable: true })), agenda(hour, item({ startsAt: new Date(hour + 10 * minute).toISOString(), joinable: true })), tick(hour + spreadMs)]);
    expect(moved.name).toBe('waiting');
  });
  it('is idle again when the meeting is called off', () => expect(walk([recognised, agenda(hour - minute, item({ joinable: true })), agenda(hour - minute)]).name).toBe('idle'));
  it('joins by one press', () => expect(inSession.name).toBe('session'));
});

describe('a screen in a meeting', () => {
  it('counts from when the line went, and comes back', () => {
    const lost = step(inSession, { type: 'line_lost', sinceMs: 5 });
    expect(lost).toMatchObject({ name: 'lost', sinceMs: 5 });
    expect(walk([tick(hour + 9 * minute), { type: 'line_lost', sinceMs: 7 }], lost)).toMatchObject({ name: 'lost', sinceMs: 5 });
    expect(step(lost, { type: 'line_back' }).name).toBe('session');
  });
  it('thanks when the meeting is over, also when it ends while the line is lost', () => {
    const lost = step(inSession, { type: 'line_lost', sinceMs: 5 });
    expect(step(lost, { type: 'over', held: true, nowMs: hour })).toMatchObject({ name: 'ended', held: true, reloadsAtMs: hour + thanksMs });
    const held = step(inSession, agenda(hour, item({ joinable: true, state: 'in_session' })));
    expect(step(held, agenda(hour))).toMatchObject({ name: 'ended', held: true });
  });
  it('thanks nobody for a meeting that was called off before it began', () => expect(step(inSession, agenda(hour))).toMatchObject({ name: 'ended', held: false }));
  it('waits again when the meeting is moved, or is idle while the new doors are shut', () => {
    const at = (minutes: number) => ({ startsAt: new Date(hour + minutes * minute).toISOString(), doorsOpenAt: new Date(hour + (minutes - 60) * minute).toISOString() });
    expect(step(inSession, agenda(hour, item(at(24 * 60))))).toMatchObject({ name: 'idle' });
    expect(step(inSession, agenda(hour, item({ ...at(30), joinable: true }))).name).toBe('session');
  });
  it('stays in its meeting while another one opens', () => {
    const other = item({ meetingId: '0193a000-0000-7000-8000-0000000000bb', joinable: true, state: 'in_session' });
    expect(step(inSession, agenda(hour, item({ joinable: true }), other))).toMatchObject({ name: 'session', meeting: { title: 'Giao ban', meetingId: item().meetingId } });
  });
});
