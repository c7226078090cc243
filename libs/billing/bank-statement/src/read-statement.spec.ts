import Excel from 'exceljs';
import { AGRIBANK, BIDV, TREASURY, VIETCOMBANK, VIETINBANK } from './fixtures/bank-files';
import { accountIn, guessMapping, openStatementFile, readStatement, type Statement, type StatementFault, type StatementMapping } from './index';

interface Seen extends Partial<Statement> {
  readonly faults: readonly StatementFault[];
  readonly mapping?: StatementMapping;
  readonly account?: string | null;
  readonly amounts: readonly number[];
  readonly texts: readonly string[];
}

async function read(file: Buffer | string, change: Partial<StatementMapping> = {}): Promise<Seen> {
  const opened = await openStatementFile(Buffer.from(file));
  if ('fault' in opened) return { faults: [{ code: opened.fault }], amounts: [], texts: [] };
  const mapping = guessMapping(opened.rows);
  if (!mapping) return { faults: [{ code: 'not_a_statement' }], amounts: [], texts: [] };
  const { statement, faults } = readStatement(opened.rows, { ...mapping, ...change });
  return { ...statement, faults, mapping, account: accountIn(opened.rows), amounts: statement.lines.map(({ amountVnd }) => Number(amountVnd)), texts: statement.lines.map(({ text }) => text) };
}

const codes = async (file: Buffer | string, change?: Partial<StatementMapping>) => (await read(file, change)).faults.map(({ code }) => code);

