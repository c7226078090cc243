import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { crc32, deflateRawSync } from 'node:zlib';
import Excel from 'exceljs';
import { IMPORT_COLUMNS, type ImportColumn } from '@diem-cau/endpoints/contracts';
import { csvOf } from '@diem-cau/platform/http';
import type { TestUnit } from '@diem-cau/platform/testing';
import { endpointsBench, type Bench } from '../testing/endpoints-bench';
import { refusedTable } from '../domain/import/import-table';
import { ConfirmImport } from './confirm-import';
import { ListEndpoints } from './list-endpoints';
import { MendImportRow } from './mend-import-row';
import { PreviewImport } from './preview-import';
import { ReadImport } from './read-import';
import { UndoImport } from './undo-import';

const FIXTURES = path.join(import.meta.dirname, '../testing/fixtures');
let b: Bench;
let daoDuc: TestUnit;
beforeAll(async () => {
  b = await endpointsBench();
  daoDuc = b.commune;
  // The codes of the fixtures are those of the real catalogue.
  await b.t.admin.query(`update core.tenant_version set code = '00912' where tenant_id = $1`, [daoDuc.id]);
  const thuongSon = await b.world.unit('Thượng Sơn', b.district);
  await b.t.admin.query(`update core.tenant_version set code = '00915' where tenant_id = $1`, [thuongSon.id]);
});
afterAll(() => b.close());

const refused = (code: string) => expect.objectContaining({ code: `endpoints.${code}` });
const preview = (file: Buffer, name = 'diem-cau.csv', actor = b.admin) => b.use(PreviewImport).execute(actor, name, file);
const csv = (...lines: string[]) => Buffer.from(['Mã đơn vị;Tên điểm cầu;Nhà cung cấp', ...lines].join('\n'));
const count = async () => (await b.use(ListEndpoints).execute(b.admin, { page: 1, pageSize: 1 })).total;

async function workbook(rows: unknown[][]): Promise<Buffer> {
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet('Điểm cầu');
  sheet.addRow((Object.keys(IMPORT_COLUMNS) as ImportColumn[]).map((column) => IMPORT_COLUMNS[column]));
  for (const row of rows) sheet.addRow(row);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A ZIP of one entry, by hand: libraries are slow at making what nobody should send. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), packed]);
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

