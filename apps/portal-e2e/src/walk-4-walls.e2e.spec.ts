import type { EndpointRowView } from '@diem-cau/endpoints/contracts';
import type { MeetingDetailView } from '@diem-cau/meetings/contracts';
import type { Browser } from 'playwright-core';
import { signedIn, type ApiClient } from './support/api-client';
import { launchBrowser, openAs } from './support/browser';
import { makeMeeting } from './support/make-meeting';
import { firstEndpointOf } from './support/places';

/** Somebody of another branch, another sector, another operator. */
const strangers = { district: 'quantri.meovac', procuracy: 'quantri.kiemsat', court: 'quantri.toaan', operator: 'kythuat.viettel' } as const;

describe('walls between those who share one database', () => {
  let browser: Browser;
  let admin: ApiClient;
  let endpoint: EndpointRowView;
  let meeting: MeetingDetailView;

  beforeAll(async () => {
    browser = await launchBrowser();
    admin = await signedIn('quantri.vixuyen');
    endpoint = await firstEndpointOf(admin, '00955');
    meeting = await makeMeeting({ title: 'Họp kín của huyện', daysAhead: 30, endpointIds: [endpoint.id] });
  });
  afterAll(() => browser.close());

  it('show their own people what is theirs', async () => {
    expect(await admin.status(`/endpoints/${endpoint.id}`)).toBe(200);
    expect(await (await signedIn('xa.daoduc')).status(`/meetings/${meeting.id}`)).toBe(200);
    expect(await (await signedIn('kythuat.vnpt')).status(`/endpoints/${endpoint.id}`)).toBe(200);
  });

  it.each(Object.entries(strangers))('answer 404 for an endpoint to another %s, by API and on the page', async (_who, username) => {
    const stranger = await signedIn(username);
    expect(await stranger.status(`/endpoints/${endpoint.id}`)).toBe(404);
    expect(await stranger.status(`/endpoints/${endpoint.id}/journal`)).toBe(404);
    const { items } = await stranger.get<{ items: EndpointRowView[] }>('/endpoints?pageSize=200&q=dao%20duc');
    expect(items.map(({ id }) => id)).not.toContain(endpoint.id);
    const page = await openAs(browser, stranger, `/diem-cau/${endpoint.id}`);
    await page.getByText('Không tìm thấy điểm cầu').first().waitFor();
    expect(await page.getByText(endpoint.name).count()).toBe(0);
    await page.context().close();
  });

  it('let no other district write', async () => {
    const stranger = await signedIn(strangers.district);
    const tries = [
      ['PATCH', `/endpoints/${endpoint.id}`, { version: endpoint.version, name: 'Của chúng tôi' }],
      ['POST', `/endpoints/${endpoint.id}/pair`, { userCode: 'BCDF-GHJK' }],
      ['POST', `/endpoints/${endpoint.id}/unpair`, undefined],
      ['POST', `/endpoints/${endpoint.id}/retire`, { onDay: '2026-01-01', reason: 'không của mình' }],
    ] as const;
    for (const [method, path, body] of tries) expect([path, (await stranger.send(path, { method, body })).status]).toEqual([path, 404]);
    expect((await admin.get<EndpointRowView>(`/endpoints/${endpoint.id}`)).name).toBe(endpoint.name);
  });

  it('answer 404 for a meeting to a unit that is not invited, by API and on the page', async () => {
    const stranger = await signedIn('xa.sonvi');
    for (const path of [`/meetings/${meeting.id}`, `/meetings/${meeting.id}/state`, `/meetings/${meeting.id}/attendance`]) expect([path, await stranger.status(path)]).toEqual([path, 404]);
    expect((await stranger.send(`/meetings/${meeting.id}/ticket`, { method: 'POST' })).status).toBe(404);
    const page = await openAs(browser, stranger, `/cuoc-hop/${meeting.id}`);
    await page.getByText('Không tìm thấy cuộc họp này').first().waitFor();
    expect(await page.getByText(meeting.title).count()).toBe(0);
    await page.context().close();
  });

  it('keep an operator out of what is said in its customers’ rooms', async () => {
    for (const username of ['cuoc.vnpt', 'kythuat.vnpt', 'quantri.vnpt']) expect([403, 404]).toContain(await (await signedIn(username)).status(`/meetings/${meeting.id}`));
  });

  it('keep a court and a procuracy apart from each other and from the province', async () => {
    for (const username of [strangers.court, strangers.procuracy, 'quantri.tinh']) {
      const { items } = await (await signedIn(username)).get<{ items: { username: string }[] }>('/posts?pageSize=100');
      const others = [strangers.court, strangers.procuracy, 'quantri.vixuyen'].filter((one) => one !== username && !(username === 'quantri.tinh' && one === 'quantri.vixuyen'));
      for (const other of others) expect(items.map((post) => post.username)).not.toContain(other);
    }
  });
});
