import type { PayerDetail, ReminderView, SuspensionView } from '@diem-cau/billing/contracts';
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

describe('what is owed is chased, a room is held back by a person, and paying brings it back', () => {
  const step = journey();
  let browser: Browser;
  let clerk: ApiClient;
  let admin: ApiClient;
  let page: Page;
  let letter: ReminderView;

  const letters = (state: string) => clerk.get<PageOf<ReminderView>>(`/billing/reminders?state=${state}&sort=payerName&pageSize=100`);
  const suspension = async () => (await clerk.get<PageOf<SuspensionView>>(`/billing/suspensions?payerId=${letter.payerId}`)).items[0];

  beforeAll(async () => {
    browser = await launchBrowser();
    [clerk, admin] = await Promise.all([signedIn('cuoc.viettel'), signedIn('quantri.viettel')]);
    page = await openAs(browser, clerk, '/bang-gia?phan=nhac-no');
  });
  afterAll(() => browser.close());

  it('drafts the letters of a changed schedule at once', step(async () => {
    await page.getByLabel('Nhắc sau hạn (ngày)').fill('5, 30');
    await page.getByLabel('Thời gian không nhắc').fill('');
    await page.getByLabel(/^Đề nghị tạm ngừng sau/).fill('10');
    await page.getByLabel('Số thư phải gửi trước khi đề nghị').fill('1');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Đã lưu lịch nhắc nợ.').waitFor();
    const drafts = await until(() => letters('draft'), ({ total }) => total > 0, { within: 30, what: 'letters are drafted' });
    letter = drafts.items[0]!;
  }));

  it('sends them by one press; each is a document that stays', step(async () => {
    await page.goto('/cong-no/thu-nhac?tinh-trang=draft');
    await page.getByRole('button', { name: /^Gửi \d+ thư$/ }).click();
    await page.getByText(/^Đã gửi \d+ thư/).waitFor();
    expect((await letters('draft')).total).toBe(0);
    letter = (await letters('sent')).items.find(({ id }) => id === letter.id)!;
    const pdf = await clerk.file(`/billing/reminders/${letter.id}/pdf`);
    expect(textOfPdf(pdf).replace(/\s+/g, ' ')).toContain(`Số: ${letter.number}`);
    expect((await clerk.file(`/billing/reminders/${letter.id}/pdf`)).equals(pdf)).toBe(true);
  }));

  it('does not propose a payer that promised, until the promise is dropped', step(async () => {
    await page.goto(`/don-vi-thanh-toan/${letter.payerId}`);
    const note = async (kind: string, fill: () => Promise<void>): Promise<void> => {
      await page.getByRole('button', { name: 'Ghi thêm' }).click();
      await page.getByLabel('Việc', { exact: true }).selectOption(kind);
      await fill();
      await page.getByRole('button', { name: 'Ghi', exact: true }).click();
      // What was typed reads like what was written down: the form goes when the server has it.
      await page.getByLabel('Việc', { exact: true }).waitFor({ state: 'detached' });
    };
    await note('promise', () => page.getByLabel('Hẹn trả trước hết ngày').fill('31/12/2099'));
    await page.getByText('Hẹn trả trước hết ngày 31/12/2099').first().waitFor();
    expect(await admin.status(`/billing/suspensions/proposals/${letter.payerId}`)).toBe(409);
    await note('promise_dropped', () => page.getByLabel('Nội dung').fill('Đơn vị rút lời hẹn'));
    await page.getByText('Đơn vị rút lời hẹn').waitFor();
    expect(await admin.status(`/billing/suspensions/proposals/${letter.payerId}`)).toBe(200);
  }));

  it('suspends the room when the operator’s administrator approves', step(async () => {
    const theirs = await openAs(browser, admin, `/cong-no/tam-ngung/${letter.payerId}`);
    await theirs.getByLabel(/^Lý do/).fill('Đã nhắc, không có trả lời');
    await theirs.getByRole('button', { name: 'Duyệt tạm ngừng 1 điểm cầu' }).click();
    await theirs.waitForURL('**/cong-no/tam-ngung');
    await until(suspension, (one) => one?.endpoints[0]?.state === 'held', { within: 90, what: 'the room is held' });
    await theirs.reload();
    await theirs.getByText('Đã ngừng').first().waitFor();
    await theirs.context().close();
  }));

  it('gives it back by itself with the money', step(async () => {
    const { openVnd } = await clerk.get<PayerDetail>(`/billing/payers/${letter.payerId}`);
    await clerk.post('/billing/payments', { payerId: letter.payerId, amountVnd: openVnd, receivedOn: new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }) });
    const lifted = await until(suspension, (one) => one?.liftedCause === 'paid', { within: 60, what: 'the payment lifts the suspension' });
    expect(lifted?.endpoints).toMatchObject([{ state: 'released' }]);
    await page.goto('/cong-no/tam-ngung');
    await page.getByText('Đã trả, tự khôi phục').first().waitFor();
  }));
});
