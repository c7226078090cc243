import type { InvoiceRow, PayerRow, ReminderView, RunView, SuspensionProposal } from '@diem-cau/billing/contracts';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { signedIn } from './api-client';
import { someStatement } from './bank-statement';
import { makeMeeting } from './make-meeting';
import { firstEndpointOf } from './places';
import { until } from './until';

const appFolder = path.resolve(import.meta.dirname, '../../../portal/src/app');

/** Every address that the portal's folders make, groups left out: `/diem-cau/[id]/sua`. */
export function addresses(): string[] {
  return readdirSync(appFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) => `/${path.dirname(file).split(path.sep).filter((part) => part !== '.' && !part.startsWith('(')).join('/')}`)
    .sort();
}

export interface PageToSee {
  /** Whose work it is; null: nobody is signed in. */
  readonly as: string | null;
  /** With the numbers of real things in it. */
  readonly path: string;
}

const first = async <T extends { id: string }>(username: string, list: string): Promise<T> => {
  const [found] = (await (await signedIn(username)).get<{ items: T[] }>(list)).items;
  if (!found) throw new Error(`nothing in ${list}`);
  return found;
};

/** Invoices to look at: the last month, if nobody has issued it yet. */
async function lastRun(): Promise<string> {
  const clerk = await signedIn('cuoc.vnpt');
  const { month, runs } = await clerk.get<{ month: string; runs: RunView[] }>('/billing/months/last');
  const { id } = runs[0] ?? (await clerk.post<RunView>('/billing/runs', { month }));
  await until(() => clerk.get<RunView>(`/billing/runs/${id}`), ({ state }) => state === 'done', { within: 90, what: 'the month is issued' });
  return id;
}

/** A payer of Viettel's that may be suspended: its first month is past due in every demonstration, and was written about. */
async function proposedPayer(): Promise<string> {
  const clerk = await signedIn('cuoc.viettel');
  await clerk.put('/billing/arrears/settings', { reminderDays: [5, 30], quietPeriods: [], suspendAfterDays: 10, remindersBeforeSuspension: 1 });
  const letters = await until(() => clerk.get<{ items: ReminderView[] }>('/billing/reminders?pageSize=200'), ({ items }) => items.length > 0, { within: 30, what: 'letters are drafted' });
  const drafts = letters.items.filter(({ state }) => state === 'draft').map(({ id }) => id);
  if (drafts.length > 0) await clerk.post('/billing/reminders/send', { ids: drafts });
  const { items } = await clerk.get<{ items: SuspensionProposal[] }>('/billing/suspensions/proposals');
  if (!items[0]) throw new Error('nobody may be suspended');
  return items[0].payerId;
}

/** A quotation to look at: the payer's first, or one made now. */
async function someQuotation(payerId: string): Promise<string> {
  const clerk = await signedIn('cuoc.vnpt');
  const [found] = (await clerk.get<{ items: { id: string }[] }>(`/billing/quotations?payerId=${payerId}`)).items;
  const lines = [{ name: 'Bộ thiết bị điểm cầu', unit: 'Bộ', quantity: 1, unitVnd: 30_000_000, vatClass: 'telecom' }];
  return found?.id ?? (await clerk.post<{ id: string }>('/billing/quotations', { payerId, title: 'Thiết bị phòng họp', validUntil: '2040-01-01', deliverOn: '2040-01-01', lines })).id;
}

