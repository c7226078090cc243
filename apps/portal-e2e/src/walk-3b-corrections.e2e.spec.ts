import type { BilledEndpoint, ChangePreview, ChargeItemView, InvoiceDetail, InvoiceRow, PayerDetail, SubscriptionDetail } from '@diem-cau/billing/contracts';
import type { Browser, Page } from 'playwright-core';
import { signedIn, type ApiClient } from './support/api-client';
import { launchBrowser, openAs } from './support/browser';
import { qrOfPdf, textOfPdf } from './support/documents';
import { journey } from './support/journey';

interface PageOf<T> {
  readonly items: T[];
  readonly total: number;
}

const grouped = (vnd: number): string => vnd.toLocaleString('de-DE');
const printed = (number: number): string => String(number).padStart(8, '0');

describe('what was billed wrongly, and what is sold beside the month', () => {
  const step = journey();
  let browser: Browser;
  let clerk: ApiClient;
  let page: Page;
  let wrong: InvoiceDetail;
  let misnamed: InvoiceDetail;
  let endpoint: BilledEndpoint;

  const invoices = async (payerId: string): Promise<InvoiceRow[]> => (await clerk.get<PageOf<InvoiceRow>>(`/billing/invoices?payerId=${payerId}&sort=number&pageSize=100`)).items;
  const detail = (id: string): Promise<InvoiceDetail> => clerk.get<InvoiceDetail>(`/billing/invoices/${id}`);
  const lastOf = async (payerId: string): Promise<InvoiceDetail> => detail((await invoices(payerId)).at(-1)!.id);
  const originalOf = async (name: string): Promise<InvoiceDetail> =>
    detail((await clerk.get<PageOf<InvoiceRow>>(`/billing/invoices?q=${encodeURIComponent(name)}&sort=number&pageSize=100`)).items.find(({ kind }) => kind === 'original')!.id);
  const sentence = (verb: string, { formNumber, series, number, issueDay }: InvoiceDetail): string => {
    const [year, month, day] = issueDay.split('-');
    return `${verb} cho hóa đơn Mẫu số ${formNumber} ký hiệu ${series} số ${printed(number)} ngày ${day} tháng ${month} năm ${year}`;
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    clerk = await signedIn('cuoc.vnpt');
    [wrong, misnamed] = [await originalOf('viet lam'), await originalOf('phu linh')];
    endpoint = (await clerk.get<PageOf<BilledEndpoint>>('/billing/endpoints?state=active&sort=-code&pageSize=1')).items[0]!;
    page = await openAs(browser, clerk, `/hoa-don/${wrong.id}`);
  });
  afterAll(() => browser.close());

  it('adjusts one line down by a document of its own, with the sentence of the law', step(async () => {
    const [line] = wrong.lines;
    await page.goto(`/hoa-don/${wrong.id}/sua`);
    if (wrong.lines.length > 1) await page.getByLabel('Điểm cầu cần điều chỉnh').selectOption({ index: 1 });
    await page.getByLabel(/^Số tiền đúng/).fill(String(line!.netVnd - 100_000));
    await page.getByText(grouped(100_000)).first().waitFor();
    await page.getByRole('button', { name: 'Phát hành hóa đơn điều chỉnh' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sua') && !url.pathname.endsWith(wrong.id));
    const adjustment = await lastOf(wrong.payerId);
    expect(adjustment).toMatchObject({ kind: 'adjustment', corrects: { id: wrong.id }, totals: { netVnd: -100_000, vatVnd: -10_000, grossVnd: -110_000 } });
    await page.getByText(printed(adjustment.number)).first().waitFor();
    const text = textOfPdf(await clerk.file(`/billing/invoices/${adjustment.id}/pdf`)).replace(/\s+/g, ' ');
    expect(text).toContain(sentence('Điều chỉnh', wrong));
    expect(text).toContain('Âm một trăm mười nghìn đồng');
    expect((await detail(wrong.id)).openVnd).toBe(wrong.openVnd - 110_000);
  }));

  it('replaces an invoice that was made out to a wrong address; the money asked stays', step(async () => {
    await page.goto(`/hoa-don/${misnamed.id}/sua`);
    await page.getByLabel(/^Sai thông tin đơn vị mua/).check();
    await page.getByLabel('Địa chỉ', { exact: true }).fill('Thôn Mường Nam, xã Phú Linh, tỉnh Hà Giang');
    await page.getByRole('button', { name: 'Phát hành hóa đơn thay thế' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sua') && !url.pathname.endsWith(misnamed.id));
    const replacement = await lastOf(misnamed.payerId);
    expect(replacement).toMatchObject({ kind: 'replacement', corrects: { id: misnamed.id }, totals: misnamed.totals, openVnd: misnamed.openVnd, buyer: { address: 'Thôn Mường Nam, xã Phú Linh, tỉnh Hà Giang' } });
    expect(await detail(misnamed.id)).toMatchObject({ isReplaced: true, openVnd: 0 });
    const pdf = await clerk.file(`/billing/invoices/${replacement.id}/pdf`);
    expect(textOfPdf(pdf).replace(/\s+/g, ' ')).toContain(sentence('Thay thế', misnamed));
    expect(qrOfPdf(pdf)).toBe(replacement.qrText);
  }));

  it('shows what a discount will do before it is entered, and enters just that', step(async () => {
    await page.goto(`/hop-dong/diem-cau/${endpoint.endpointId}`);
    await page.getByRole('link', { name: 'Thay đổi thuê bao' }).click();
    await page.getByLabel(/^Giảm giá/).check();
    await page.getByLabel('Tỷ lệ (%)').fill('10');
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
    const preview = await clerk.post<ChangePreview>('/billing/subscriptions/changes/preview', { kind: 'discount', endpointIds: [endpoint.endpointId], percent: 10, effectiveAt: `${today}T00:00:00+07:00` });
    const { beforeVnd, afterVnd } = preview.payers[0]!;
    expect(afterVnd).toBeLessThan(beforeVnd);
    await page.getByText(`${grouped(beforeVnd)} ₫ thành ${grouped(afterVnd)} ₫`).waitFor();
    await page.getByRole('button', { name: 'Ghi giảm giá' }).click();
    await page.getByRole('cell', { name: 'Giảm giá 10 %' }).waitFor();
    expect((await clerk.get<SubscriptionDetail>(`/billing/endpoints/${endpoint.endpointId}`)).events.at(-1)).toMatchObject({ kind: 'discount', percent: 10 });
  }));

  it('sells a kit once and bills months ahead with the money that came for them', step(async () => {
    const payerId = endpoint.payerId!;
    await page.goto(`/don-vi-thanh-toan/${payerId}`);
    await page.getByRole('button', { name: 'Thêm khoản bán một lần' }).click();
    await page.getByLabel('Tên hàng hóa, dịch vụ').fill('Bộ thiết bị điểm cầu');
    await page.getByLabel('Đơn giá', { exact: true }).fill('30000000');
    await page.getByRole('button', { name: 'Ghi khoản bán' }).click();
    await page.getByRole('cell', { name: 'Chờ lập hóa đơn' }).waitFor();

    await page.getByRole('button', { name: 'Lập hóa đơn trước' }).click();
    const said = await page.getByText(/^Hóa đơn [\d.]+\s₫, đã gồm thuế$/).textContent();
    await page.getByRole('button', { name: 'Phát hành hóa đơn' }).click();
    await page.waitForURL('**/hoa-don/*');
    const ahead = await lastOf(payerId);
    expect(said).toContain(grouped(ahead.totals.grossVnd));
    expect(ahead).toMatchObject({ openVnd: 0, paymentState: 'paid' });
    expect(ahead.lines.find(({ item }) => item !== null)).toMatchObject({ endpointName: 'Bộ thiết bị điểm cầu', netVnd: 30_000_000 });
    expect(ahead.lines.filter(({ item }) => item === null).length).toBeGreaterThan(10);
    expect((await clerk.get<PageOf<ChargeItemView>>(`/billing/charge-items?payerId=${payerId}&state=all`)).items[0]!.invoice).toMatchObject({ id: ahead.id });
    expect(textOfPdf(await clerk.file(`/billing/invoices/${ahead.id}/pdf`))).toContain('Bộ thiết bị điểm cầu');
    expect((await clerk.get<PayerDetail>(`/billing/payers/${payerId}`)).creditVnd).toBe(0);
  }));
});
