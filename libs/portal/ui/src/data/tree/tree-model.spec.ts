import { choosable, markOf, visibleNodes, type TreeNode } from './tree-model';

const province: TreeNode = {
  id: 'hg', label: 'Tỉnh Hà Giang',
  children: [
    { id: 'vx', label: 'Huyện Vị Xuyên', children: [{ id: 'dd', label: 'Xã Đạo Đức' }, { id: 'tt', label: 'Xã Thanh Thủy', disabled: true }] },
    { id: 'dv', label: 'Huyện Đồng Văn', children: [{ id: 'lc', label: 'Xã Lũng Cú' }] },
  ],
};
const ids = (open: string[], words = ''): string[] => visibleNodes([province], new Set(open), words).map(({ node }) => node.id);

describe('the tree of units', () => {
  it('shows what is open', () => expect(ids(['hg'])).toEqual(['hg', 'vx', 'dv']));
  it('finds without marks and opens the way to the hit', () => expect(ids([], 'lung cu')).toEqual(['hg', 'dv', 'lc']));
  it('keeps a found branch closed until it is opened, then shows all of it', () => {
    expect(ids([], 'vi xuyen')).toEqual(['hg', 'vx']);
    expect(ids(['vx'], 'vi xuyen')).toEqual(['hg', 'vx', 'dd', 'tt']);
  });
  it('leaves out what may not be chosen', () => expect(choosable(province)).toEqual(['hg', 'vx', 'dd', 'dv', 'lc']));
  it('marks a branch by what is chosen in it', () => {
    expect(markOf(province, new Set(['lc']))).toBe('some');
    expect(markOf(province.children?.[1] ?? province, new Set(['dv', 'lc']))).toBe('all');
    expect(markOf(province, new Set())).toBe('none');
  });
});
