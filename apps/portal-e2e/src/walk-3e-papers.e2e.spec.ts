import type { AccountView, InvoiceDetail, InvoiceRow, MonthArchive, MyAccounts, NoticeView, PayerDetail, QuestionView, QuotationView, RevenueReport } from '@diem-cau/billing/contracts';
import type { Browser, Page } from 'playwright-core';
import { signedIn, type ApiClient } from './support/api-client';
import { launchBrowser, openAs } from './support/browser';
import { textOfPdf } from './support/documents';
import { journey } from './support/journey';
import { until } from './support/until';

interface PageOf<T> {
  readonly items: T[];
  readonly total: number;
}

const grouped = (vnd: number): string => vnd.toLocaleString('de-DE');
const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));

describe('what goes with an invoice, what is asked about it, what is offered, and what it all came to', () => {
  const step = journey();
  let browser: Browser;
  let clerk: ApiClient;
  let payer: ApiClient;
  let office: Page;
  let unit: Page;
  let invoice: InvoiceDetail;

  beforeAll(async () => {
    browser = await launchBrowser();
    [clerk, payer] = [await signedIn('cuoc.vnpt'), await signedIn('ketoan.daoduc')];
    const [mine] = (await payer.get<PageOf<InvoiceRow>>('/my/invoices?sort=number')).items;
    invoice = await clerk.get<InvoiceDetail>(`/billing/invoices/${mine!.id}`);
    office = await openAs(browser, clerk, `/hoa-don/${invoice.id}`);
    unit = await openAs(browser, payer, `/phai-tra/${invoice.id}`);
  });
  afterAll(() => browser.close());

  it('mends a word by notice 04/SS, without a new invoice; the payer reads it', step(async () => {
    const before = (await clerk.get<PageOf<InvoiceRow>>(`/billing/invoices?payerId=${invoice.payerId}`)).total;
    await office.goto(`/hoa-don/${invoice.id}/sua`);
    await office.getByRole('radio', { name: /^Thông báo 04\/SS/ }).check();
    await office.getByLabel('Địa chỉ người mua', { exact: true }).fill('Thôn Đức Thành, xã Đạo Đức');
    await office.getByLabel(/^Lý do/).fill('Ghi thiếu tên thôn');
    await office.getByRole('button', { name: 'Lập thông báo' }).click();
    await office.waitForURL(`**/hoa-don/${invoice.id}`);
    const [notice] = (await clerk.get<{ items: NoticeView[] }>(`/billing/invoices/${invoice.id}/notices`)).items;
    await office.getByText(`Thông báo ${notice!.number}`).first().waitFor();
    expect((await clerk.get<PageOf<InvoiceRow>>(`/billing/invoices?payerId=${invoice.payerId}`)).total).toBe(before);
    const text = textOfPdf(await payer.file(`/my/notices/${notice!.id}/pdf`)).replace(/\s+/g, ' ');
    for (const part of ['04/SS-HĐĐT', notice!.number, 'Thôn Đức Thành, xã Đạo Đức', invoice.buyer.address]) expect(text).toContain(part);
    await unit.reload();
    await unit.getByText(`Thông báo ${notice!.number}`).first().waitFor();
  }));

  it('the payer asks why a line is what it is, sees its facts, and is answered', step(async () => {
    await unit.getByRole('button', { name: /^Vì sao có dòng/ }).first().click();
    await unit.getByText('Bắt đầu dịch vụ').waitFor();
    await unit.keyboard.press('Escape');
    await unit.getByRole('button', { name: 'Đặt câu hỏi' }).click();
    await unit.getByRole('textbox', { name: 'Câu hỏi' }).fill('Tháng này vì sao tính đủ ngày?');
    await unit.getByRole('button', { name: 'Gửi', exact: true }).click();
    await unit.getByText('Chờ trả lời').first().waitFor();
    await office.goto('/hoi-dap');
    await office.getByRole('button', { name: 'Tháng này vì sao tính đủ ngày?' }).click();
    await office.getByRole('textbox', { name: 'Trả lời' }).fill('Điểm cầu phục vụ trọn tháng.');
    await office.getByRole('button', { name: 'Gửi trả lời' }).click();
    const answered = await until(() => payer.get<{ items: QuestionView[] }>(`/my/invoices/${invoice.id}/questions`), ({ items }) => items[0]?.state === 'answered', { within: 20, what: 'the question is answered' });
    expect(answered.items[0]?.entries.map(({ kind }) => kind)).toEqual(['asked', 'answered']);
    await unit.reload();
    await unit.getByText('Đã trả lời').first().waitFor();
  }));

  it('the account runs to what the unit owes, and the pack for the treasury is there', step(async () => {
    await unit.goto('/phai-tra');
    await unit.getByRole('link', { name: 'Sổ công nợ' }).click();
    await unit.waitForURL('**/phai-tra/so-cong-no');
    const { items: accounts } = await payer.get<MyAccounts>('/my/accounts');
    const account = accounts.find(({ payerId }) => payerId === invoice.payerId)!;
    const range = `?from=${invoice.issueDay.slice(0, 4)}-01-01&to=2099-12-31`;
    const view = await payer.get<AccountView>(`/my/accounts/${account.payerId}${range}`);
    const { openVnd, creditVnd } = await clerk.get<PayerDetail>(`/billing/payers/${invoice.payerId}`);
    expect(view.closingVnd).toBe(openVnd - creditVnd);
    await unit.getByRole('cell', { name: grouped(Math.abs(view.items.at(-1)!.balanceVnd)) }).first().waitFor();
    expect(textOfPdf(await payer.file(`/my/accounts/${account.payerId}/pdf${range}`))).toContain('BIÊN BẢN ĐỐI CHIẾU CÔNG NỢ');
    expect(isZip(await payer.file(`/my/invoices/${invoice.id}/treasury-pack`))).toBe(true);
    const statement = textOfPdf(await payer.file(`/my/invoices/${invoice.id}/statement/pdf`));
    for (const line of invoice.lines) expect(statement).toContain(grouped(line.netVnd));
  }));

  it('the whole month is packed in the background while the clerk is elsewhere', step(async () => {
    await office.goto(`/ky-cuoc?thang=${invoice.month}`);
    await office.getByRole('button', { name: /^(Làm tệp|Làm lại)$/ }).click();
    await office.goto('/bao-cao');
    const path = `/billing/months/${invoice.month}/archive`;
    const done = await until(() => clerk.get<MonthArchive>(path), ({ state }) => state === 'done', { within: 90, what: 'the month is packed' });
    await office.goto(`/ky-cuoc?thang=${invoice.month}`);
    await office.getByRole('link', { name: new RegExp(`^Tải ${done.documents} chứng từ`) }).waitFor();
    const file = await clerk.file(`${path}/file`);
    expect([isZip(file), file.length]).toEqual([true, done.bytes]);
  }));

  it('a quotation is drafted, sent, accepted by the payer, and waits for the next invoice', step(async () => {
    await office.goto(`/bao-gia/moi?don-vi=${invoice.payerId}`);
    await office.getByLabel('Tiêu đề').fill('Bộ thiết bị phòng họp');
    await office.getByLabel('Nội dung', { exact: true }).fill('Bộ thiết bị điểm cầu');
    await office.getByLabel('Đơn giá', { exact: true }).fill('30000000');
    await office.getByRole('button', { name: 'Lưu bản thảo' }).click();
    await office.waitForURL((url) => /^\/bao-gia\/[0-9a-f-]{36}$/.test(url.pathname));
    await office.getByRole('button', { name: 'Gửi báo giá' }).click();
    await office.getByRole('complementary', { name: 'Gửi báo giá' }).getByRole('button', { name: 'Gửi báo giá' }).click();
    await office.getByText('Chờ trả lời').first().waitFor();
    await unit.goto('/phai-tra');
    await unit.getByRole('button', { name: 'Đồng ý', exact: true }).first().click();
    await unit.getByRole('complementary', { name: 'Đồng ý' }).getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await unit.getByText('Đã đồng ý').first().waitFor();
    const id = new URL(office.url()).pathname.split('/').at(-1)!;
    const quotation = await clerk.get<QuotationView>(`/billing/quotations/${id}`);
    expect(quotation).toMatchObject({ state: 'accepted', totals: { netVnd: 30_000_000, vatVnd: 3_000_000, grossVnd: 33_000_000 }, answeredBy: expect.any(String) as string });
    expect((await clerk.get<PageOf<{ name: string }>>(`/billing/charge-items?payerId=${invoice.payerId}&state=open`)).items.map(({ name }) => name)).toContain('Bộ thiết bị điểm cầu');
    expect(textOfPdf(await payer.file(`/my/quotations/${id}/pdf`))).toContain('Ba mươi ba triệu đồng');
  }));

  it('reports say on screen and in the file what the ledger says', step(async () => {
    const month = invoice.issueDay.slice(0, 7);
    await office.goto(`/bao-cao?tu=${month}&den=${month}`);
    const report = await clerk.get<RevenueReport>(`/billing/reports/revenue?from=${month}&to=${month}`);
    await office.getByText(`${grouped(report.total.netVnd)} ₫ trước thuế`).waitFor();
    await office.getByRole('link', { name: 'Bảng kê thuế' }).click();
    await office.waitForURL('**/bao-cao/thue?**');
    await office.getByText(`${grouped(report.total.vatVnd)} ₫ thuế trên`).waitFor();
    const csv = (await clerk.file(`/billing/reports/vat/export?from=${month}&to=${month}&format=csv`)).toString('utf8');
    const sums = csv.trim().split('\r\n').slice(1).map((row) => Number(row.split(/[;,]/).at(-1)));
    expect(sums.reduce((sum, vat) => sum + vat, 0)).toBe(report.total.vatVnd);
  }));
});
