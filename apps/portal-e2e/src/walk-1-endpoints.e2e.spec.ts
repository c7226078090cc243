import type { EndpointDetailView, EndpointRowView } from '@diem-cau/endpoints/contracts';
import type { Browser, Page } from 'playwright-core';
import { signedIn, type ApiClient } from './support/api-client';
import { contextOptions, desk, launchBrowser, openAs, phone } from './support/browser';
import { journey } from './support/journey';
import { signInOnPage } from './support/sign-in';
import { Television } from './support/television';
import { until } from './support/until';

/** Other runs on the same data must not meet this one. */
const mark = Date.now().toString(36).toUpperCase();
const room = `Điểm cầu hội trường ${mark}`;
const serials = { television: `TV-${mark}`, computer: `MT-${mark}` };

describe('endpoints, from the first form to a paired screen', () => {
  const step = journey();
  let browser: Browser;
  let admin: ApiClient;
  let page: Page;
  let endpointId: string;
  const screen = new Television();

  const endpoint = (): Promise<EndpointDetailView> => admin.get<EndpointDetailView>(`/endpoints/${endpointId}`);

  beforeAll(async () => {
    browser = await launchBrowser();
    admin = await signedIn('quantri.vixuyen');
    page = await (await browser.newContext({ ...contextOptions, viewport: desk })).newPage();
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await screen.scrap();
    await browser.close();
  });

  it('lets the district admin in and shows the communes, state and connection apart', step(async () => {
    await signInOnPage(page, 'quantri.vixuyen');
    await page.goto('/diem-cau');
    const row = page.getByRole('row').filter({ hasText: 'Xã Đạo Đức' }).filter({ hasText: 'Đang sử dụng' }).first();
    await row.waitFor();
    await page.getByRole('columnheader', { name: 'Tình trạng' }).waitFor();
    await page.getByRole('columnheader', { name: 'Kết nối' }).waitFor();
    expect(await row.innerText()).toMatch(/Ngoại tuyến|Chưa từng kết nối|Trực tuyến/);
    const { items } = await admin.get<{ items: EndpointRowView[] }>('/endpoints?pageSize=200&state=in_service');
    expect(new Set(items.filter(({ unit }) => unit.level === 'commune').map(({ unit }) => unit.code)).size).toBe(24);
    expect(new Set(items.map(({ unit }) => unit.parentName))).toEqual(new Set(['Vị Xuyên']));
  }));

  it('registers one endpoint with the kit of four parts', step(async () => {
    await page.getByRole('link', { name: 'Đăng ký điểm cầu' }).click();
    await page.getByLabel('Đơn vị có phòng họp').fill('thanh thuy');
    await page.getByRole('option', { name: /Xã Thanh Thủy/ }).first().click();
    await page.getByLabel('Tên điểm cầu').fill(room);
    await page.getByLabel(/^Vị trí đặt/).fill('Hội trường tầng 2');
    await page.getByLabel(/^Đường truyền theo hợp đồng/).fill('4096');
    await page.getByLabel(/^Người quản lý/).fill('Đặng Văn Dũng');
    await page.getByLabel(/^Điện thoại người quản lý/).fill('0900 000 123');
    const television = page.getByRole('group', { name: 'Tivi' });
    await television.getByLabel(/Số máy/).fill(serials.television);
    await page.getByText('Thêm chi tiết: nhà cung cấp').click();
    const suppliers = page.getByLabel(/^Nhà cung cấp/);
    await suppliers.locator('option', { hasText: 'VNPT' }).waitFor({ state: 'attached' });
    await suppliers.selectOption({ label: 'Viễn thông Hà Giang (VNPT)' });
    await page.getByRole('button', { name: 'Đăng ký', exact: true }).click();
    await page.waitForURL(/\/diem-cau\/[0-9a-f-]{36}/);
    endpointId = new URL(page.url()).pathname.split('/')[2]!;
    const made = await endpoint();
    expect(made).toMatchObject({ name: room, state: 'planned', connection: 'offline', lineKbps: 4096, custodianName: 'Đặng Văn Dũng' });
    expect(made.kit.map(({ kind }) => kind).sort()).toEqual(['camera', 'conferencing_computer', 'microphone', 'television']);
    expect(made.kit.reduce((sum, { priceVnd }) => sum + priceVnd, 0)).toBe(30_000_000);
    expect(made.kit.find(({ kind }) => kind === 'television')?.serial).toBe(serials.television);
  }));

  it('imports a file as people send it, all of it once', step(async () => {
    const rows = [
      'Mã đơn vị;Tên đơn vị;Tên điểm cầu;Điện thoại;Ngày dự kiến',
      `706;Phú Linh;Phòng họp số 2 ${mark};0900 000 201;25/12/2026`,
      `;xa dao duc;Phòng tiếp dân ${mark};0900 000 202;`,
      ';;;;',
      `706;Phú Linh;Phòng họp số 2 ${mark};0900 000 201;25/12/2026`,
      `99999;Không có;Phòng lạ ${mark};;`,
    ];
    const file = { name: 'diem-cau.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${rows.join('\r\n')}\r\n`) };
    const total = async (): Promise<number> => (await admin.get<{ total: number }>(`/endpoints?q=${encodeURIComponent(mark)}`)).total;
    const before = await total();

    // A file given before the page listens is heard by nobody.
    await page.goto('/diem-cau/nhap', { waitUntil: 'networkidle' });
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Sẽ tạo 2 điểm cầu').waitFor();
    await page.getByText('1 dòng cần sửa · 0 đã có · 1 lặp lại').waitFor();
    expect(await total()).toBe(before);
    await page.getByRole('button', { name: 'Tạo 2 điểm cầu' }).click();
    await page.getByText('Đã tạo 2 điểm cầu.').waitFor();
    expect(await total()).toBe(before + 2);
    const { items } = await admin.get<{ items: EndpointRowView[] }>(`/endpoints?q=${encodeURIComponent(`Phòng họp số 2 ${mark}`)}`);
    expect(items.map(({ unit, plannedOn }) => [unit.code, plannedOn])).toEqual([['00706', '2026-12-25']]);

    await page.goto('/diem-cau/nhap');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Sẽ tạo 0 điểm cầu').waitFor();
    expect(await page.getByRole('button', { name: /^Tạo / }).count()).toBe(0);
    expect(await total()).toBe(before + 2);
  }));

  it('gives the technician the visit on a phone, who marks it installed with serials', step(async () => {
    const technician = await signedIn('kythuat.vnpt');
    const visits = await openAs(browser, technician, '/lap-dat', phone);
    await visits.getByLabel('Tìm xã, điểm cầu').fill(room);
    await visits.getByText(room).first().waitFor();
    await visits.goto(`/lap-dat/${endpointId}`);
    await visits.getByRole('button', { name: 'Bắt đầu lắp đặt' }).click();
    await until(endpoint, ({ state }) => state === 'installing', { within: 20, what: 'the visit has begun' });
    for (const check of ['Nguồn điện', 'Hình', 'Tiếng', 'Đường truyền', 'Đã hướng dẫn người quản lý']) await visits.getByRole('checkbox', { name: check }).check();
    await visits.getByLabel(/^Số máy: Máy tính hội nghị/).fill(serials.computer);
    await visits.getByLabel(/^Đường truyền đo được/).fill('4000');
    await visits.getByRole('button', { name: 'Báo đã lắp xong' }).click();
    const installed = await until(endpoint, ({ state }) => state === 'installed', { within: 20, what: 'the report has arrived' });
    expect(installed.kit.find(({ kind }) => kind === 'conferencing_computer')?.serial).toBe(serials.computer);
    expect(installed.installation).toMatchObject({ lineKbpsMeasured: 4000, checks: { power: true, picture: true, sound: true, line: true, custodian_trained: true } });
    await visits.context().close();
  }));

  it('is accepted by the district, with date and signer', step(async () => {
    await page.goto(`/diem-cau/${endpointId}`);
    await page.getByRole('button', { name: 'Nghiệm thu' }).click();
    await page.getByRole('button', { name: 'Ký nghiệm thu' }).click();
    const accepted = await until(endpoint, ({ state }) => state === 'in_service', { within: 20, what: 'the endpoint is in service' });
    expect(accepted.acceptance).toMatchObject({ signerName: 'Hoàng Văn Thành', acceptedOn: accepted.inServiceOn });
    expect(accepted.acceptance?.number).not.toBe('');
  }));

  it('pairs a screen by the code that it shows, once', step(async () => {
    await screen.start();
    const code = await screen.code();
    expect(await screen.page.getByText(code).count()).toBeGreaterThan(0);
    await page.goto(`/diem-cau/${endpointId}`);
    await page.getByRole('button', { name: 'Ghép màn hình' }).first().click();
    await page.getByLabel('Mã trên màn hình').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Ghép', exact: true }).click();
    await screen.reaches(['idle', 'waiting'], 60);
    expect((await screen.facts())?.endpointId).toBe(endpointId);
    await screen.page.getByText(room).first().waitFor();
    expect((await admin.send(`/endpoints/${endpointId}/pair`, { method: 'POST', body: { userCode: code } })).status).toBeGreaterThanOrEqual(400);
    await until(endpoint, ({ connection }) => connection === 'online', { within: 45, what: 'the admin sees it online' });
  }));

  it('stays that endpoint over a reload and a restart of the machine', step(async () => {
    await screen.page.reload();
    await screen.reaches(['idle', 'waiting'], 45);
    await screen.stop();
    await screen.start();
    await screen.reaches(['idle', 'waiting'], 45);
    expect((await screen.facts())?.endpointId).toBe(endpointId);
  }));

  it('tests picture, sound and line from the admin’s page and keeps the result', step(async () => {
    await page.goto(`/diem-cau/${endpointId}?phan=ket-noi`);
    await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
    const tests = await until(
      () => admin.get<{ items: { state: string; picture: unknown; sound: unknown; line: unknown }[] }>(`/endpoints/${endpointId}/link-tests`),
      ({ items }) => items[0] !== undefined && items[0].state !== 'waiting',
      { within: 120, what: 'the screen gives its result' },
    );
    expect(tests.items[0]!.state).not.toBe('expired');
    expect(tests.items[0]!.picture).toMatchObject({ passed: true });
    expect(tests.items[0]!.line).not.toBeNull();
  }));

  it('loses its credential when the admin takes it away', step(async () => {
    await page.goto(`/diem-cau/${endpointId}`);
    await page.getByRole('button', { name: 'Thu hồi' }).click();
    await screen.reaches(['pairing'], 45);
  }));
});
