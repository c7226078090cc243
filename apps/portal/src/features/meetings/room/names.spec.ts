import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { nameOf, presence } from './names';

const invitee = (id: string, onlineSince: string | null): MeetingStateView['invitees'][number] => ({
  invitationId: id, unitId: id, unitName: `Xã ${id}`, endpointId: id, endpointName: `Điểm cầu xã ${id}`, identity: `e:${id}`, state: 'accepted', answer: null, onlineSince, delegates: [{ identity: `p:${id}`, name: `Bà ${id}` }], roll: null, suggested: 'absent',
});
const state = { chair: { identity: 'p:c', name: 'Chủ tịch' }, secretaries: [], floor: null, queue: [], invitees: [invitee('a', '2026-11-23T01:00:00Z'), invitee('b', null)] };

describe('names on the desk', () => {
  it('knows chair, endpoints and delegates', () => expect(['p:c', 'e:a', 'p:b', 'e:z', null].map((who) => nameOf(state, who))).toEqual(['Chủ tịch', 'Xã a', 'Bà b', null, null]));
  it('calls a room that asks to speak as its tile does', () => expect(nameOf({ ...state, queue: [{ id: '1', identity: 'e:a', name: 'Điểm cầu xã a', askedAt: '' }] }, 'e:a')).toBe('Xã a'));
  it('counts who is there', () => expect(presence(state)).toEqual({ present: 1, invited: 2 }));
});
