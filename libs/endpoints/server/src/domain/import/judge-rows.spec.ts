import { indexUnits } from './match-unit';
import { judgeRows, type ImportWorld } from './judge-rows';
import { rowsOfTable } from './rows-of-table';

const world = (endpoints: ImportWorld['endpoints'] = []): ImportWorld => ({
  units: indexUnits([{ id: 'u1', code: '00912', name: 'Đạo Đức', fullName: 'Xã Đạo Đức', parentName: 'Vị Xuyên' }]),
  operators: [{ id: 'vnpt', code: 'vnpt', name: 'VNPT Hà Giang' }],
  endpoints,
});
const row = (number: number, values: object) => ({ row: number, values, hasBareFormula: false });
const good = { unitCode: '912', name: 'Phòng họp UBND', lineKbps: '4.000', operator: 'VNPT', plannedOn: '25/03/2017', televisionSerial: 'TV1' };

describe('the verdict of a row', () => {
  it('plans what it understood', () => {
    const [judged] = judgeRows([row(2, good)], world());
    expect(judged).toMatchObject({
      state: 'ok', codes: [], unit: { code: '00912' },
      planned: { kind: 'room_kit', lineKbps: 4000, operatorId: 'vnpt', plannedOn: '2017-03-25', serials: { television: 'TV1', camera: '' } },
    });
  });

  it.each([
    [{ ...good, name: '' }, 'name_missing'],
    [{ ...good, kind: 'xe đạp' }, 'kind_unknown'],
    [{ ...good, lineKbps: 'nhanh' }, 'line_invalid'],
    [{ ...good, operator: 'Mobi' }, 'operator_unknown'],
    [{ ...good, plannedOn: '31/02/2017' }, 'date_invalid'],
    [{ ...good, custodianPhone: 'gọi anh Páo' }, 'phone_invalid'],
    [{ ...good, code: 'có dấu' }, 'code_invalid'],
  ])('refuses %j', (values, code) => {
    expect(judgeRows([row(2, values)], world())).toMatchObject([{ state: 'refused', codes: [code], planned: null }]);
  });

  it('names every fault of a row at once', () => {
    expect(judgeRows([row(2, { unitCode: '1', lineKbps: 'x' })], world())[0]?.codes).toEqual(['unit_unknown', 'name_missing', 'line_invalid']);
  });

  it('knows a repeated row, and what is registered already', () => {
    const states = judgeRows([row(2, good), row(3, { ...good, unitCode: '00912', name: 'phong hop ubnd' })], world()).map(({ state }) => state);
    expect(states).toEqual(['ok', 'duplicate']);
    expect(judgeRows([row(2, good)], world([{ tenantId: 'u1', code: '00912-01', name: 'Phòng họp UBND', isRetired: false }]))[0]?.state).toBe('exists');
  });

  it('tells a code that another endpoint has', () => {
    const registered = world([{ tenantId: 'u1', code: 'A1', name: 'Hội trường', isRetired: false }]);
    expect(judgeRows([row(2, { ...good, code: 'a1' })], registered)[0]).toMatchObject({ state: 'refused', codes: ['code_taken'] });
    expect(judgeRows([row(2, { ...good, code: 'a1', name: 'hoi truong' })], registered)[0]?.state).toBe('exists');
  });

  it('gives a retired name again, a retired code never', () => {
    const retired = world([{ tenantId: 'u1', code: 'A1', name: 'Hội trường', isRetired: true }]);
    expect(judgeRows([row(2, { ...good, name: 'Hội trường' })], retired)[0]?.state).toBe('ok');
    expect(judgeRows([row(2, { ...good, code: 'a1', name: 'Hội trường' })], retired)[0]).toMatchObject({ state: 'refused', codes: ['code_taken'] });
  });

  it('lets no two rows share a code under different names', () => {
    const judged = judgeRows([row(2, { ...good, code: 'A1' }), row(3, { ...good, code: 'a1', name: 'Hội trường' }), row(4, { ...good, code: 'A1' })], world());
    expect(judged.map(({ state, codes }) => [state, codes])).toEqual([['ok', []], ['refused', ['code_taken']], ['duplicate', ['repeated']]]);
  });

  it.each([
    [{ ...good, name: 'Phßng häp UBND' }, 'old_font'],
    [{ ...good, name: 'Phoøng hoïp' }, 'old_font'],
    [{ ...good, televisionSerial: '1.23457E+14' }, 'number_cut'],
    [{ ...good, name: '=1+1' }, 'formula'],
  ])('refuses what cannot be what was meant: %j', (values, code) => {
    expect(judgeRows([row(2, values)], world())).toMatchObject([{ state: 'refused', codes: [code] }]);
  });

  it('refuses a computed cell without a value', () => {
    expect(judgeRows([{ ...row(2, good), hasBareFormula: true }], world())[0]?.codes).toEqual(['formula']);
  });
});

describe('the table', () => {
  const numbered = (...cells: string[][]) => cells.map((row, index) => ({ number: index + 1, cells: row }));

  it('finds the header under titles and reads two header rows as one', () => {
    const read = rowsOfTable(
      numbered(['DANH SÁCH ĐIỂM CẦU'], ['Mã đơn vị', 'Tên điểm cầu', '', 'Ghi chú'], ['Unit code', 'Name', 'Điện thoại', ''], ['912', ' Phòng\u00a0họp ', "'0912", 'x'], ['', '', '', '']),
    );
    // The English row beneath alone names the phone's column.
    expect(read).toEqual({
      columns: ['unitCode', 'name', 'custodianPhone'], ignoredHeaders: ['Ghi chú'],
      rows: [{ row: 4, values: { unitCode: '912', name: 'Phòng họp', custodianPhone: '0912' }, hasBareFormula: false }],
    });
  });

  it('takes the text out of ="…" and marks other formulas', () => {
    const read = rowsOfTable(numbered(['Mã đơn vị', 'Tên điểm cầu'], ['="00912"', '=A1']));
    expect(read?.rows).toEqual([{ row: 2, values: { unitCode: '00912', name: '=A1' }, hasBareFormula: true }]);
  });

  it('passes over the numbers of columns, gives phones their zero, and sees what Excel could not compute', () => {
    const read = rowsOfTable(numbered(['Mã đơn vị', 'Tên điểm cầu', 'Điện thoại'], ['(1)', '(2)', '(3)'], ['912', 'Phòng họp', '912345678'], ['912', '#REF!', '2193866123'], ['912', 'Ðạo Ðức', '113']));
    expect(read?.rows).toEqual([
      { row: 3, values: { unitCode: '912', name: 'Phòng họp', custodianPhone: '0912345678' }, hasBareFormula: false },
      { row: 4, values: { unitCode: '912', name: '#REF!', custodianPhone: '02193866123' }, hasBareFormula: true },
      { row: 5, values: { unitCode: '912', name: 'Đạo Đức', custodianPhone: '113' }, hasBareFormula: false },
    ]);
  });

  it('recognises no header where there is none', () => {
    expect(rowsOfTable(numbered(['912', 'Phòng họp']))).toBeNull();
  });
});
