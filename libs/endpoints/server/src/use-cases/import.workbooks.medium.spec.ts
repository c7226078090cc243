// Real: PostgreSQL under dc_api, the reading thread with exceljs and csv-parse.
import Excel from 'exceljs';
import { endpointsBench, type Bench } from '../testing/endpoints-bench';
import { PreviewImport } from './preview-import';

const HEADER = ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Tên điểm cầu', 'Điện thoại', 'Số máy tivi'];
let b: Bench;
beforeAll(async () => {
  b = await endpointsBench();
  await b.t.admin.query(`update core.tenant_version set code = '00912' where tenant_id = $1`, [b.commune.id]);
});
afterAll(() => b.close());

const refused = (code: string) => expect.objectContaining({ code: `endpoints.${code}` });
const preview = (file: Buffer) => b.use(PreviewImport).execute(b.admin, 'diem-cau', file);
async function workbook(fill: (book: Excel.Workbook) => void): Promise<Buffer> {
  const book = new Excel.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

it('reads a table as offices print it: titles, two merged header rows, numbers of columns, merged units, a sum beneath', async () => {
  const seen = await preview(await workbook((book) => {
    const sheet = book.addWorksheet('Biểu');
    sheet.mergeCells('A1:F1');
    sheet.getCell('A1').value = 'DANH SÁCH ĐIỂM CẦU';
    sheet.getRow(3).values = ['STT', 'Đơn vị', '', 'Điểm cầu', 'Người quản lý', ''];
    sheet.getRow(4).values = ['', 'Mã đơn vị', 'Tên đơn vị', 'Tên điểm cầu', 'Điện thoại', 'Ghi chú'];
    sheet.mergeCells('A3:A4');
    sheet.mergeCells('B3:C3');
    sheet.getRow(5).values = ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'];
    sheet.getRow(6).values = [1, 912, 'Đạo Đức', 'Phòng họp 1', 912345678];
    sheet.getRow(7).values = [2, '', '', 'Phòng họp 2'];
    sheet.mergeCells('B6:B7');
    sheet.mergeCells('C6:C7');
    sheet.getRow(8).values = ['', 'Tổng cộng', '', '2'];
  }));
  expect(seen.rows.map(({ row, state, values }) => [row, state, values.name, values.custodianPhone])).toEqual([
    [6, 'ok', 'Phòng họp 1', '0912345678'], [7, 'ok', 'Phòng họp 2', undefined], [8, 'refused', '2', undefined],
  ]);
});

it('finds the table behind a sheet of instructions, and never in a hidden one', async () => {
  const seen = await preview(await workbook((book) => {
    book.addWorksheet('Danh mục', { state: 'hidden' }).addRows([HEADER, [1, 912, 'Đạo Đức', 'Phòng ẩn']]);
    book.addWorksheet('Hướng dẫn').addRows([['Điền vào trang bên cạnh'], ['Không xóa dòng tiêu đề']]);
    book.addWorksheet('Danh sách').addRows([HEADER, [1, 912, 'Đạo Đức', 'Phòng hiện']]);
  }));
  expect(seen.rows.map(({ values }) => values.name)).toEqual(['Phòng hiện']);
});

it('says so where a number lost its digits', async () => {
  const seen = await preview(await workbook((book) => book.addWorksheet('S').addRows([HEADER, [1, 912, '', 'Phòng A', '', 1_234_567_890_123_456_789], [2, 912, '', 'Phòng B', '', 123_456_789_012]])));
  expect(seen.rows.map(({ codes }) => codes)).toEqual([['number_cut'], []]);
});

it('does not count what is empty: lines of delimiters, rows that hold a running number only', async () => {
  const lines = [HEADER.join(';'), '1;912;;Phòng A;;', ...Array.from({ length: 65_534 }, () => ';;;;;')];
  expect((await preview(Buffer.from(lines.join('\r\n')))).counts).toMatchObject({ ok: 1 });
  const numbered = [HEADER.join(';'), '1;912;;Phòng A;;', ...Array.from({ length: 12_000 }, (_, index) => `${index + 2};;;;;`)];
  expect((await preview(Buffer.from(numbered.join('\n')))).counts).toMatchObject({ ok: 1, refused: 0 });
});

it.each([
  ['nothing at all', Buffer.alloc(0), 'file_empty'],
  ['blank lines', Buffer.from(' \n;;\n'), 'file_empty'],
  ['words without a header', Buffer.from('912;Phòng A\n'), 'header_missing'],
  ['more than anybody has', Buffer.from(`Mã đơn vị;Tên điểm cầu\n${'912;Phòng\n'.repeat(30_000)}`), 'too_many_rows'],
])('refuses %s', async (_, file, code) => {
  await expect(preview(file)).rejects.toEqual(refused(code));
});

it('refuses a workbook without a table as empty', async () => {
  await expect(preview(await workbook((book) => book.addWorksheet('S')))).rejects.toEqual(refused('file_empty'));
});