describe('what people send', () => {
  it.each(readdirSync(path.join(FIXTURES, 'ok')))('%s is understood', async (name) => {
    const seen = await preview(readFileSync(path.join(FIXTURES, 'ok', name)), name);
    expect(seen.counts).toEqual({ ok: 2, duplicate: 0, refused: 0, exists: 0 });
    expect(seen.rows.map(({ unit }) => unit?.code)).toEqual(['00912', '00915']);
  });

  it.each([
    ['renamed.csv', 'file_kind_refused'],
    ['no-header.csv', 'header_missing'],
    ['header-only.csv', 'file_empty'],
  ])('%s is refused: %s', async (name, code) => {
    await expect(preview(readFileSync(path.join(FIXTURES, 'not-ok', name)))).rejects.toEqual(refused(code));
  });

  it('reads dates, numbers, formulas and rich text of a workbook', async () => {
    const seen = await preview(await workbook([
      [912, '', '', '', { richText: [{ text: 'Phòng ' }, { text: 'giao ban' }] }, '', '', 4000, '', '', 'VNPT', new Date('2017-03-25T00:00:00Z')],
      [{ formula: '900+15', result: 915 }, '', '', '', 'Hội trường lớn'],
      ['00915', '', '', '', { formula: 'A1' }],
    ]), 'a.xlsx');
    expect(seen.rows.map(({ state, codes }) => [state, codes])).toEqual([['ok', []], ['ok', []], ['refused', ['formula', 'name_missing']]]);
    expect(seen.rows[0]?.values).toMatchObject({ name: 'Phòng giao ban', plannedOn: '2017-03-25' });
  });

  it('refuses a workbook that is none, and one that unpacks without end', async () => {
    await expect(preview(Buffer.from('PK\u0003\u0004 not a zip', 'latin1'))).rejects.toEqual(refused('file_unreadable'));
    const bomb = zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(200 * 1024 * 1024, 'a'));
    expect(bomb.length).toBeLessThan(1_000_000);
    const from = performance.now();
    await expect(preview(bomb)).rejects.toEqual(refused('file_bomb'));
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('sends refused rows back to be mended, in place or as a file', async () => {
    const seen = await preview(csv('99999;Phòng A;VNPT', '00912;Phòng B;Mobi'));
    expect(seen.counts.refused).toBe(2);
    const { rows } = await b.use(ReadImport).rows(b.admin, seen.id);
    const table = refusedTable(rows);
    expect(table.rows.map((row) => row.at(-1))).toEqual([expect.stringContaining('Không có đơn vị'), expect.stringContaining('nhà cung cấp')]);
    const again = await preview(Buffer.from(csvOf(table).replace('99999', '00915').replace('Mobi', 'vnpt')));
    expect(again).toMatchObject({ counts: { ok: 2, refused: 0 }, ignoredHeaders: [] });
    const mended = await b.use(MendImportRow).execute(b.admin, seen.id, { row: 2, values: { unitCode: '912' } });
    expect(mended.counts).toMatchObject({ ok: 1, refused: 1 });
  });
});

describe('one confirmation', () => {
  const file = () => csv('00912;Phòng họp 1;vnpt', '00912;phong hop 1;', '00915;Phòng họp 2;', '1;Phòng họp 3;');

  it('makes the good rows in one transaction with one audit entry; the same file again adds nothing', async () => {
    const before = await count();
    const seen = await preview(file());
    expect(seen.counts).toEqual({ ok: 2, duplicate: 1, refused: 1, exists: 0 });
    await expect(b.use(ConfirmImport).execute(b.stranger, seen.id)).rejects.toEqual(refused('import_not_found'));
    expect(await b.use(ConfirmImport).execute(b.admin, seen.id)).toMatchObject({ created: 2, skipped: 2 });
    await expect(b.use(ConfirmImport).execute(b.admin, seen.id)).rejects.toEqual(refused('import_done'));
    expect(await count()).toBe(before + 2);
    const audits = await b.t.admin.query(`select count(*)::int as n from app.audit where subject_id = $1`, [seen.id]);
    expect(audits.rows).toEqual([{ n: 1 }]);
    const assets = await b.t.admin.query(`select count(*)::int as n, sum(price_vnd)::int as total from core.asset a join core.endpoint e on e.id = a.endpoint_id where e.import_id = $1`, [seen.id]);
    expect(assets.rows).toEqual([{ n: 8, total: 60_000_000 }]);
    const jobs = await b.t.admin.query(`select operator_id, body ->> 'tenantId' as unit from app.outbox where topic = 'endpoint.assigned'`);
    expect(jobs.rows).toEqual([{ operator_id: b.vnpt.id, unit: daoDuc.id }]);

    const again = await preview(file());
    expect(again.counts).toEqual({ ok: 0, duplicate: 1, refused: 1, exists: 2 });
    expect(await b.use(ConfirmImport).execute(b.admin, again.id)).toMatchObject({ created: 0 });
    expect(await count()).toBe(before + 2);
  });

  it('makes rows once though two drafts of one file are confirmed at the same moment', async () => {
    const before = await count();
    const rows = Array.from({ length: 50 }, (_, index) => `00912;Cùng lúc ${index};`);
    const [one, two] = [await preview(csv(...rows)), await preview(csv(...rows))];
    const confirmed = await Promise.all([one, two].map(({ id }) => b.use(ConfirmImport).execute(b.admin, id)));
    expect(confirmed.map(({ created }) => created).sort((x, y) => x - y)).toEqual([0, 50]);
    expect(await count()).toBe(before + 50);
  });

  it('gives the codes of retired endpoints to nobody', async () => {
    const { id } = await b.world.endpoint(daoDuc, 'retired');
    await b.t.admin.query(`update core.endpoint set code = '00912-200' where id = $1`, [id]);
    const seen = await preview(Buffer.from('Mã đơn vị;Mã điểm cầu;Tên điểm cầu\n912;00912-200;Lấy lại mã\n912;;Mã tự đặt\n'));
    expect(seen.rows.map(({ state, codes }) => [state, codes])).toEqual([['refused', ['code_taken']], ['ok', []]]);
    expect(await b.use(ConfirmImport).execute(b.admin, seen.id)).toMatchObject({ created: 1 });
  });

  it('is undone within the hour, supply of planned ones included, and not while something depends on it', async () => {
    const before = await count();
    const seen = await preview(csv('00912;Làm rồi bỏ;vnpt'));
    await b.use(ConfirmImport).execute(b.admin, seen.id);
    const made = await b.t.admin.query<{ id: string }>('select id from core.endpoint where import_id = $1', [seen.id]);
    const id = made.rows[0]!.id;
    await b.world.supply(b.vnpt.id, [id]);
    await b.world.device(daoDuc, id);
    await expect(b.use(UndoImport).execute(b.admin, seen.id)).rejects.toEqual(refused('undo_in_use'));
    await b.t.admin.query('delete from core.device where endpoint_id = $1', [id]);
    await b.t.admin.query(`update core.endpoint_import set confirmed_at = now() - interval '61 minutes' where id = $1`, [seen.id]);
    await expect(b.use(UndoImport).execute(b.admin, seen.id)).rejects.toEqual(refused('undo_too_late'));
    await b.t.admin.query(`update core.endpoint_import set confirmed_at = now() where id = $1`, [seen.id]);
    expect(await b.use(UndoImport).execute(b.admin, seen.id)).toMatchObject({ state: 'undone', undoUntil: null });
    expect(await count()).toBe(before);
  });

  it('takes 10,000 rows without keeping the process busy, and refuses 10,001', async () => {
    const rows = (n: number) => Array.from({ length: n }, (_, index) => ['912', '', '', '', `Điểm ${index}`]);
    const big = csv(...rows(10_000).map(([code, , , , name]) => `${code};${name};`));
    let longest = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const from = performance.now();
    const seen = await preview(big, 'big.csv');
    const previewMs = performance.now() - from;
    clearInterval(pulse);
    expect(seen).toMatchObject({ counts: { ok: 10_000 } });
    expect(seen.rows).toHaveLength(200);
    expect(previewMs).toBeLessThan(10_000);
    expect(longest).toBeLessThan(1500);
    const before = await count();
    expect(await b.use(ConfirmImport).execute(b.admin, seen.id)).toMatchObject({ created: 10_000 });
    expect(await count()).toBe(before + 10_000);
    await expect(preview(csv(...rows(10_001).map(([code, , , , name]) => `${code};${name};`)))).rejects.toEqual(refused('too_many_rows'));
  }, 60_000);
});
