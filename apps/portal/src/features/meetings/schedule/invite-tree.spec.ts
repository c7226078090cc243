import type { UnitNodeView } from '@diem-cau/tenancy/contracts';
import { inviteTree, levelsBelow, obstacleOf } from './invite-tree';

const unit = (id: string, parentId: string | null, level: string): UnitNodeView => ({ id, parentId, name: id, fullName: `Xã ${id}`, level, kind: 'xa', code: id, lat: null, lng: null });
const units = [unit('vx', 'hg', 'district'), unit('dd', 'vx', 'commune'), unit('tt', 'vx', 'commune')];
const endpoint = (id: string, state: 'in_service' | 'planned' = 'in_service', connection: 'online' | 'offline' = 'online') => ({ id, state, connection });

describe('who may be invited', () => {
  it('makes the branch a tree whose root may have a parent elsewhere', () => {
    const tree = inviteTree(units, (id) => (id === 'tt' ? 'bận' : undefined));
    expect(tree.map(({ id }) => id)).toEqual(['vx']);
    expect(tree[0]?.children?.map(({ id, note }) => [id, note])).toEqual([['dd', undefined], ['tt', 'bận']]);
  });
  it('offers the levels beneath', () => expect(levelsBelow(units)).toEqual([{ level: 'commune', ids: ['dd', 'tt'] }]));
  it('says the gravest obstacle', () => {
    expect(obstacleOf([], new Set())).toBe('not_installed');
    expect(obstacleOf([endpoint('a', 'planned')], new Set())).toBe('not_installed');
    expect(obstacleOf([endpoint('a', 'in_service', 'offline')], new Set())).toBe('offline');
    expect(obstacleOf([endpoint('a', 'in_service', 'offline')], new Set(['a']))).toBe('busy');
    expect(obstacleOf([endpoint('a', 'in_service', 'offline'), endpoint('b')], new Set())).toBeNull();
  });
});
