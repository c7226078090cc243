import type { InviteeView } from '@diem-cau/meetings/contracts';
import { confirmable, headCountOf } from './roll-call';

const answer = (part: object) => ({ kind: 'attend' as const, attendees: [], headCount: 6, reason: '', answeredBy: '', answeredAt: '', ...part });
const invitee = (id: string, part: Partial<InviteeView>): InviteeView => ({
  invitationId: id, unitId: id, unitName: id, endpointId: null, endpointName: null, identity: null, state: 'accepted', answer: null, onlineSince: null, delegates: [], roll: null, suggested: 'present', ...part,
});

describe('confirming the roll', () => {
  it('takes presence as suggested, with the announced head count', () => expect(confirmable([invitee('a', { answer: answer({}) })])).toEqual([{ invitationId: 'a', mark: 'present', reason: '', headCount: 6 }]));
  it('takes a leave with its reason, and leaves an absence without one to a person', () => {
    const excused = invitee('b', { suggested: 'excused', answer: answer({ kind: 'leave', reason: 'Mưa lũ' }) });
    expect(confirmable([excused, invitee('c', { suggested: 'absent' })])).toEqual([{ invitationId: 'b', mark: 'excused', reason: 'Mưa lũ', headCount: null }]);
  });
  it('never overwrites a mark', () => expect(confirmable([invitee('a', { roll: { mark: 'late', at: '', reason: '', headCount: 2 } })])).toEqual([]));
  it('counts heads as marked before as announced', () => expect(headCountOf(invitee('a', { roll: { mark: 'present', at: '', reason: '', headCount: 3 }, answer: answer({}) }))).toBe(3));
});
