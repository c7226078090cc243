import type { InviteeView } from '@diem-cau/meetings/contracts';
import { marksAtClose, suggestMark } from './decide-roll-call';

const began = new Date('2026-10-05T01:00:00Z');
const after = (seconds: number): Date => new Date(began.getTime() + seconds * 1_000);
const answer = (kind: 'attend' | 'leave', part: Partial<NonNullable<InviteeView['answer']>> = {}): InviteeView['answer'] => ({ kind, attendees: [], headCount: 0, reason: '', answeredBy: '', answeredAt: '', ...part });
const invitee = (invitationId: string, part: Partial<InviteeView> = {}) => ({ invitationId, state: 'invited' as const, roll: null, suggested: 'absent' as const, answer: null, ...part });

describe('the mark that presence suggests', () => {
  it('is present for who came with the opening or before it', () => expect([after(-600), after(0), after(60)].map((at) => suggestMark(began, at, null))).toEqual(['present', 'present', 'present']));
  it('is late for who came more than a minute after it, whatever was answered', () => expect(suggestMark(began, after(61), 'leave')).toBe('late'));
  it('is never late before the opening', () => expect(suggestMark(null, after(9_000), null)).toBe('present'));
  it('is excused for who asked leave and did not come, absent for others', () => expect([suggestMark(began, null, 'leave'), suggestMark(began, null, 'attend'), suggestMark(began, null, null)]).toEqual(['excused', 'absent', 'absent']));
});

describe('the roll at the close', () => {
  it('marks whom nobody called, with the reason and the heads that the unit gave', () => {
    const marks = marksAtClose([
      invitee('came', { suggested: 'late', answer: answer('attend', { headCount: 9, reason: 'is no reason' }) }),
      invitee('leave', { suggested: 'excused', answer: answer('leave', { reason: 'Họp tỉnh', headCount: 3 }) }),
      invitee('silent'),
    ]);
    expect(marks).toEqual([
      { invitationId: 'came', mark: 'late', reason: '', headCount: 9 },
      { invitationId: 'leave', mark: 'excused', reason: 'Họp tỉnh', headCount: null },
      { invitationId: 'silent', mark: 'absent', reason: '', headCount: null },
    ]);
  });
  it('leaves what was called, and requests that were not accepted', () => {
    const called = invitee('called', { roll: { mark: 'present', at: '', reason: '', headCount: null } });
    expect(marksAtClose([called, invitee('asked', { state: 'requested' }), invitee('refused', { state: 'declined' })])).toEqual([]);
  });
});
