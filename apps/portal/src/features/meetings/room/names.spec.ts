import type { MeetingStateView } from '@diem-cau/meetings/contracts';
import { nameOf, presence } from './names';

const invitee = (id: string, onlineSince: string | null): MeetingStateView['invitees'][number] => ({
  invitationId: id, unitId: id, unitName: `Xã ${id}`, endpointId: id, endpointName: null, identity: `e:${id}`, state: 'accepted', answer: null, onlineSince, delegates: [{ identity: `p:${id}`, name: `Bà ${id}` }], roll: null, suggested: 'absent',
});
const state = { chair: { identity: 'p:c', name: 'Chủ tịch' }, secretaries: [], floor: null, queue: [], invitees: [invitee('a', '2026-11-23T01:00:00Z'), invitee('b', null)] };

describe('names on the desk', () => {
  it('knows chair, endpoints and delegates', () => expect(['p:c', 'e:a', 'p:b', 'e:z', null].map((who) => nameOf(state, who))).toEqual(['Chủ tịch', 'Xã a', 'Bà b', null, null]));
  it('counts who is there', () => expect(presence(state)).toEqual({ present: 1, invited: 2 }));
});