/** Who sees which page, with something real on it. A page that is missing here fails the test. */
export async function pagesToSee(): Promise<Record<string, PageToSee>> {
  const admin = await signedIn('quantri.vixuyen');
  const [endpoint, other] = [await firstEndpointOf(admin, '00955'), await firstEndpointOf(admin, '00706')];
  const meeting = await makeMeeting({ title: 'Giao ban công tác cải cách hành chính', daysAhead: 21, endpointIds: [endpoint.id, other.id] });
  const run = await lastRun();
  const [invoice, payer, contract, mine, post, invitation, visit] = [
    await first<InvoiceRow>('cuoc.vnpt', '/billing/invoices?sort=number'),
    await first<PayerRow>('cuoc.vnpt', '/billing/payers?sort=code'),
    await first('cuoc.vnpt', '/billing/contracts'),
    await first('ketoan.daoduc', '/my/invoices'),
    await first('quantri.vixuyen', '/posts'),
    await first('xa.daoduc', '/invitations?pageSize=100&open=true'),
    (await (await signedIn('kythuat.vnpt')).get<{ items: { endpointId: string }[] }>('/installations')).items[0]!.endpointId,
  ];
  const proposed = await proposedPayer();
  const billed = (await (await signedIn('cuoc.vnpt')).get<{ items: { endpointId: string }[] }>('/billing/endpoints?state=active&sort=code')).items[0]!.endpointId;
  const [office, clerk, district, chair] = ['vanphong.vixuyen', 'cuoc.vnpt', 'quantri.vixuyen', 'chutich.vixuyen'];
  return {
    '/': { as: district, path: '/' },
    '/dang-nhap': { as: null, path: '/dang-nhap' },
    '/quen-mat-khau': { as: null, path: '/quen-mat-khau' },
    '/dat-lai-mat-khau': { as: null, path: '/dat-lai-mat-khau#0123456789abcdef0123456789abcdef' },
    '/thiet-lap-xac-thuc': { as: 'quantri.tinh', path: '/thiet-lap-xac-thuc' },
    '/chon-chuc-vu': { as: 'haichucvu', path: '/chon-chuc-vu' },
    '/man-hinh': { as: null, path: '/man-hinh' },
    '/thiet-ke': { as: null, path: '/thiet-ke' },
    '/hom-nay': { as: district, path: '/hom-nay' },
    '/ho-so': { as: chair, path: '/ho-so' },
    '/thong-bao': { as: 'xa.daoduc', path: '/thong-bao' },
    '/nhat-ky': { as: district, path: '/nhat-ky' },
    '/nguoi-dung': { as: district, path: '/nguoi-dung' },
    '/nguoi-dung/moi': { as: district, path: '/nguoi-dung/moi' },
    '/nguoi-dung/[id]': { as: district, path: `/nguoi-dung/${post.id}` },
    '/diem-cau': { as: district, path: '/diem-cau' },
    '/diem-cau/moi': { as: district, path: '/diem-cau/moi' },
    '/diem-cau/nhap': { as: district, path: '/diem-cau/nhap' },
    '/diem-cau/kiem-tra': { as: district, path: '/diem-cau/kiem-tra' },
    '/diem-cau/[id]': { as: district, path: `/diem-cau/${endpoint.id}` },
    '/diem-cau/[id]/sua': { as: district, path: `/diem-cau/${endpoint.id}/sua` },
    '/diem-cau/[id]/tam-ngung': { as: district, path: `/diem-cau/${endpoint.id}/tam-ngung` },
    '/diem-cau/[id]/khoi-phuc': { as: district, path: `/diem-cau/${endpoint.id}/khoi-phuc` },
    '/diem-cau/[id]/cham-dut': { as: district, path: `/diem-cau/${endpoint.id}/cham-dut` },
    '/lap-dat': { as: 'kythuat.vnpt', path: '/lap-dat' },
    '/lap-dat/[id]': { as: 'kythuat.vnpt', path: `/lap-dat/${visit}` },
    '/cuoc-hop': { as: office, path: '/cuoc-hop' },
    '/cuoc-hop/moi': { as: office, path: '/cuoc-hop/moi' },
    '/cuoc-hop/[id]': { as: office, path: `/cuoc-hop/${meeting.id}` },
    '/cuoc-hop/[id]/sua': { as: office, path: `/cuoc-hop/${meeting.id}/sua` },
    '/cuoc-hop/[id]/hoan': { as: office, path: `/cuoc-hop/${meeting.id}/hoan` },
    '/cuoc-hop/[id]/huy': { as: office, path: `/cuoc-hop/${meeting.id}/huy` },
    '/phong-hop/[id]': { as: chair, path: `/phong-hop/${meeting.id}` },
    '/giay-moi': { as: 'xa.daoduc', path: '/giay-moi' },
    '/giay-moi/[id]': { as: 'xa.daoduc', path: `/giay-moi/${invitation.id}` },
    '/ky-cuoc': { as: clerk, path: '/ky-cuoc' },
    '/ky-cuoc/xem-truoc': { as: clerk, path: '/ky-cuoc/xem-truoc' },
    '/ky-cuoc/phat-hanh': { as: clerk, path: '/ky-cuoc/phat-hanh' },
    '/ky-cuoc/su-kien': { as: clerk, path: '/ky-cuoc/su-kien' },
    '/ky-cuoc/chay/[id]': { as: clerk, path: `/ky-cuoc/chay/${run}` },
    '/hoa-don': { as: clerk, path: '/hoa-don' },
    '/hoa-don-dien-tu': { as: clerk, path: '/hoa-don-dien-tu?tinh-trang=all' },
    '/hoa-don/[id]': { as: clerk, path: `/hoa-don/${invoice.id}` },
    '/hoa-don/[id]/sua': { as: clerk, path: `/hoa-don/${invoice.id}/sua` },
    '/thanh-toan': { as: clerk, path: '/thanh-toan' },
    '/thanh-toan/moi': { as: clerk, path: `/thanh-toan/moi?ma=${invoice.reference}` },
    '/sao-ke': { as: clerk, path: '/sao-ke' },
    '/sao-ke/[id]': { as: clerk, path: `/sao-ke/${await someStatement()}` },
    '/tien-cho-khop': { as: clerk, path: '/tien-cho-khop' },
    '/cong-no': { as: clerk, path: '/cong-no' },
    '/cong-no/don-vi': { as: clerk, path: '/cong-no/don-vi' },
    '/cong-no/thu-nhac': { as: clerk, path: '/cong-no/thu-nhac' },
    '/cong-no/tam-ngung': { as: clerk, path: '/cong-no/tam-ngung' },
    '/cong-no/tam-ngung/[payerId]': { as: 'quantri.viettel', path: `/cong-no/tam-ngung/${proposed}` },
    '/bao-gia': { as: clerk, path: '/bao-gia' },
    '/bao-gia/moi': { as: clerk, path: `/bao-gia/moi?don-vi=${payer.id}` },
    '/bao-gia/[id]': { as: clerk, path: `/bao-gia/${await someQuotation(payer.id)}` },
    '/hoi-dap': { as: clerk, path: '/hoi-dap?tinh-trang=all' },
    '/bao-cao': { as: clerk, path: '/bao-cao' },
    '/bao-cao/cuoc-thang': { as: clerk, path: '/bao-cao/cuoc-thang' },
    '/bao-cao/thue': { as: clerk, path: '/bao-cao/thue' },
    '/bao-cao/ngay-phuc-vu': { as: clerk, path: '/bao-cao/ngay-phuc-vu' },
    '/bang-gia': { as: clerk, path: '/bang-gia' },
    '/hop-dong': { as: clerk, path: '/hop-dong' },
    '/hop-dong/[id]': { as: clerk, path: `/hop-dong/${contract.id}` },
    '/hop-dong/diem-cau': { as: clerk, path: '/hop-dong/diem-cau' },
    '/hop-dong/diem-cau/[id]': { as: clerk, path: `/hop-dong/diem-cau/${billed}` },
    '/hop-dong/diem-cau/[id]/thay-doi': { as: clerk, path: `/hop-dong/diem-cau/${billed}/thay-doi` },
    '/don-vi-thanh-toan': { as: clerk, path: '/don-vi-thanh-toan' },
    '/don-vi-thanh-toan/[id]': { as: clerk, path: `/don-vi-thanh-toan/${payer.id}` },
    '/don-vi-thanh-toan/[id]/so-cong-no': { as: clerk, path: `/don-vi-thanh-toan/${payer.id}/so-cong-no` },
    '/phai-tra/so-cong-no': { as: 'ketoan.daoduc', path: '/phai-tra/so-cong-no' },
    '/phai-tra': { as: 'ketoan.daoduc', path: '/phai-tra' },
    '/phai-tra/[id]': { as: 'ketoan.daoduc', path: `/phai-tra/${mine.id}` },
  };
}
