import type { BilledEndpoint, ContractRow, InvoiceDetail, InvoiceRow, MonthOverview, MyInvoiceRow, PayerDetail, PayerRow, PaymentView, PreviewView, ReceivablesSummary } from '@diem-cau/billing/contracts';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { signedIn, type ApiClient } from './support/api-client';
import { launchBrowser, openAs } from './support/browser';
import { qrOfPdf, textOfPdf } from './support/documents';
import { journey } from './support/journey';
import { until } from './support/until';

interface PageOf<T> {
  readonly items: T[];
  readonly total: number;
}

const monthlyVnd = 500_000;
const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
const grouped = (vnd: number): string => vnd.toLocaleString('de-DE');

describe('a month of VNPT, from the preview to the money', () => {
  const step = journey();
  let browser: Browser;
  let clerk: ApiClient;
  let viettel: ApiClient;
  let accountant: ApiClient;
  let page: Page;
  let month: string;
  let preview: PreviewView;
  let lacking: PayerRow;
  let own: InvoiceRow;

  const overview = (): Promise<MonthOverview> => clerk.get<MonthOverview>('/billing/months/last');
  const all = async <T>(path: string): Promise<T[]> => {
    const items: T[] = [];
    for (let at = 1; ; at += 1) {
      const part = await clerk.get<PageOf<T>>(`${path}${path.includes('?') ? '&' : '?'}pageSize=100&page=${at}`);
      items.push(...part.items);
      if (items.length >= part.total || part.items.length === 0) return items;
    }
  };
  const invoicesByNumber = (): Promise<InvoiceRow[]> => all<InvoiceRow>('/billing/invoices?sort=number');
  const withPapers = (payer: PayerDetail, taxCode: string | null): Promise<unknown> => {
    const { name, address, budgetCode, treasuryAccount, treasuryOffice } = payer;
    return clerk.post(`/billing/payers/${payer.id}/versions`, { from: today, name, address, budgetCode, treasuryAccount, treasuryOffice, taxCode });
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    [clerk, viettel, accountant] = await Promise.all([signedIn('cuoc.vnpt'), signedIn('cuoc.viettel'), signedIn('ketoan.daoduc')]);
    ({ month } = await overview());
    page = await openAs(browser, clerk, '/ky-cuoc');
  });
  afterAll(() => browser.close());

  it('lists contracts, endpoints in service and who lacks papers, before anything is run', step(async () => {
    expect(await invoicesByNumber()).toEqual([]);
    expect((await clerk.get<PageOf<ContractRow>>('/billing/contracts')).total).toBe(151);
    const { endpointsInService } = await overview();
    expect(await all<BilledEndpoint>('/billing/endpoints?state=active')).toHaveLength(endpointsInService);

    lacking = (await all<PayerRow>('/billing/payers?sort=code')).find(({ unitName }) => unitName.includes('Phú Linh'))!;
    await withPapers(await clerk.get<PayerDetail>(`/billing/payers/${lacking.id}`), null);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Kỳ cước tháng' }).waitFor();
    await page.getByText('1 đơn vị thiếu giấy tờ để lập hóa đơn').waitFor();
    await page.getByRole('link', { name: 'Bổ sung' }).first().click();
    await page.getByText(lacking.name).first().waitFor();
    await page.getByText('mã số thuế').first().waitFor();
  }));

  it('previews the run to the đồng and writes nothing', step(async () => {
    preview = await clerk.get<PreviewView>(`/billing/months/${month}/preview`);
    expect(preview.incomplete.map(({ payerId, faults }) => [payerId, faults])).toEqual([[lacking.id, ['tax_code_missing']]]);
    await page.goto('/ky-cuoc');
    await page.getByRole('link', { name: `Xem trước ${preview.invoices} hóa đơn`, exact: true }).click();
    await page.getByText(`${preview.invoices} hóa đơn, tổng cộng ${grouped(preview.totals.grossVnd)}`).waitFor();
    await page.getByText('1 đơn vị sẽ bị để riêng').waitFor();
    expect(await invoicesByNumber()).toEqual([]);
  }));

  it('issues the month in front of the clerk', step(async () => {
    await page.getByRole('link', { name: 'Sang bước phát hành' }).click();
    await page.getByRole('button', { name: `Phát hành ${preview.invoices} hóa đơn` }).click();
    await page.waitForURL(/\/ky-cuoc\/chay\/[0-9a-f-]{36}/);
    await page.getByText(`Đã phát hành ${preview.invoices} hóa đơn, ${grouped(preview.totals.grossVnd)}`).waitFor({ timeout: 90_000 });
    await page.getByText('Từ số 00000001 đến số').waitFor();
  }));

  it('has given numbers without a gap, one invoice a payer, and the sums of the preview', step(async () => {
    const invoices = await invoicesByNumber();
    expect(invoices.map(({ number }) => number)).toEqual(invoices.map((_, index) => index + 1));
    expect(invoices).toHaveLength(preview.invoices);
    expect(new Set(invoices.map(({ payerId }) => payerId)).size).toBe(invoices.length);
    expect(invoices.some(({ payerId }) => payerId === lacking.id)).toBe(false);
    expect(invoices.reduce((sum, { totals }) => sum + totals.grossVnd, 0)).toBe(preview.totals.grossVnd);
  }));

  it('bills the parked payer once its papers are mended, with the next number', step(async () => {
    await withPapers(await clerk.get<PayerDetail>(`/billing/payers/${lacking.id}`), lacking.taxCode);
    const { id } = await clerk.post<{ id: string }>('/billing/runs', { month });
    await until(() => clerk.get<{ state: string }>(`/billing/runs/${id}`), ({ state }) => state === 'done', { within: 60, what: 'the second run is done' });
    const invoices = await invoicesByNumber();
    expect(invoices).toHaveLength(preview.invoices + 1);
    expect(invoices.at(-1)).toMatchObject({ number: preview.invoices + 1, payerId: lacking.id });
  }));

  it('bills Đạo Đức its part month and its whole month of 500,000 đồng', step(async () => {
    own = (await invoicesByNumber()).find(({ buyerName }) => buyerName.includes('Đạo Đức'))!;
    const { lines, totals } = await clerk.get<InvoiceDetail>(`/billing/invoices/${own.id}`);
    expect(lines.map(({ month: of }) => of).sort().at(-1)).toBe(month);
    const whole = lines.find((line) => line.month === month)!;
    expect(whole).toMatchObject({ monthlyVnd, netVnd: monthlyVnd, days: whole.daysInMonth, vatPercent: 10 });
    const part = lines.find((line) => line.month !== month)!;
    expect(part.from.slice(8)).toBe('17');
    expect(part.netVnd).toBe(Math.round((monthlyVnd * part.days) / part.daysInMonth));
    expect(totals.netVnd).toBe(whole.netVnd + part.netVnd);
    expect(totals.grossVnd).toBe(totals.netVnd + Math.round(totals.netVnd / 10));
  }));

  it('prints it as a PDF with the line, the words and a VietQR that a bank’s app reads', step(async () => {
    const detail = await clerk.get<InvoiceDetail>(`/billing/invoices/${own.id}`);
    const pdf = await clerk.file(`/billing/invoices/${own.id}/pdf`);
    const text = textOfPdf(pdf);
    for (const part of [grouped(monthlyVnd), grouped(own.totals.grossVnd), detail.seller.name, detail.reference, 'Đạo Đức']) expect(text).toContain(part);
    expect(text.replace(/\s+/g, ' ')).toContain(detail.inWords.slice(0, 20));
    expect(text).toMatch(/minh họa/i);
    expect(detail.qrText).toContain(detail.reference);
    expect(qrOfPdf(pdf)).toBe(detail.qrText);
  }));

  it('takes a payment by its reference, and a mistyped one back', step(async () => {
    await page.goto('/thanh-toan/moi');
    await page.getByLabel(/^Mã thanh toán/).fill(own.reference.toLowerCase());
    await page.getByRole('button', { name: `Ghi nhận ${grouped(own.totals.grossVnd)}` }).click();
    await page.waitForURL('**/thanh-toan');
    const invoice = (): Promise<InvoiceDetail> => clerk.get<InvoiceDetail>(`/billing/invoices/${own.id}`);
    expect(await invoice()).toMatchObject({ paymentState: 'paid', openVnd: 0 });
    const before = await clerk.get<ReceivablesSummary>('/billing/receivables/summary');

    await page.getByRole('button', { name: 'Hủy khoản này' }).first().click();
    await page.getByLabel('Lý do hủy').fill('Nhập nhầm chứng từ');
    await page.getByRole('button', { name: /^Hủy khoản [\d.]+/ }).click();
    await until(invoice, ({ openVnd, paymentState }) => paymentState === 'open' && openVnd === own.totals.grossVnd, { within: 15, what: 'the invoice is open again' });
    const { items } = await clerk.get<PageOf<PaymentView>>(`/billing/payments?invoiceId=${own.id}`);
    for (const payment of items) expect(payment.reversal).toMatchObject({ reason: 'Nhập nhầm chứng từ' });
    expect((await clerk.get<ReceivablesSummary>('/billing/receivables/summary')).openVnd).toBe(before.openVnd + own.totals.grossVnd);
  }));

  it('shows, searches and exports what is owed', step(async () => {
    const invoices = await invoicesByNumber();
    const owed = invoices.reduce((sum, { openVnd }) => sum + openVnd, 0);
    expect((await clerk.get<ReceivablesSummary>('/billing/receivables/summary')).openVnd).toBe(owed);
    await page.goto('/cong-no');
    await page.getByText(`Còn phải thu ${grouped(owed)}`).waitFor();
    await page.getByLabel('Tìm đơn vị, không cần dấu').fill('dao duc');
    await until(() => page.getByRole('row').count(), (rows) => rows === 2, { within: 10, what: 'the search leaves one payer' });
    const file = (await clerk.file('/billing/receivables/export?format=csv')).toString('utf8');
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(file.trim().split('\n').length).toBeGreaterThan(new Set(invoices.map(({ payerId }) => payerId)).size - 1);
    expect((await clerk.file('/billing/receivables/export?format=xlsx')).subarray(0, 2).toString()).toBe('PK');
  }));

  it('shows Viettel’s clerk Xín Mần and nothing of VNPT', step(async () => {
    const payers = await viettel.get<PageOf<PayerDetail>>('/billing/payers?pageSize=100');
    expect(payers.total).toBeGreaterThan(0);
    for (const { address } of payers.items) expect(address).toContain('Xín Mần');
    const issued = (await viettel.get<PageOf<InvoiceRow>>('/billing/invoices?pageSize=100')).items;
    expect(issued.every(({ series }) => series.endsWith('TVT'))).toBe(true);
    const theirs = await openAs(browser, viettel, '/hop-dong');
    await theirs.getByText('Xín Mần').first().waitFor();
    expect(await theirs.getByText('Vị Xuyên').count()).toBe(0);
    await theirs.context().close();
    for (const path of [`/billing/invoices/${own.id}`, `/billing/invoices/${own.id}/pdf`, `/billing/payers/${lacking.id}`]) expect(await viettel.status(path)).toBe(404);
  }));

  it('lets the commune’s accountant see and download its own invoices only', step(async () => {
    const mine = await accountant.get<PageOf<MyInvoiceRow>>('/my/invoices');
    expect(mine.items.map(({ id }) => id)).toEqual([own.id]);
    const theirs = await openAs(browser, accountant, '/phai-tra');
    await theirs.getByText(own.reference).first().waitFor();
    const [download] = await Promise.all([theirs.waitForEvent('download'), theirs.getByRole('link', { name: 'Tải hóa đơn (PDF)' }).first().click()]);
    expect(download.suggestedFilename()).toBe(`${own.reference}.pdf`);
    expect(textOfPdf(readFileSync(await download.path()))).toContain(own.reference);
    await theirs.context().close();
    const other = (await invoicesByNumber()).find(({ id }) => id !== own.id)!;
    expect(await accountant.status(`/my/invoices/${other.id}`)).toBe(404);
    expect(await accountant.status(`/my/invoices/${other.id}/pdf`)).toBe(404);
  }));
});
