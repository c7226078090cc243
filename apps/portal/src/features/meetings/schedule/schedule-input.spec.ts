import type { MeetingDetailView } from '@diem-cau/meetings/contracts';
import { emptyDraft, instantOf, whenOf } from './schedule-draft';
import { changeInput, checkInput, invitesOf, missingIn, scheduleInput } from './schedule-input';

const full = { ...emptyDraft(), title: 'Giao ban tháng 11', day: '2026-11-23', chairPostId: 'post-1', unitIds: ['u1', 'u2'] };
const line = (id: string, unitId: string) => ({ id, unitId, unitName: unitId, endpointId: null, endpointName: null, state: 'invited' as const, answer: null, remindedAt: null });
const meeting = { startsAt: '2026-11-23T01:00:00.000Z', invitations: [line('i1', 'u1'), line('i3', 'u3')] } as MeetingDetailView;

describe('what the schedule page sends', () => {
  it('reads day and hour on the clock of Vietnam', () => {
    expect(instantOf(full)).toBe('2026-11-23T08:00:00+07:00');
    expect(whenOf('2026-11-22T17:30:00.000Z')).toEqual({ day: '2026-11-23', clock: '00:30' });
  });
  it('names what is missing', () => {
    expect([...missingIn(emptyDraft())].sort()).toEqual(['chairPostId', 'day', 'invite', 'title']);
    expect(missingIn(full).size).toBe(0);
    expect([...missingIn({ ...full, durationMinutes: 5 })]).toEqual(['durationMinutes']);
  });
  it('asks nothing before the time is known', () => {
    expect(checkInput({ ...full, day: null }, [])).toBeNull();
    expect(checkInput(full, [])?.invite).toHaveLength(2);
  });
  it('sends units of the branch and from elsewhere alike, leaves out empty agenda lines and the chair as secretary', () => {
    const input = scheduleInput({ ...full, outside: [{ id: 'x', name: 'X' }], agenda: [{ title: ' ', speaker: '', minutes: null }, { title: 'Khai mạc', speaker: '', minutes: 10 }], secretaryPostIds: ['post-1', 'post-2'] }, [], true);
    expect(input.invite).toEqual(['u1', 'u2', 'x'].map((unitId) => ({ by: 'unit', unitId })));
    expect(input.agenda).toHaveLength(1);
    expect(input.secretaryPostIds).toEqual(['post-2']);
  });
  it('changes only what moved among hour and invited', () => {
    const change = changeInput(full, meeting);
    expect(change.startsAt).toBeUndefined();
    expect(change.invite).toEqual([{ by: 'unit', unitId: 'u2' }]);
    expect(change.uninvite).toEqual(['i3']);
    expect(changeInput({ ...full, clock: '09:00' }, meeting).startsAt).toBe('2026-11-23T09:00:00+07:00');
  });
  it('asks for a whole level of a branch at once, and for no more than was chosen', () => {
    const place = (id: string, parentId: string | null, level: string) => ({ id, parentId, level });
    const units = [place('p', null, 'province'), place('d', 'p', 'district'), place('c1', 'd', 'commune'), place('c2', 'd', 'commune'), place('w1', 'p', 'commune'), place('w2', 'p', 'commune')];
    expect(invitesOf({ unitIds: ['c1', 'c2'], outside: [] }, units)).toEqual([{ by: 'branch', parentId: 'd', level: 'commune' }]);
    expect(invitesOf({ unitIds: ['w1', 'w2'], outside: [] }, units)).toEqual([{ by: 'unit', unitId: 'w1' }, { by: 'unit', unitId: 'w2' }]);
    expect(invitesOf({ unitIds: ['c1', 'd'], outside: [] }, units)).toEqual([{ by: 'unit', unitId: 'c1' }, { by: 'unit', unitId: 'd' }]);
  });
});