describe('files as banks write them', () => {
  const MOVED = [550_000, -22_000, 1_916_129];

  it('Vietcombank', async () => {
    const seen = await read(VIETCOMBANK);
    expect(seen).toMatchObject({ faults: [], amounts: MOVED, openingVnd: 10_000_000n, closingVnd: 12_444_129n, creditVnd: 2_466_129n, debitVnd: 22_000n, fromDay: '2026-11-02', toDay: '2026-11-05', account: '0011004000123' });
    expect(seen.mapping).toMatchObject({ headerRow: 5, numberFormat: 'commas', balances: 'labels', columns: { day: 1, bankTxnId: 2, debit: 3, credit: 4, balance: 5, text: 6 } });
    expect(seen.lines?.map(({ dedupeKey }) => dedupeKey)).toEqual(['id:5078 - 73912', 'id:5078 - 73913', 'id:5078 - 73914']);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${BIDV}`)],
    ['UTF-16', Buffer.from(`\ufeff${BIDV}`, 'utf16le')],
    ['decomposed letters', Buffer.from(BIDV.normalize('NFD'))],
  ])('BIDV, newest on top, in %s', async (_, file) => {
    expect(await read(file)).toMatchObject({ faults: [], amounts: MOVED, openingVnd: 10_000_000n, closingVnd: 12_444_129n, account: '21110000987654', mapping: { numberFormat: 'dots', balances: 'running' } });
  });

  it('VietinBank, with a second header in English and zeros for nothing', async () => {
    expect(await read(VIETINBANK)).toMatchObject({ faults: [], amounts: MOVED, openingVnd: 10_000_000n, closingVnd: 12_444_129n, account: '113366668888', mapping: { numberFormat: 'plain' } });
  });

  it('Agribank: two transfers alike are two lines, with keys of their own, in every file', async () => {
    const [first, again] = [await read(AGRIBANK), await read(AGRIBANK)];
    expect(first).toMatchObject({ faults: [], amounts: [550_000, 550_000] });
    expect(new Set(first.lines?.map(({ dedupeKey }) => dedupeKey)).size).toBe(2);
    expect(again.lines).toEqual(first.lines);
  });

  it('without a balance beside each line two equal transfers stay two', async () => {
    const file = AGRIBANK.replace(',Số dư,', ',Ghi chú,').replaceAll(/"(1\.550|2\.100)\.000",Nop/g, ',Nop');
    const { lines, faults } = await read(file);
    expect(faults).toEqual([]);
    expect(new Set(lines?.map(({ dedupeKey }) => dedupeKey)).size).toBe(2);
  });

  it('a list of the Treasury, by budget code', async () => {
    const seen = await read(TREASURY);
    expect(seen).toMatchObject({ faults: [], amounts: [550_000, 1_100_000], openingVnd: null, mapping: { kind: 'treasury', balances: 'none' } });
    expect(seen.lines?.map(({ budgetCode, counterparty, bankTxnId }) => [budgetCode, counterparty, bankTxnId])).toEqual([['1099999', 'UBND xã Mẫu', 'UNC0001'], ['1088888', 'UBND xã Mẫu 2', 'UNC0002']]);
  });

  it('a workbook with dates, numbers and a formula that keeps its value', async () => {
    const book = new Excel.Workbook();
    const sheet = book.addWorksheet('Sao kê');
    sheet.addRows([['Số dư đầu kỳ', 1_000_000], ['Ngày', 'Nội dung', 'Ghi nợ', 'Ghi có', 'Số dư'], [new Date('2026-11-02'), '=HYPERLINK("http://x")', null, 550_000, { formula: 'B1+D3', result: 1_550_000 }], ['Số dư cuối kỳ', 1_550_000]]);
    const seen = await read(Buffer.from(await book.xlsx.writeBuffer()));
    expect(seen).toMatchObject({ faults: [], amounts: [550_000], texts: ['=HYPERLINK("http://x")'], fromDay: '2026-11-02', closingVnd: 1_550_000n });
  });
});

describe('what a statement must not be', () => {
  it.each([
    ['sums that do not add up', VIETCOMBANK.replace('"12,444,129",\n', '"12,444,130",\n'), 'sums_differ'],
    ['a line left out of the running balance', BIDV.replace(/03\/11.*\r\n/, ''), 'balance_breaks'],
    ['a fraction of a đồng', VIETINBANK.replace('550000,00', '550000,50'), 'amount_fraction'],
    ['a negative amount', BIDV.replace(';;550.000;', ';;-550.000;'), 'amount_negative'],
    ['an amount that is no number', BIDV.replace(';;550.000;', ';;550k;'), 'amount_invalid'],
    ['both ways at once', BIDV.replace(';;550.000;', ';1.000;550.000;'), 'amount_both'],
    ['a day that is none', BIDV.replace('02/11/2026', '31/11/2026'), 'day_invalid'],
    ['no amount', BIDV.replace(';;550.000;', ';;;'), 'amount_missing'],
    ['a decoding gone wrong', BIDV.replace('Phi SMS', 'PhÃ\u00ad \ufffd SMS'), 'garbled'],
    ['an old font', BIDV.replace(/Ngày giao.*/, 'Ngµy giao dÞch;M· giao dÞch;Ghi nî;Ghi cã;Sè d;Néi dung'), 'garbled'],
    ['a letter', 'Kính gửi ngân hàng,\nxin gửi sao kê.', 'not_a_statement'],
    ['a PDF', '%PDF-1.7\n', 'not_a_statement'],
    ['nothing but a header', BIDV.split('\n').slice(0, 4).join('\n'), 'empty'],
  ])('%s', async (_, file, code) => {
    expect(await codes(file)).toEqual([code]);
  });

  it('says the difference of the sums, and the row of a fault', async () => {
    expect((await read(VIETCOMBANK.replace('"12,444,129",\n', '"12,444,130",\n'))).faults).toEqual([{ code: 'sums_differ', value: '-1' }]);
    expect((await read(BIDV.replace(';;550.000;', ';;550k;'))).faults).toEqual([{ code: 'amount_invalid', row: 7, value: '550k' }]);
  });

  it('a number of a workbook with decimals is a fraction, never thousands', async () => {
    const book = new Excel.Workbook();
    book.addWorksheet('S').addRows([['Ngày', 'Nội dung', 'Ghi có', 'Số dư'], ['02/11/2026', 'x', 1234.567, '1.000.000']]);
    expect(await codes(Buffer.from(await book.xlsx.writeBuffer()))).toEqual(['amount_fraction']);
  });

  it('more lines than are taken', async () => {
    const lines = Array.from({ length: 50_001 }, (_, n) => `02/11/2026;T${n};;1.000;;x`);
    expect(await codes(`${BIDV.split('\r\n').slice(0, 4).join('\n')}\n${lines.join('\n')}`)).toEqual(['too_many_lines']);
  });

  it('a bank without balances is refused, a treasury list is not', async () => {
    expect(await codes(BIDV, { balances: 'none' })).toEqual(['balances_missing']);
  });
});
