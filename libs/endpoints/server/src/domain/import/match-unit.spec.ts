import { foldName, toneFreeOrder } from './fold-name';
import { indexUnits, matchUnit } from './match-unit';

const unit = (code: string, name: string, parentName: string | null = 'Vị Xuyên', kind = 'Xã') => ({ id: code, code, name, fullName: `${kind} ${name}`, parentName });
const index = indexUnits([
  unit('030', 'Vị Xuyên', 'Hà Giang', 'Huyện'),
  unit('00913', 'Vị Xuyên', 'Vị Xuyên', 'Thị trấn'),
  unit('00967', 'Việt Lâm', 'Vị Xuyên', 'Thị trấn'),
  unit('00912', 'Đạo Đức'),
  unit('00915', 'Thượng Sơn'),
  unit('00790', 'Sơn Vĩ', 'Mèo Vạc'),
  unit('01117', 'Yên Định', 'Bắc Mê'),
  unit('00988', 'Yên Định', 'Vị Xuyên'),
  unit('00001', 'Bản Díu', 'Xín Mần'),
  unit('00002', 'Bản Dìu', 'Xín Mần'),
]);
const found = (...row: [string, string, string]) => {
  const match = matchUnit(index, ...row);
  return 'unit' in match ? match.unit.code : match.refused;
};

describe('the unit of a row', () => {
  it.each([
    ['00912', '', '', '00912'],
    ['912', '', '', '00912'],
    ['912.0', '', '', '00912'],
    ['30', '', '', '030'],
    ['912', 'Xã Đạo Đức', '', '00912'],
    ['912', 'dao duc', '', '00912'],
    ['', 'XÃ ĐẠO  ĐỨC', '', '00912'],
    ['', 'Dao Duc', '', '00912'],
    ['', 'Thuợng Sơn'.normalize('NFD'), '', '00915'],
    ['', 'yen dinh', 'Huyện Bắc Mê', '01117'],
    ['', 'Bản Díu', 'xin man', '00001'],
    ['', 'X. Đạo Đức', '', '00912'],
    ['', 'TT.Việt Lâm', '', '00967'],
    ['', 'TT Việt Lâm', '', '00967'],
    ['', 'Ủy ban nhân dân xã Đạo Đức', '', '00912'],
    ['', 'HĐND và UBND huyện Vị Xuyên', '', '030'],
    ['', 'TT. Vị Xuyên', '', '00913'],
    ['', 'thi tran vi xuyen', '', '00913'],
    ['912', 'UBND X. Đạo Đức', '', '00912'],
  ])('%s %s %s is %s', (code, name, district, expected) => {
    expect(found(code, name, district)).toBe(expected);
  });

  it.each([
    ['', '', '', 'unit_missing'],
    ['99999', '', '', 'unit_unknown'],
    ['', 'Paris', '', 'unit_unknown'],
    ['', 'Yên Định', '', 'unit_ambiguous'],
    ['', 'ban diu', '', 'unit_ambiguous'],
    ['', 'Vị Xuyên', '', 'unit_ambiguous'],
    ['912', 'Sơn Vĩ', '', 'unit_code_name_differ'],
  ])('%s %s %s is refused: %s', (code, name, district, expected) => {
    expect(found(code, name, district)).toBe(expected);
  });
});

it('sees one name behind old and new places of tone marks', () => {
  expect(toneFreeOrder('Hòa Bình')).toBe(toneFreeOrder('Hoà Bình'));
  expect(toneFreeOrder('Bản Díu')).not.toBe(toneFreeOrder('Bản Dìu'));
  expect(foldName('Thị trấn Vị Xuyên')).toBe('vi xuyen');
});
