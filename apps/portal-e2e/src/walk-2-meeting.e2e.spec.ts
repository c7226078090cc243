import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import type { MediaTokenView } from '@diem-cau/media/contracts';
import type { AttendanceView, JoinTicketView, MeetingDetailView, MeetingStateView, ScheduleCheckView } from '@diem-cau/meetings/contracts';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { signedIn, type ApiClient } from './support/api-client';
import { contextOf, launchBrowser, openAs } from './support/browser';
import { textOfPdf } from './support/documents';
import { forge, Intruder } from './support/intruder';
import { journey } from './support/journey';
import { conferenceOf, drawnPictures, framesDecoded, largestPicture, rememberPeers, soundHeard, streamsOf } from './support/media';
import { firstEndpointOf, roomsInServiceOfCommunes } from './support/places';
import { killHard } from './support/processes';
import { energyOf, hears, soundSent } from './support/sound';
import { Television } from './support/television';
import { until } from './support/until';
import { inVietNam } from './support/viet-nam-time';

const title = `Giao ban thử ${Date.now().toString(36).toUpperCase()}`;

describe('a meeting, from the invitation to the list of who was there', () => {
  const step = journey();
  let browser: Browser;
  let admin: ApiClient;
  let office: ApiClient;
  let chair: ApiClient;
  let commune: ApiClient;
  let daoDuc: EndpointRowView;
  let phuLinh: EndpointRowView;
  let communeRooms: number;
  let meetingId: string;
  let chairPage: Page;
  let delegate: MediaTokenView;
  const [left, right] = [new Television(), new Television()];

  const state = (): Promise<MeetingStateView> => chair.get<MeetingStateView>(`/meetings/${meetingId}/state`);
  const identityOf = ({ id }: EndpointRowView): string => `e:${id}`;
  const button = (name: string | RegExp) => chairPage.getByRole('button', { name });
  /** 720 lines within 30 s; once more 30 s, said aloud, where the chair's encoder itself says that this machine's cores or queues hold it back. */
  const reaches720 = async (page: Page): Promise<void> => {
    const arrive = () => until(() => largestPicture(page), (lines) => lines >= 720, { within: 30, everyMs: 500, what: 'the picture reaches 720 lines' });
    await arrive().catch(async (error: unknown) => {
      const limits = (await streamsOf(chairPage)).filter(({ kind, direction }) => kind === 'video' && direction === 'out').map(({ limitedBy }) => limitedBy);
      if (!limits.some((limit) => limit === 'cpu' || limit === 'bandwidth')) throw error;
      console.warn(`no 720 lines within 30 s: the chair’s encoder is held back by ${limits.join(', ')}`);
      await arrive();
    });
  };
  const everybodyInside = async (seconds: number): Promise<void> => {
    for (const page of [chairPage, left.page, right.page]) {
      await until(() => conferenceOf(page), (now) => now?.phase === 'joined' && now.participants >= 3, { within: seconds, everyMs: 500, what: 'everybody is in the room' });
    }
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    [admin, office, chair, commune] = await Promise.all([signedIn('quantri.vixuyen'), signedIn('vanphong.vixuyen'), signedIn('chutich.vixuyen'), signedIn('xa.daoduc')]);
    [daoDuc, phuLinh] = await Promise.all([firstEndpointOf(admin, '00955'), firstEndpointOf(admin, '00706')]);
    communeRooms = await roomsInServiceOfCommunes(admin);
    for (const [screen, endpoint] of [[left, daoDuc], [right, phuLinh]] as const) {
      await screen.start();
      await screen.becomes(admin, endpoint.id);
    }
  });
  afterAll(async () => {
    const open = meetingId ? await state().catch(() => null) : null;
    if (open && open.state !== 'concluded') await chair.send(`/meetings/${meetingId}/acts`, { method: 'POST', body: { type: 'conclude' } });
    await Promise.all([left.scrap(), right.scrap(), browser.close()]);
  });

  it('is scheduled by the office for all communes in one click', step(async () => {
    const page = await openAs(browser, office, '/cuoc-hop/moi');
    const { day, clock } = inVietNam(new Date(Date.now() + 12 * 60_000));
    await page.getByLabel('Loại cuộc họp').selectOption({ label: 'Giao ban' });
    await page.getByLabel('Tên cuộc họp').fill(title);
    await page.getByLabel('Ngày', { exact: true }).fill(day);
    await page.getByLabel('Giờ bắt đầu').fill(clock);
    await page.getByLabel('Số phút', { exact: true }).fill('30');
    await page.getByRole('button', { name: 'Tất cả các xã của huyện (24)' }).click();
    await page.getByRole('button', { name: 'Thêm mục' }).click();
    await page.getByLabel('Nội dung mục 1').fill('Tiến độ cải cách hành chính');
    await page.getByText('0 trùng lịch').waitFor();
    await page.getByRole('button', { name: 'Gửi giấy mời' }).click();
    await page.waitForURL(/\/cuoc-hop\/[0-9a-f-]{36}/);
    meetingId = new URL(page.url()).pathname.split('/')[2]!;
    await page.getByText('Chưa trả lời').first().waitFor();
    const made = await office.get<MeetingDetailView>(`/meetings/${meetingId}`);
    expect(made).toMatchObject({ title, state: 'announced', chairName: 'Lương Văn Phúc', invited: communeRooms });
    expect(made.invitations.map(({ endpointId }) => endpointId)).toEqual(expect.arrayContaining([daoDuc.id, phuLinh.id]));
    await page.context().close();
  }));

  it('refuses a clash of an endpoint and shows a free time', step(async () => {
    const { startsAt, chair: { postId } } = await office.get<MeetingDetailView>(`/meetings/${meetingId}`);
    const second = { startsAt, durationMinutes: 30, invite: [{ by: 'endpoint', endpointId: daoDuc.id }] };
    const check = await office.post<ScheduleCheckView>('/meetings/check', second);
    expect(check.clashes).toEqual([expect.objectContaining({ kind: 'endpoint', subjectId: daoDuc.id, meetingTitle: title })]);
    expect(Date.parse(check.freeAt!)).toBeGreaterThanOrEqual(Date.parse(startsAt) + 30 * 60_000);
    const refused = await office.send<{ code: string }>('/meetings', { method: 'POST', body: { ...second, kind: 'briefing', title: 'Cuộc họp thứ hai', chairPostId: postId } });
    expect([refused.status, refused.body.code]).toEqual([409, 'meetings.clash']);
  }));

  it('is answered by the commune with names', step(async () => {
    const { items } = await commune.get<{ items: { id: string; meetingId: string }[] }>('/invitations?pageSize=100&open=true');
    const page = await openAs(browser, commune, `/giay-moi/${items.find((one) => one.meetingId === meetingId)!.id}`);
    await page.getByLabel('Họ tên người thứ 1').fill('Nguyễn Văn Toàn');
    await page.getByLabel('Chức vụ người thứ 1').fill('Chủ tịch UBND xã');
    await page.getByRole('button', { name: 'Xác nhận dự họp' }).click();
    const answered = await until(() => office.get<MeetingDetailView>(`/meetings/${meetingId}`), ({ answered }) => answered === 1, { within: 15, what: 'the office sees the answer' });
    expect(answered.invitations.find(({ endpointId }) => endpointId === daoDuc.id)?.answer).toMatchObject({ kind: 'attend', attendees: [{ name: 'Nguyễn Văn Toàn', title: 'Chủ tịch UBND xã' }] });
    await page.context().close();
  }));

  it('stands on the endpoint’s screen by itself', step(async () => {
    const facts = await left.reaches(['waiting'], 60);
    expect(facts.meetingId).toBe(meetingId);
    await left.page.getByText(title).first().waitFor();
  }));

  it('is joined by the chair from a browser, by one screen with its button, by the other on its own', step(async () => {
    const context = await contextOf(browser, chair);
    context.setDefaultTimeout(40_000);
    await context.addInitScript(rememberPeers);
    chairPage = await context.newPage();
    await chairPage.goto(`/phong-hop/${meetingId}`);
    await button('Vào bàn chủ tọa').click();
    await until(() => conferenceOf(chairPage), (now) => now?.phase === 'joined', { within: 30, what: 'the chair is in the room' });
    await left.page.keyboard.press('Enter');
    await left.reaches(['session'], 20);
    expect((await right.facts())?.state).toBe('waiting');
    for (const act of ['Mở phòng chạy thử', 'Bắt đầu điểm danh', 'Khai mạc']) await button(act).click();
    await until(state, (now) => now.state === 'in_session', { within: 15, what: 'the meeting is in session' });
    await right.reaches(['session'], 30);
    await everybodyInside(30);
  }));

  it('carries the chair’s picture in 720p and the chair’s sound to the screens within 30 s', step(async () => {
    for (const screen of [left, right]) {
      const [frames, sound] = [await framesDecoded(screen.page), await soundHeard(screen.page)];
      await reaches720(screen.page);
      await until(() => framesDecoded(screen.page), (now) => now > frames + 20, { within: 15, everyMs: 500, what: 'frames are decoded' });
      await until(() => soundHeard(screen.page), (now) => now > sound + 1e-5, { within: 15, everyMs: 500, what: 'sound above silence arrives' });
    }
  }));

  it('shows each commune’s picture in the chair’s grid, and no sound of a room that has no word', step(async () => {
    // A tile bears the unit's name, short enough for it; both communes have one room in service.
    for (const { unit: { fullName: name } } of [daoDuc, phuLinh]) {
      const picture = async () => (await drawnPictures(chairPage)).find(({ label, height }) => label === name && height > 0);
      const first = await until(picture, Boolean, { within: 30, everyMs: 500, what: `the picture of ${name} is in the grid` });
      await until(picture, (now) => (now?.frames ?? 0) > first!.frames + 3, { within: 20, everyMs: 500, what: `the picture of ${name} moves` });
    }
    expect(await soundHeard(chairPage)).toBe(0);
    expect((await conferenceOf(left.page))?.granted).not.toContain('media.microphone');
  }));

  it('queues who asks in order; the called room is granted its microphone and stands large on every screen', step(async () => {
    await left.page.keyboard.press('Enter');
    await until(state, ({ queue }) => queue.length === 1, { within: 15, what: 'the first request is in the queue' });
    await right.page.keyboard.press('Enter');
    const asked = await until(state, ({ queue }) => queue.length === 2, { within: 15, what: 'the second request is in the queue' });
    expect(asked.queue.map(({ identity }) => identity)).toEqual([identityOf(daoDuc), identityOf(phuLinh)]);
    // The desk calls a room what its tile calls it: the unit.
    await button(`Mời ${daoDuc.unit.fullName} phát biểu`).click();
    await until(() => conferenceOf(left.page), (now) => now?.granted.includes('media.microphone') === true, { within: 10, what: 'the server grants the microphone' });
    await hears(chairPage, identityOf(daoDuc), 30);
    const called = await state();
    expect(called.floor).toMatchObject({ identity: identityOf(daoDuc) });
    expect(called.mainPicture).toBe(identityOf(daoDuc));
    await right.page.locator(`[data-speaker="${identityOf(daoDuc)}"]`).waitFor();
    await until(
      async () => (await conferenceOf(right.page))?.tracks.find(({ identity, source, direction }) => identity === identityOf(daoDuc) && source === 'camera' && direction === 'in')?.bytes ?? 0,
      (bytes) => bytes > 0,
      { within: 20, what: 'its picture arrives at the other screen' },
    );
    const clock = chairPage.getByLabel('Đồng hồ lượt phát biểu');
    const first = await clock.innerText();
    await until(() => clock.innerText(), (now) => now !== first && /\d:\d\d/.test(now), { within: 5, what: 'the clock of the turn runs' });
  }));

  it('lets a token without the right publish nothing, and a forged or used one join nothing', step(async () => {
    const { ticket } = await commune.post<JoinTicketView>(`/meetings/${meetingId}/ticket`);
    delegate = await commune.post<MediaTokenView>('/media/token', { ticket });
    expect((await commune.send('/media/token', { method: 'POST', body: { ticket } })).status).toBe(410);
    const intruder = await Intruder.open(browser);
    expect(await intruder.join(forge(delegate.token, ({ video }) => Object.assign(video, { canPublish: true, canPublishSources: undefined })))).toMatch(/^refused: /);
    expect(await intruder.join(forge(delegate.token, ({ video }) => Object.assign(video, { room: '00000000-0000-4000-8000-000000000000' })))).toMatch(/^refused: /);
    expect(await intruder.join(delegate.token)).toBe('joined');
    for (const answer of await intruder.publishAnyway()) expect(answer).toMatch(/^refused: /);
    await intruder.close();
    const stranger = await signedIn('xa.sonvi');
    expect((await stranger.send(`/meetings/${meetingId}/ticket`, { method: 'POST' })).status).toBe(404);
  }));

  it('outlives a kill -9 of the media server, with the floor as it was', step(async () => {
    const before = await state();
    await killHard('livekit');
    await until(() => conferenceOf(chairPage), (now) => now?.phase !== 'joined', { within: 30, what: 'the chair notices' });
    await everybodyInside(60);
    await hears(chairPage, identityOf(daoDuc), 30);
    expect((await state()).floor).toEqual(before.floor);
  }));

  it('outlives a kill -9 of the api, with the floor as it was', step(async () => {
    const before = await state();
    await killHard('api');
    const after = await until(state, () => true, { within: 60, what: 'the api answers again' });
    expect(after.floor).toEqual(before.floor);
    await everybodyInside(60);
    await hears(chairPage, identityOf(daoDuc), 20);
  }));

  it('silences the room whose floor is taken back', step(async () => {
    await button('Lấy lại lời').click();
    await until(state, ({ floor }) => floor === null, { within: 15, what: 'the floor is free' });
    await until(() => conferenceOf(left.page), (now) => now?.granted.includes('media.microphone') === false, { within: 10, what: 'the server takes the right' });
    await until(() => energyOf(chairPage, identityOf(daoDuc)), (energy) => energy === null, { within: 15, what: 'no sound of the room arrives any more' });
    const [heard, sent] = [await soundHeard(chairPage), await soundSent(left.page)];
    await wait(3_000);
    // Less is silence too: the browser stops counting a stream that is taken down.
    expect(await soundHeard(chairPage)).toBeLessThanOrEqual(heard);
    expect(await energyOf(chairPage, identityOf(daoDuc))).toBeNull();
    expect(await soundSent(left.page)).toBeLessThanOrEqual(sent);
  }));

  it('takes back a room whose network was pulled, by itself', step(async () => {
    const joins = (await conferenceOf(right.page))!.joins;
    const putBack = await right.pullCable();
    await until(state, ({ invitees }) => invitees.find(({ endpointId }) => endpointId === phuLinh.id)?.onlineSince === null, { within: 60, what: 'the console sees that the room is gone' });
    await putBack();
    await until(() => conferenceOf(right.page), (now) => now?.phase === 'joined' && now.joins >= joins, { within: 60, what: 'the room is back' });
    await until(state, ({ invitees }) => Boolean(invitees.find(({ endpointId }) => endpointId === phuLinh.id)?.onlineSince), { within: 30, what: 'the console sees it again' });
    const { lines } = await chair.get<AttendanceView>(`/meetings/${meetingId}/attendance`);
    expect(lines.filter(({ unitName }) => unitName === phuLinh.unit.fullName || unitName === phuLinh.unit.name)).toHaveLength(1);
    expect(lines.filter(({ stillInside }) => stillInside)).toHaveLength(2);
  }));

  it('is called by the roll, and ended by the chair', step(async () => {
    await chairPage.getByRole('tab', { name: /^Điểm danh/ }).click();
    await button(/^Xác nhận \d+ đơn vị theo gợi ý/).click();
    const marked = await until(state, ({ invitees }) => invitees.filter(({ roll }) => roll?.mark === 'present' || roll?.mark === 'late').length === 2, { within: 15, what: 'the roll is called' });
    expect(marked.invitees.filter(({ roll }) => roll?.mark === 'present').map(({ endpointId }) => endpointId)).toContain(daoDuc.id);
    await button('Kết thúc').click();
    await button('Kết thúc cuộc họp').click();
    await chairPage.getByText('Cuộc họp đã kết thúc').first().waitFor();
    await Promise.all([left.reaches(['ended', 'idle'], 30), right.reaches(['ended', 'idle'], 30)]);
    const intruder = await Intruder.open(browser);
    expect(await intruder.join(delegate.token)).toMatch(/^refused: /);
    await intruder.close();
  }));

  it('leaves the attendance per unit on screen and as PDF', step(async () => {
    const attendance = await until(() => chair.get<AttendanceView>(`/meetings/${meetingId}/attendance`), ({ endedAt }) => endedAt !== null, { within: 20, what: 'the meeting is over' });
    expect(attendance.totals.invited).toBe(communeRooms);
    expect(attendance.totals.present + attendance.totals.late).toBe(2);
    const page = await openAs(browser, office, `/cuoc-hop/${meetingId}`);
    await page.getByText(`Có mặt 2 / ${communeRooms}`).waitFor();
    const text = textOfPdf(await office.file(`/meetings/${meetingId}/attendance/export?format=pdf`));
    expect(text).toContain(title);
    expect(text).toContain('Đạo Đức');
    expect(text).toContain('Nguyễn Văn Toàn');
  }));
});
