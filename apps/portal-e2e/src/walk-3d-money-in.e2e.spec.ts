import type { InvoiceDetail, InvoiceRow, PayerDetail, StatementView, WaitingMoney } from '@diem-cau/billing/contracts';
import type { Browser, Page } from 'playwright-core';
import { signedIn, type ApiClient } from './support/api-client';
import { bankCsv } from './support/bank-statement';
import { launchBrowser, openAs } from './support/browser';
import { journey } from './support/journey';

interface PageOf<T> {
  readonly items: T[];
  readonly total: number;
}

const grouped = (vnd: number): string => vnd.toLocaleString('de-DE');

describe('a bank tells of money', () => {
  const step = journey();
  let browser: Browser;
  let clerk: ApiClient;
  let page: Page;
  let named: InvoiceDetail;
  let called: PayerDetail;
  let statement: StatementView;
  const options = () => page.getByRole('listbox', { name: 'Các khoản tiền' }).getByRole('option');
  const tag = Date.now().toString(36).toUpperCase();

  const detail = (id: string): Promise<InvoiceDetail> => clerk.get<InvoiceDetail>(`/billing/invoices/${id}`);
  const payer = (id: string): Promise<PayerDetail> => clerk.get<PayerDetail>(`/billing/payers/${id}`);
  const queue = async (state = 'open'): Promise<WaitingMoney[]> => (await clerk.get<PageOf<WaitingMoney>>(`/billing/waiting-money?state=${state}&pageSize=200&q=${tag}`)).items;

  beforeAll(async () => {
    browser = await launchBrowser();
    clerk = await signedIn('cuoc.vnpt');
    const open = (await clerk.get<PageOf<InvoiceRow>>('/billing/invoices?state=open&sort=-number&pageSize=50')).items;
    named = await detail(open[0]!.id);
    called = await payer(open.find(({ payerId }) => payerId !== named.payerId)!.payerId);
    page = await openAs(browser, clerk, '/sao-ke');
  });
  afterAll(() => browser.close());

  it('shows a statement before it counts: its columns, its first lines, and that it adds up', step(async () => {
    const csv = bankCsv([
      { vnd: named.openVnd, text: `MBVCB.7391.${named.reference}.CT tu 0123 ${tag}`, id: `${tag}-1` },
      { vnd: called.openVnd, text: `${called.name} nop tien dich vu ${tag}`, id: `${tag}-2` },
      { vnd: -22_000, text: `Thu phi QLTK ${tag}`, id: `${tag}-3` },
      { vnd: 70_000, text: `Tien thue cot ${tag}`, id: `${tag}-4` },
    ]);
    await page.locator('input[type=file]').setInputFiles({ name: `sao-ke-${tag}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.waitForURL(/\/sao-ke\/[0-9a-f-]{36}$/);
    await page.getByText('Số dư đầu cộng các dòng bằng số dư cuối.').waitFor();
    await page.getByText(`Tien thue cot ${tag}`).first().waitFor();
    expect((await detail(named.id)).openVnd).toBe(named.openVnd);
    if ((await page.getByLabel('Ngân hàng').inputValue()) === '') {
      await page.getByLabel('Ngân hàng').fill('VietinBank');
      await page.getByRole('button', { name: 'Lưu cách đọc' }).click();
    }
    await page.getByRole('button', { name: 'Nhập 4 dòng' }).click();
    await page.getByText('1 / 4 dòng tự ghép').waitFor();
    statement = await clerk.get<StatementView>(`/billing/statements/${page.url().split('/').at(-1)}`);
    expect(statement).toMatchObject({ state: 'imported', matchedCount: 1, proposedCount: 1, waitingCount: 1, outCount: 1 });
  }));

  it('has paid by itself what named its invoice, and says why', step(async () => {
    expect(await detail(named.id)).toMatchObject({ openVnd: 0, paymentState: 'paid' });
    await page.getByText(`Mã thanh toán ${named.reference} đúng ký tự kiểm tra`).first().waitFor();
  }));

  it('takes the rest from the queue by keyboard alone', step(async () => {
    await page.goto(`/tien-cho-khop?tim=${tag}`);
    await options().first().waitFor();
    expect(await options().count()).toBe(2);
    await page.getByText(`Nội dung có tên`).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`Đã ghép ${grouped(called.openVnd)}`).first().waitFor();
    expect((await payer(called.id)).openVnd).toBe(0);
    await page.getByText('70.000').first().waitFor();
    await page.keyboard.press('x');
    await page.getByLabel('Lý do').fill('Tiền thuê cột, không phải cước');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: /^Để riêng/ }).press('Enter');
    await page.getByText('Không còn tiền chờ ghép').waitFor();
    expect((await queue('set_aside')).map(({ amountVnd }) => amountVnd)).toEqual([70_000]);
  }));

  it('puts back what was set aside, and matches it by hand as a payer\'s credit, which is given back', step(async () => {
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await options().first().waitFor();
    await page.keyboard.press('g');
    await page.getByLabel('Đơn vị hoặc số hóa đơn').fill(called.code);
    await page.getByRole('listbox', { name: 'Kết quả tìm' }).getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Đã chia hết').waitFor();
    await page.getByRole('button', { name: /^Ghép 70\.000/ }).click();
    await page.getByText('Không còn tiền chờ ghép').waitFor();
    const before = (await payer(called.id)).creditVnd;
    expect(before).toBe(called.creditVnd + 70_000);
    await page.goto(`/don-vi-thanh-toan/${called.id}`);
    await page.getByRole('button', { name: 'Hoàn trả tiền dư' }).click();
    await page.getByLabel('Số tiền hoàn trả').fill('70000');
    await page.getByLabel('Lý do').fill('Trả lại tiền chuyển nhầm');
    await page.getByRole('button', { name: /^Hoàn trả 70\.000/ }).click();
    await page.getByText('Đã ghi hoàn trả 70.000').waitFor();
    expect((await payer(called.id)).creditVnd).toBe(before - 70_000);
  }));

  it('counts the same file once, and says so before', step(async () => {
    const csv = bankCsv([{ vnd: 5_000, text: `x ${tag}`, id: `${tag}-9` }]);
    for (const expected of ['1 dòng chờ người', '1 dòng đã có từ tệp khác']) {
      await page.goto('/sao-ke');
      await page.locator('input[type=file]').setInputFiles({ name: 'lai.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await page.waitForURL(/\/sao-ke\/[0-9a-f-]{36}$/);
      await page.getByRole('button', { name: 'Nhập 1 dòng' }).click();
      await page.getByText(expected).first().waitFor();
    }
    expect((await queue()).filter(({ amountVnd }) => amountVnd === 5_000)).toHaveLength(1);
    await clerk.post(`/billing/waiting-money/${(await queue())[0]!.id}/settle`, { as: 'set_aside', reason: 'hết bài kiểm tra' });
  }));
});
