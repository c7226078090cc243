import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import type { AttendanceView, InvitationView, MeetingDetailView, MeetingStateView, ScheduleCheckView } from '@diem-cau/meetings/contracts';
import type { Browser, Page } from 'playwright-core';
import { signedIn, type ApiClient } from './support/api-client';
import { contextOf, launchBrowser, openAs } from './support/browser';
import { textOfPdf } from './support/documents';
import { journey } from './support/journey';
import { Machine } from './support/machine';
import { largePicture } from './support/main-picture';
import { conferenceOf, rememberPeers } from './support/media';
import { noticesOf } from './support/notices';
import { firstEndpointOf } from './support/places';
import { energyOf, hears, soundSent } from './support/sound';
import { Television } from './support/television';
import { until } from './support/until';
import { inVietNam } from './support/viet-nam-time';

interface Session {
  readonly post: { readonly id: string } | null;
  readonly posts: readonly { readonly id: string; readonly role: string }[];
}

const run = Date.now().toString(36).toUpperCase();
const titles = { moved: `Giao ban hoãn ${run}`, again: `Giao ban lại ${run}`, held: `Giao ban điều hành ${run}`, secret: `Họp kín của tỉnh ${run}` };
const lateAfterMs = 60_000;

describe('a meeting that is put off, conducted by two, and held with one room late', () => {
  const step = journey();
  let browser: Browser;
  let admin: ApiClient;
  let office: ApiClient;
  let chair: ApiClient;
  let secretary: ApiClient;
  let province: ApiClient;
  let communes: Record<'daoDuc' | 'phuLinh' | 'thanhThuy' | 'sonVi', ApiClient>;
  let rooms: Record<'daoDuc' | 'phuLinh' | 'thanhThuy' | 'sonVi', EndpointRowView>;
  let chairPostId: string;
  let provincePostId: string;
  let meeting: MeetingDetailView;
  let secretaryPage: Page;
  const chairDesk = new Machine();
  const [left, right] = [new Television(), new Television()];
  /** What is left of it when a step fails would be in the way of the next walk. */
  const made: { by: ApiClient; id: string }[] = [];

  const identityOf = ({ id }: EndpointRowView): string => `e:${id}`;
  const inMinutes = (minutes: number): Date => new Date(Math.ceil(Date.now() / 60_000) * 60_000 + minutes * 60_000);
  const schedule = async (by: ApiClient, input: Record<string, unknown>): Promise<MeetingDetailView> => {
    const detail = await by.post<MeetingDetailView>('/meetings', { kind: 'briefing', durationMinutes: 30, ...input });
    made.push({ by, id: detail.id });
    return detail;
  };
  const detailOf = (id: string): Promise<MeetingDetailView> => office.get<MeetingDetailView>(`/meetings/${id}`);
  const invitationOf = ({ invitations }: MeetingDetailView, { unit }: EndpointRowView): string => invitations.find(({ unitId }) => unitId === unit.id)!.id;
  const state = (): Promise<MeetingStateView> => secretary.get<MeetingStateView>(`/meetings/${meeting.id}/state`);
  const kindsTo = async (client: ApiClient, invitationId: string): Promise<string[]> => (await noticesOf(client, invitationId)).map(({ kind }) => kind);
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
  const granted = (screen: Television, open: boolean) =>
    until(() => conferenceOf(screen.page), (now) => now?.granted.includes('media.microphone') === open, { within: 10, what: `the server ${open ? 'grants' : 'takes'} the microphone` });
  const silentAt = (page: Page, endpoint: EndpointRowView) =>
    until(() => energyOf(page, identityOf(endpoint)), (energy) => energy === null, { within: 15, what: 'no sound of the room arrives any more' });
  /** The chosen room stands beside the stage with what can be done with it. */
  const choose = async (page: Page, endpoint: EndpointRowView): Promise<void> => {
    const tile = page.getByRole('button', { name: new RegExp(`^${endpoint.unit.fullName}: `) });
    if ((await tile.getAttribute('aria-pressed')) !== 'true') await tile.click();
  };
  /** The page's own account of a shared screen that arrives. */
  const sharedScreenAt = async (page: Page): Promise<number> => (await conferenceOf(page))?.tracks.find(({ source, direction }) => source === 'screen_share' && direction === 'in')?.height ?? 0;

  beforeAll(async () => {
    browser = await launchBrowser();
    const [daoDuc, phuLinh, thanhThuy, sonVi] = await Promise.all(['xa.daoduc', 'xa.phulinh', 'xa.thanhthuy', 'xa.sonvi'].map(signedIn));
    communes = { daoDuc: daoDuc!, phuLinh: phuLinh!, thanhThuy: thanhThuy!, sonVi: sonVi! };
    [admin, office, chair, secretary, province] = await Promise.all([signedIn('quantri.vixuyen'), signedIn('vanphong.vixuyen'), signedIn('chutich.vixuyen'), signedIn('thuky.vixuyen'), signedIn('haichucvu')]);
    provincePostId = (await province.get<Session>('/session')).posts.find(({ role }) => role === 'convener')!.id;
    await province.post('/session/post', { postId: provincePostId });
    chairPostId = (await chair.get<Session>('/session')).post!.id;
    const [district, outside] = await Promise.all([Promise.all(['00955', '00706', '00928'].map((code) => firstEndpointOf(admin, code))), firstEndpointOf(communes.sonVi, '00793')]);
    rooms = { daoDuc: district[0]!, phuLinh: district[1]!, thanhThuy: district[2]!, sonVi: outside };
    await Promise.all([[left, rooms.daoDuc] as const, [right, rooms.phuLinh] as const].map(async ([screen, endpoint]) => {
      await screen.start();
      await screen.becomes(admin, endpoint.id);
    }));
  });
  afterAll(async () => {
    for (const { by, id } of made) {
      const { state: now } = await by.get<MeetingDetailView>(`/meetings/${id}`);
      if (now === 'in_session' || now === 'roll_call') await chair.send(`/meetings/${id}/acts`, { method: 'POST', body: { type: 'conclude' } });
      else if (now !== 'concluded' && now !== 'cancelled') await by.send(`/meetings/${id}/cancel`, { method: 'POST', body: { reason: 'Dọn sau thử' } });
    }
    await Promise.all([left.scrap(), right.scrap(), chairDesk.scrap(), browser.close()]);
  });

  describe('on paper', () => {
    let invitation: string;
    let planned: MeetingDetailView;

    it('stands on the screen, and leaves it when it is put off; the office of the commune is told why', step(async () => {
      planned = await schedule(office, { title: titles.moved, startsAt: inMinutes(12).toISOString(), chairPostId, invite: [{ by: 'endpoint', endpointId: rooms.daoDuc.id }] });
      invitation = invitationOf(planned, rooms.daoDuc);
      await left.reaches(['waiting'], 15);
      await left.page.getByText(titles.moved).first().waitFor();
      const page = await openAs(browser, office, `/cuoc-hop/${planned.id}/hoan`);
      await page.getByLabel('Lý do').fill('Đoàn công tác của tỉnh lên kiểm tra');
      await press(page, 'Hoãn và báo 1 đơn vị');
      await page.waitForURL(`**/cuoc-hop/${planned.id}`);
      await page.context().close();
      await left.reaches(['idle'], 15);
      await left.page.getByText(titles.moved).waitFor({ state: 'detached' });
      const told = await noticesOf(communes.daoDuc, invitation);
      expect(told.map(({ kind }) => kind)).toEqual(['meetings.invited', 'meetings.postponed']);
      expect(told[1]!.args).toMatchObject({ title: titles.moved, reason: 'Đoàn công tác của tỉnh lên kiểm tra' });
    }));

    it('comes back onto the screen under its new name and hour when it is changed', step(async () => {
      const { day, clock } = inVietNam(inMinutes(20));
      const page = await openAs(browser, office, `/cuoc-hop/${planned.id}/sua`);
      await page.getByLabel('Tên cuộc họp').fill(titles.again);
      await page.getByLabel('Ngày', { exact: true }).fill(day);
      await page.getByLabel('Giờ bắt đầu').fill(clock);
      await press(page, 'Lưu và báo các đơn vị');
      await page.waitForURL(`**/cuoc-hop/${planned.id}`);
      await page.context().close();
      await left.reaches(['waiting'], 15);
      await left.page.getByText(titles.again).first().waitFor();
      await left.page.getByText(clock).first().waitFor();
      expect(await detailOf(planned.id)).toMatchObject({ state: 'announced', title: titles.again });
      expect(await kindsTo(communes.daoDuc, invitation)).toEqual(['meetings.invited', 'meetings.postponed', 'meetings.changed']);
    }));

    it('is off the screen for good when it is called off', step(async () => {
      const page = await openAs(browser, office, `/cuoc-hop/${planned.id}/huy`);
      await page.getByLabel('Lý do').fill('Gộp vào giao ban tháng');
      await press(page, 'Hủy và báo 1 đơn vị');
      await page.waitForURL(`**/cuoc-hop/${planned.id}`);
      await page.context().close();
      await left.reaches(['idle'], 15);
      const told = await noticesOf(communes.daoDuc, invitation);
      expect(told.map(({ kind }) => kind)).toEqual(['meetings.invited', 'meetings.postponed', 'meetings.changed', 'meetings.cancelled']);
      expect(told[3]!.args).toMatchObject({ title: titles.again, reason: 'Gộp vào giao ban tháng' });
    }));

    it('asks a unit outside the branch, whose own clash says no more than that it is busy', step(async () => {
      const startsAt = inMinutes(4);
      const secret = await schedule(province, { title: titles.secret, startsAt: startsAt.toISOString(), chairPostId: provincePostId, invite: [{ by: 'endpoint', endpointId: rooms.sonVi.id }] });
      meeting = await schedule(office, {
        title: titles.held, startsAt: startsAt.toISOString(), chairPostId, secretaryPostIds: [(await secretary.get<Session>('/session')).post!.id],
        invite: [...[rooms.daoDuc, rooms.phuLinh, rooms.thanhThuy].map(({ id }) => ({ by: 'endpoint', endpointId: id })), { by: 'unit', unitId: rooms.sonVi.unit.id }],
      });
      const id = invitationOf(meeting, rooms.sonVi);
      expect(await kindsTo(communes.sonVi, id)).toEqual(['meetings.requested']);
      const page = await openAs(browser, communes.sonVi, `/giay-moi/${id}`);
      await page.getByText('Huyện Vị Xuyên mời đơn vị dự họp').waitFor();
      await page.getByLabel('Điểm cầu dự họp').selectOption({ label: rooms.sonVi.name });
      await page.getByLabel('Họ tên người thứ 1').fill('Vàng Mí Sính');
      await press(page, 'Xác nhận dự họp');
      const refusal = await page.getByText('Trùng lịch').innerText();
      expect(refusal).not.toContain(titles.secret);
      expect((await communes.sonVi.get<InvitationView>(`/invitations/${id}`)).state).toBe('requested');
      await province.post(`/meetings/${secret.id}/cancel`, { reason: 'Nhường giờ cho huyện' });
      await press(page, 'Xác nhận dự họp');
      await page.getByText('Đã gửi trả lời').waitFor();
      await page.context().close();
      const accepted = (await detailOf(meeting.id)).invitations.find((line) => line.id === id);
      expect(accepted).toMatchObject({ state: 'accepted', endpointId: rooms.sonVi.id, answer: { kind: 'attend', attendees: [{ name: 'Vàng Mí Sính' }] } });
    }));

    it('says “busy” of the room outside, to whoever asks from elsewhere, and to its own office never with what', step(async () => {
      const there = await province.post<ScheduleCheckView>('/meetings/check', { startsAt: meeting.startsAt, durationMinutes: 30, invite: [{ by: 'endpoint', endpointId: rooms.sonVi.id }] });
      expect(there.clashes).toEqual([expect.objectContaining({ subjectId: rooms.sonVi.id, meetingTitle: null })]);
      expect(JSON.stringify(there)).not.toContain(titles.held);
      const startsAt = new Date(Date.parse(meeting.startsAt) + 26 * 3_600_000);
      await schedule(province, { title: titles.secret, startsAt: startsAt.toISOString(), chairPostId: provincePostId, invite: [{ by: 'endpoint', endpointId: rooms.sonVi.id }] });
      const { day, clock } = inVietNam(startsAt);
      const page = await openAs(browser, office, `/cuoc-hop/${meeting.id}/hoan`);
      await page.getByLabel('Ngày mới').fill(day);
      await page.getByLabel('Giờ mới').fill(clock);
      await page.getByText('1 trùng lịch').waitFor();
      const busy = await page.getByRole('listitem').filter({ hasText: rooms.sonVi.name }).innerText();
      expect(busy).toContain(`${rooms.sonVi.name}: bận ${clock}`);
      await page.getByLabel('Lý do').fill('Thử giờ khác');
      await press(page, /^Hoãn và báo/);
      await page.getByText(`Trùng lịch: ${rooms.sonVi.name} (bận`).waitFor();
      expect(await page.locator('body').innerText()).not.toContain(titles.secret);
      await page.context().close();
    }));

    it('reminds who has not answered, and nobody else', step(async () => {
      const ids = { daoDuc: invitationOf(meeting, rooms.daoDuc), phuLinh: invitationOf(meeting, rooms.phuLinh), thanhThuy: invitationOf(meeting, rooms.thanhThuy), sonVi: invitationOf(meeting, rooms.sonVi) };
      await communes.daoDuc.post(`/invitations/${ids.daoDuc}/answer`, { kind: 'attend', attendees: [{ name: 'Nguyễn Văn Toàn', title: 'Chủ tịch UBND xã' }] });
      const leave = await openAs(browser, communes.thanhThuy, `/giay-moi/${ids.thanhThuy}`);
      await leave.getByLabel('Xin vắng').check();
      await leave.getByLabel('Lý do').fill('Tiếp đoàn biên phòng');
      await press(leave, 'Gửi xin vắng');
      await leave.getByText('Đã gửi trả lời').waitFor();
      await leave.context().close();
      const page = await openAs(browser, office, `/cuoc-hop/${meeting.id}`);
      await press(page, 'Nhắc 1 đơn vị chưa trả lời');
      await page.getByText('Đã nhắc 1 đơn vị').waitFor();
      await page.context().close();
      const { invitations } = await detailOf(meeting.id);
      expect(invitations.filter(({ remindedAt }) => remindedAt !== null).map(({ id }) => id)).toEqual([ids.phuLinh]);
      const reminded = await Promise.all((['daoDuc', 'phuLinh', 'thanhThuy', 'sonVi'] as const).map(async (name) => ((await kindsTo(communes[name], ids[name])).includes('meetings.answer_wanted') ? [name] : [])));
      expect(reminded.flat()).toEqual(['phuLinh']);
    }));
  });

  describe('in session', () => {
    let beganAtMs: number;

    it('is opened with one room inside, while the other’s television is off', step(async () => {
      await right.stop();
      await chairDesk.start(`/phong-hop/${meeting.id}`, chair);
      await press(chairDesk.page, 'Vào bàn chủ tọa');
      await until(() => conferenceOf(chairDesk.page), (now) => now?.phase === 'joined', { within: 30, what: 'the chair is in the room' });
      for (const act of ['Mở phòng chạy thử', 'Bắt đầu điểm danh', 'Khai mạc']) await press(chairDesk.page, act);
      beganAtMs = Date.parse((await until(state, ({ beganAt }) => beganAt !== null, { within: 15, what: 'the meeting is in session' })).beganAt!);
      await left.reaches(['session'], 30);
      const context = await contextOf(browser, secretary);
      await context.addInitScript(rememberPeers);
      secretaryPage = await context.newPage();
      await secretaryPage.goto(`/phong-hop/${meeting.id}`);
      await press(secretaryPage, 'Vào bàn chủ tọa');
      await until(() => conferenceOf(secretaryPage), (now) => now?.phase === 'joined' && now.participants >= 3, { within: 30, what: 'the secretary is in the room' });
    }));

    it('is silenced as a whole by the chair, also the room that has the floor, until the chair lifts it', step(async () => {
      await left.page.keyboard.press('Enter');
      await press(chairDesk.page, `Mời ${rooms.daoDuc.unit.fullName} phát biểu`);
      await hears(chairDesk.page, identityOf(rooms.daoDuc), 20);
      await press(chairDesk.page, /^Tắt tất cả micro/);
      await granted(left, false);
      await silentAt(chairDesk.page, rooms.daoDuc);
      await chairDesk.page.getByText('Đã tắt micro các điểm cầu').waitFor();
      expect(await state()).toMatchObject({ mutedAll: true, floor: null });
      const sent = await soundSent(left.page);
      await press(chairDesk.page, /^Thôi tắt micro/);
      await until(state, ({ mutedAll }) => !mutedAll, { within: 10, what: 'the mute is lifted' });
      await chairDesk.page.getByText('Đã tắt micro các điểm cầu').waitFor({ state: 'detached' });
      expect(await soundSent(left.page)).toBeLessThanOrEqual(sent);
    }));

    it('is conducted by the secretary as by the chair: calls a room, mutes all, takes the floor back', step(async () => {
      await choose(secretaryPage, rooms.daoDuc);
      await press(secretaryPage, 'Mời phát biểu');
      await granted(left, true);
      await hears(secretaryPage, identityOf(rooms.daoDuc), 20);
      await hears(chairDesk.page, identityOf(rooms.daoDuc), 20);
      expect((await state()).floor).toMatchObject({ identity: identityOf(rooms.daoDuc) });
      await press(secretaryPage, /^Tắt tất cả micro/);
      await granted(left, false);
      await silentAt(secretaryPage, rooms.daoDuc);
      await press(secretaryPage, 'Mời phát biểu');
      await granted(left, true);
      await hears(secretaryPage, identityOf(rooms.daoDuc), 20);
      await press(secretaryPage, 'Lấy lại lời');
      await granted(left, false);
      await silentAt(secretaryPage, rooms.daoDuc);
      expect((await state()).floor).toBeNull();
    }));

    it('goes on when the chair’s own line drops, and has the chair back as chair', step(async () => {
      const identity = (await conferenceOf(chairDesk.page))!.identity!;
      const putBack = await chairDesk.pullCable();
      await press(secretaryPage, 'Mời phát biểu');
      await hears(secretaryPage, identityOf(rooms.daoDuc), 20);
      await chairDesk.page.getByText(/^Đang kết nối lại… \d+ giây/).waitFor();
      await until(() => conferenceOf(secretaryPage), (now) => now?.participants === 2, { within: 40, everyMs: 500, what: 'the room sees that the chair is gone' });
      expect(await state()).toMatchObject({ state: 'in_session', floor: { identity: identityOf(rooms.daoDuc) } });
      expect((await left.facts())?.state).toBe('session');
      await putBack();
      await until(() => conferenceOf(chairDesk.page), (now) => now?.phase === 'joined' && now.identity === identity, { within: 40, everyMs: 500, what: 'the chair is back' });
      await hears(chairDesk.page, identityOf(rooms.daoDuc), 20);
      await press(chairDesk.page, 'Lấy lại lời');
      await until(state, ({ floor }) => floor === null, { within: 10, what: 'the chair takes the floor back' });
      await until(() => largePicture(left.page), (now) => now !== null && now.height > 0, { within: 20, what: 'the chair’s picture is back on the screen' });
      await left.page.locator(`[data-speaker="${identity}"]`).waitFor();
    }));

    it('lets a room in whose television is switched on when the meeting has long begun', step(async () => {
      await until(() => Date.now(), (now) => now > beganAtMs + lateAfterMs + 1_000, { within: 70, everyMs: 500, what: 'the meeting has run for a minute' });
      await right.start();
      await right.reaches(['session'], 30);
      await until(() => conferenceOf(right.page), (now) => now?.phase === 'joined' && now.participants >= 4, { within: 30, what: 'the late room is inside' });
    }));

    it('shows the chair’s shared screen large on every screen, and the former picture after it', step(async () => {
      const screens = [left, right];
      const before = await Promise.all(screens.map(({ page }) => until(() => largePicture(page), (now) => now !== null && now.frames > 0, { within: 30, what: 'the chair stands large' })));
      await press(chairDesk.page, 'Trình chiếu');
      await until(state, ({ screenShare, chair: { identity } }) => screenShare === identity, { within: 15, what: 'the chair may share' });
      await Promise.all(screens.map(async ({ page }, index) => {
        const first = await until(() => largePicture(page), (now) => now !== null && now.track !== before[index]!.track && now.height > 0, { within: 30, what: 'the shared screen stands large' });
        await until(() => largePicture(page), (now) => now?.track === first!.track && now.frames > first!.frames + 5, { within: 20, what: 'the shared screen is decoded' });
        await until(() => sharedScreenAt(page), (lines) => lines > 0, { within: 10, what: 'what is decoded is the shared screen' });
        await page.getByText('Lương Văn Phúc đang trình chiếu').waitFor();
      }));
      await press(chairDesk.page, 'Thôi trình chiếu');
      await Promise.all(screens.map(async ({ page }) => {
        await until(() => sharedScreenAt(page), (lines) => lines === 0, { within: 15, what: 'no shared screen arrives any more' });
        const first = await until(() => largePicture(page), (now) => now !== null && now.height > 0, { within: 20, what: 'the former picture stands large' });
        await until(() => largePicture(page), (now) => (now?.frames ?? 0) > first!.frames + 5, { within: 20, what: 'the former picture moves' });
        await page.getByText('Lương Văn Phúc đang trình chiếu').waitFor({ state: 'detached' });
      }));
    }));

    it('is called by the roll: one present, one late, one excused; and so is the list on paper', step(async () => {
      await secretaryPage.getByRole('tab', { name: /^Điểm danh/ }).click();
      await press(secretaryPage, 'Xác nhận 3 đơn vị theo gợi ý');
      const marksOf = ({ invitees }: MeetingStateView) => Object.fromEntries(invitees.map(({ endpointId, roll }) => [endpointId, roll?.mark ?? null]));
      const marked = await until(state, ({ invitees }) => invitees.filter(({ roll }) => roll !== null).length === 3, { within: 15, what: 'the roll is called' });
      expect(marksOf(marked)).toEqual({ [rooms.daoDuc.id]: 'present', [rooms.phuLinh.id]: 'late', [rooms.thanhThuy.id]: 'excused', [rooms.sonVi.id]: null });
      await press(secretaryPage, 'Kết thúc');
      await press(secretaryPage, 'Kết thúc cuộc họp');
      await chairDesk.page.getByText('Cuộc họp đã kết thúc').first().waitFor();
      await Promise.all([left.reaches(['ended', 'idle'], 30), right.reaches(['ended', 'idle'], 30)]);
      const attendance = await until(() => office.get<AttendanceView>(`/meetings/${meeting.id}/attendance`), ({ endedAt }) => endedAt !== null, { within: 20, what: 'the meeting is over' });
      expect(attendance.totals).toMatchObject({ invited: 4, present: 1, late: 1, excused: 1, absent: 1 });
      const lines = textOfPdf(await office.file(`/meetings/${meeting.id}/attendance/export?format=pdf`)).split('\n');
      const lineOf = (unit: string): string => lines.find((line) => line.includes(unit)) ?? '';
      expect(lineOf('Mời 4;')).toContain('có mặt 1, đến muộn 1, vắng 1, vắng có lý do 1');
      expect(lineOf('Xã Đạo Đức')).toContain('Có mặt');
      expect(lineOf('Xã Phú Linh')).toContain('Đến muộn');
      expect(lineOf('Xã Thanh Thủy')).toMatch(/Vắng có lý do.*Tiếp đoàn biên phòng/);
    }));
  });
});
