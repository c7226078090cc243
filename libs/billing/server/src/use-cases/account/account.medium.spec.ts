// Real: PostgreSQL, migrations, row security as dc_billing and as the payer's dc_api, the ledger that the database posts, ZIPs read by another library.
import { promisify } from 'node:util';
import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { Actor } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import { MonthArchiveRepository } from '../../data/account/month-archive.repository';
import { BillingWorld, type TestOperator, type TestPayer } from '../../testing/billing-world';
import { wireAccount } from '../../testing/wire-account';

/** Names and contents of a ZIP, read by yauzl, which checks sizes and sums. */
async function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await (promisify(yauzl.fromBuffer) as (from: Buffer, options: object) => Promise<ZipFile>)(Buffer.from(bytes), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) { reject(error); return; }
        void buffer(stream).then((content) => {
          files.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
      });
    });
    zip.once('end', resolve);
    zip.once('error', reject);
    zip.readEntry();
  });
  return files;
}

describe('accounts and packs', () => {
  let w: BillingWorld;
  let wired: ReturnType<typeof wireAccount>;
  let vnpt: TestOperator;
  let viettel: TestOperator;
  let [a, never]: TestPayer[] = [];
  let [accountant, stranger]: Actor[] = [];
  const year = { from: '2026-01-01', to: '2026-12-31' };

  beforeAll(async () => {
    w = await BillingWorld.open();
    wired = wireAccount(w.t.db, w.clock, w.billing.heard);
    [vnpt, viettel] = [await w.operator(), await w.operator('viettel', 'C26TVT')];
    const [one, two] = [await w.payer(vnpt, 2), await w.payer(vnpt)];
    [a, never] = [one, two];
    for (const endpoint of [0, 1]) await w.life(vnpt, one, 'activate', '2026-10-01', endpoint);
    await w.run(vnpt, '2026-10');
    w.clock.moveTo('2026-11-20T09:00:00+07:00');
    await w.billing.recordPayment.execute(vnpt.clerk, { payerId: one.id, amountVnd: 1_500_000, receivedOn: '2026-11-20', note: 'UNC 12' });
    w.clock.moveTo('2026-11-25T09:00:00+07:00');
    await w.billing.replaceInvoice.execute(vnpt.clerk, { payerId: one.id, month: '2026-10', payerPatch: { name: 'Ủy ban nhân dân xã Khác' } });
    w.clock.moveTo('2026-12-01T06:00:00+07:00');
    await w.run(vnpt, '2026-11');
    [accountant, stranger] = [await w.world.person('accountant', { tenantId: one.unit.id }), await w.world.person('accountant', { tenantId: two.unit.id })];
  });
  afterAll(() => w.close());

  it('an account runs from its opening to what is owed less what is held', async () => {
    const account = await wired.account.read(vnpt.clerk, a!.id, year);
    expect(account.items.map(({ day, kind, debitVnd, creditVnd, balanceVnd }) => [day, kind, debitVnd, creditVnd, balanceVnd])).toEqual([
      ['2026-11-01', 'invoice', 1_100_000, 0, 1_100_000], ['2026-11-20', 'payment', 0, 1_500_000, -400_000], ['2026-11-25', 'invoice', 1_100_000, 0, 700_000], ['2026-11-25', 'replaced', 0, 1_100_000, -400_000],
      ['2026-12-01', 'invoice', 1_100_000, 0, 700_000],
    ]);
    expect(account).toMatchObject({ openingVnd: 0, debitVnd: 3_300_000, creditVnd: 2_600_000, closingVnd: 700_000 });
    const { rows } = await w.t.admin.query<{ open: string; credit: string }>(
      `select (select sum(greatest(open_vnd, 0)) from bill.invoice_balance b join bill.invoice i on i.id = b.invoice_id where i.payer_id = $1) as open,
              (select coalesce(-sum(amount_vnd), 0) from bill.ledger_entry where account = '3387' and payer_id = $1) as credit`, [a!.id]);
    expect(account.closingVnd).toBe(Number(rows[0]!.open) - Number(rows[0]!.credit));
    const later = await wired.account.read(vnpt.clerk, a!.id, { from: '2026-11-21', to: '2026-11-30' });
    expect(later).toMatchObject({ openingVnd: -400_000, closingVnd: -400_000, items: { length: 2 } });
    await expect(wired.account.read(vnpt.clerk, a!.id, { from: '2026-12-01', to: '2026-11-01' })).rejects.toMatchObject({ code: 'billing.account_range_backwards' });
  });

  it('the payer reads the same words; who was never invoiced an empty page; nobody another', async () => {
    expect(await wired.account.readMine(accountant!, a!.id, year)).toEqual(await wired.account.read(vnpt.clerk, a!.id, year));
    expect((await wired.account.mine(accountant!)).items).toMatchObject([{ payerId: a!.id, operatorName: expect.any(String) as string }]);
    expect(await wired.account.readMine(stranger!, never!.id, year)).toMatchObject({ items: [], closingVnd: 0 });
    expect(await wired.account.read(vnpt.clerk, never!.id, year)).toMatchObject({ items: [] });
    await expect(wired.account.readMine(stranger!, a!.id, year)).rejects.toMatchObject({ code: 'billing.not_found' });
    await expect(wired.account.read(viettel.clerk, a!.id, year)).rejects.toMatchObject({ code: 'billing.not_found' });
    // Past the use case, the database itself gives nothing away.
    expect(await w.t.db.as(viettel.clerk, () => w.t.db.tx.$queryRaw`select * from ctx.payer_account(${a!.id}::uuid, now())`)).toEqual([]);
  });

  it('papers of an account are the same bytes for the same period', async () => {
    const [clerks, again, payers] = [await wired.account.pdf(vnpt.clerk, a!.id, year), await wired.account.pdf(vnpt.clerk, a!.id, year), await wired.account.pdfOfMine(accountant!, a!.id, year)];
    expect(Buffer.from(clerks.bytes).equals(again.bytes)).toBe(true);
    expect(Buffer.from(clerks.bytes).equals(payers.bytes)).toBe(true);
    await expect(wired.account.pdfOfMine(stranger!, never!.id, year)).rejects.toMatchObject({ code: 'billing.not_found' });
  });

  it("a month's statement sums what stands", async () => {
    const statement = await wired.statement.ofMonth(vnpt.clerk, '2026-10');
    expect(statement).toMatchObject({ items: [{ payerId: a!.id, payerName: 'Ủy ban nhân dân xã Khác', documents: 1, endpoints: 2, netVnd: 1_000_000, vatVnd: 100_000, grossVnd: 1_100_000, paidVnd: 1_100_000, openVnd: 0 }], total: { grossVnd: 1_100_000 } });
    expect((await wired.statement.monthPdf(vnpt.clerk, '2026-10')).bytes.length).toBeGreaterThan(5_000);
    expect((await wired.statement.ofMonth(viettel.clerk, '2026-10')).items).toEqual([]);
  });

  it('the pack for the treasury holds what it says, for clerk and payer alike', async () => {
    const { id, reference } = (await w.billing.readInvoices.page(vnpt.clerk, { state: 'all', month: '2026-11' }, { page: 1, pageSize: 1 })).items[0]!;
    const pack = await wired.pack.execute(accountant!, id, 'invoices.read_own');
    const files = await unzip(pack.bytes);
    expect([...files.keys()]).toEqual(['DOC-TRUOC.txt', `1-hoa-don-${reference}.pdf`, '2-bang-ke-diem-cau.pdf', '3-bien-ban-nghiem-thu.pdf', '4-thong-tin-hop-dong.pdf']);
    for (const [name, content] of files) if (name.endsWith('.pdf')) expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    const readme = files.get('DOC-TRUOC.txt')!.toString();
    expect(readme).toContain(reference);
    expect(readme).toContain('C2-02a/NS');
    expect(readme).toContain('chưa có bản XML');
    expect(Buffer.from(pack.bytes).equals((await wired.pack.execute(vnpt.clerk, id, 'billing.read')).bytes)).toBe(true);
    await expect(wired.pack.execute(stranger!, id, 'invoices.read_own')).rejects.toMatchObject({ code: 'billing.invoice_not_found' });
  });

  it('a month is packed once, whole, in the background, and says when it is out of date', async () => {
    const asked = await wired.archive.ask(vnpt.clerk, '2026-10');
    expect(asked).toMatchObject({ state: 'queued', isStuck: false });
    const jobs = async () => (await w.t.admin.query<{ id: string }>(`select body->>'archiveId' as id from app.outbox where topic = 'billing.archiveMonth' order by id`)).rows;
    await wired.archive.ask(vnpt.clerk, '2026-10');
    expect(await jobs()).toHaveLength(1);
    await expect(wired.archive.file(vnpt.clerk, '2026-10')).rejects.toMatchObject({ code: 'billing.archive_not_ready' });
    const [{ id }] = (await jobs()) as [{ id: string }];
    // A worker that was killed half way left parts; the next begins again.
    await w.t.admin.query(`insert into bill.month_archive_part (operator_id, archive_id, seq, bytes) values ($1, $2, 1, 'rest')`, [vnpt.id, id]);
    await wired.makeArchive.execute(vnpt.clerk, id);
    expect(await wired.archive.state(vnpt.clerk, '2026-10')).toMatchObject({ state: 'done', documents: 2, made: 2, isStale: false });
    const { parts, length, filename } = await wired.archive.file(vnpt.clerk, '2026-10');
    const chunks = [];
    for await (const part of parts) chunks.push(part);
    const bytes = Buffer.concat(chunks);
    expect([bytes.length, filename]).toEqual([length, 'hoa-don-thang-2026-10.zip']);
    expect([...(await unzip(bytes)).keys()]).toEqual(['C26TDC-00000001-Uy-ban-nhan-dan-xa-Mau.pdf', 'C26TDC-00000002-Uy-ban-nhan-dan-xa-Khac.pdf']);
    await w.billing.replaceInvoice.execute(vnpt.clerk, { payerId: a!.id, month: '2026-10', payerPatch: { name: 'Ủy ban nhân dân xã Nữa' } });
    expect(await wired.archive.state(vnpt.clerk, '2026-10')).toMatchObject({ isStale: true });
    await expect(wired.archive.ask(vnpt.clerk, '2025-01')).rejects.toMatchObject({ code: 'billing.month_without_documents' });
    expect(await wired.archive.state(viettel.clerk, '2026-10')).toMatchObject({ state: 'none' });
  });

  it('of two workers at one pack only the later writes', async () => {
    const id = newId();
    await w.t.admin.query(`insert into bill.month_archive (operator_id, month, id, state, by_name, asked_at, moved_at) values ($1, '2020-01', $2, 'queued', 'x', now(), now())`, [vnpt.id, id]);
    const archives = new MonthArchiveRepository(w.t.db);
    const at = w.clock.now();
    const [early, late] = [await w.t.db.as(vnpt.clerk, () => archives.begin(id, 2, at)), await w.t.db.as(vnpt.clerk, () => archives.begin(id, 2, at))];
    const move = (attempt: number, state: 'running' | 'done') => w.t.db.as(vnpt.clerk, () => archives.move(id, attempt, { state, made: 2, bytes: 1, at }));
    expect(await move(early!, 'done')).toBe(false);
    expect([await move(late!, 'running'), await move(late!, 'done')]).toEqual([true, true]);
    expect(await w.t.db.as(vnpt.clerk, () => archives.begin(id, 2, at))).toBeNull();
  });

  it('one that does not move for half an hour may be asked for again, and the old worker writes no more', async () => {
    await wired.archive.ask(vnpt.clerk, '2026-11');
    const { rows } = await w.t.admin.query<{ id: string }>(`select id from bill.month_archive where month = '2026-11'`);
    w.clock.moveTo('2026-12-01T10:00:00+07:00');
    expect(await wired.archive.state(vnpt.clerk, '2026-11')).toMatchObject({ state: 'queued', isStuck: true });
    await wired.archive.ask(vnpt.clerk, '2026-11');
    await wired.makeArchive.execute(vnpt.clerk, rows[0]!.id);
    expect(await wired.archive.state(vnpt.clerk, '2026-11')).toMatchObject({ state: 'queued', made: 0, isStuck: false });
  });
});
