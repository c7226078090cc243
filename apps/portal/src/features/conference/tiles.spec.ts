import type { InviteeView } from '@diem-cau/meetings/contracts';
import { orderTiles, pageOfTiles } from './tiles';
import type { Person } from './types';

const invitee = (id: string, delegates: InviteeView['delegates'] = []): InviteeView => ({
  invitationId: id, unitId: id, unitName: `Xã ${id}`, endpointId: id, endpointName: `Điểm cầu ${id}`, identity: `e:${id}`, state: 'accepted', answer: null, onlineSince: null, delegates, roll: null, suggested: 'absent',
});
const person = (identity: string, part: Partial<Person> = {}): [string, Person] => [identity, { identity, name: identity, mine: false, camera: null, screen: null, sendsCamera: true, microphoneOn: false, speaking: false, quality: 'good', ...part }];
const state = {
  chair: { identity: 'p:chair', name: 'Chủ tọa' }, secretaries: [{ identity: 'p:sec', name: 'Thư ký' }],
  invitees: ['a', 'b', 'c', 'd', 'e'].map((id) => invitee(id)), queue: [], floor: null,
};
const request = (identity: string) => ({ id: identity, identity, name: identity, askedAt: '' });
const people = new Map(['e:a', 'e:b', 'e:c', 'e:d'].map((id) => person(id)));

describe('the order of pictures on the desk', () => {
  it('keeps the host\'s order, with who is away last', () => expect(orderTiles(state, people).map(({ identity, state: s }) => [identity, s])).toEqual([['e:a', 'inside'], ['e:b', 'inside'], ['e:c', 'inside'], ['e:d', 'inside'], ['e:e', 'away']]));
  it('puts first who speaks, then who asks in their order, then who has trouble', () => {
    const troubled = new Map([...people, person('e:b', { quality: 'poor' })]);
    const floor = { identity: 'e:d', endpointId: null, postId: null, name: '', since: '', limitSeconds: 1 };
    const tiles = orderTiles({ ...state, floor, queue: [request('e:c'), request('e:a')] }, troubled);
    expect(tiles.map(({ identity }) => identity)).toEqual(['e:d', 'e:c', 'e:a', 'e:b', 'e:e']);
    expect(tiles.map(({ asks }) => asks)).toEqual([null, 1, 2, null, null]);
  });
  it('calls a room without a picture trouble', () => expect(orderTiles(state, new Map([person('e:c', { sendsCamera: false })]))[0]).toMatchObject({ identity: 'e:c', state: 'trouble' }));
  it('shows delegates and secretaries who are inside, never the chair', () => {
    const withDelegate = { ...state, invitees: [invitee('a', [{ identity: 'p:x', name: 'Bà X' }, { identity: 'p:chair', name: '' }])] };
    expect(orderTiles(withDelegate, new Map([person('p:x'), person('p:sec')])).map(({ identity }) => identity)).toEqual(['p:x', 'p:sec', 'e:a']);
  });
  it('names a tile by its unit, and by its room where the unit has several', () => {
    const twice = { ...state, invitees: [invitee('a'), { ...invitee('b'), unitId: 'u' }, { ...invitee('c'), unitId: 'u' }] };
    expect(orderTiles(twice, people).map(({ name }) => name)).toEqual(['Xã a', 'Điểm cầu b', 'Điểm cầu c']);
  });
  it('shows the last page for a page past the end', () => {
    const tiles = orderTiles(state, people);
    expect(pageOfTiles(tiles, 9, 2)).toMatchObject({ page: 2, pages: 3, tiles: [{ identity: 'e:e' }] });
    expect(pageOfTiles([], 0, 2)).toEqual({ page: 0, pages: 1, tiles: [] });
  });
});
