import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { signedIn } from './support/api-client';
import { contextOptions, desk, launchBrowser, phone, television } from './support/browser';
import { collectFaults } from './support/page-faults';
import { addresses, pagesToSee, type PageToSee } from './support/pages';
import { until } from './support/until';

const pictures = path.resolve('test-output/pages');
const nameOf = (address: string, size: string): string => path.join(pictures, `${address === '/' ? 'goc' : address.slice(1).replaceAll('/', '_').replace(/[[\]]/g, '')}.${size}.png`);
/** Who is not signed in, or no endpoint yet, is told so by the API: that is the page's work. */
const refusals = /^\/api\/(session|device\/me|device\/pairing\/token)$/;

/** A heading stands there and nothing is loading; the design page shows what loading looks like, always. */
async function isDrawn(page: Page, address: string): Promise<boolean> {
  const loading = await page.getByRole('status', { name: 'Đang tải' }).count();
  return (await page.locator('h1:visible').count()) > 0 && (loading === 0 || address === '/thiet-ke');
}

/** In the page itself, which holds no frames, and with the nodes of faults only: half of the time over a table of fifty rows. */
async function seriousFaults(page: Page, checksContrast = true): Promise<string[]> {
  const options = { resultTypes: ['violations' as const], rules: { 'color-contrast': { enabled: checksContrast } } };
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).slice(0, 3).join(' | ')}`);
}

interface Visitor {
  readonly page: Page;
  readonly faults: { take: () => string[] };
}

/** Pages are seen two at a time: what two cores carry. */
const LANES = 2;

describe('every page of the portal', () => {
  let browser: Browser;
  let wanted: Record<string, PageToSee>;
  const seen = new Map(addresses().map((address) => [address, Promise.withResolvers<string[]>()]));

  async function visitorOf(username: string | null): Promise<Visitor> {
    const context = await browser.newContext({ ...contextOptions, viewport: desk });
    if (username) await context.addCookies((await signedIn(username)).cookies);
    const page = await context.newPage();
    return { page, faults: await collectFaults(page, refusals) };
  }

  async function see(address: string, { page, faults }: Visitor): Promise<string[]> {
    const where = wanted[address]!.path;
    const found: string[] = [];
    const isScreen = address === '/man-hinh';
    await page.setViewportSize(isScreen ? television : desk);
    await page.goto(where);
    for (const [size, viewport] of isScreen ? ([['tv', television]] as const) : ([['laptop', desk], ['phone', phone]] as const)) {
      await page.setViewportSize(viewport);
      await until(() => isDrawn(page, address), Boolean, { within: 30, what: `${where} is drawn` });
      await page.screenshot({ path: nameOf(address, size) });
      // A phone's colours are the laptop's, and contrast is two thirds of the time.
      for (const fault of await seriousFaults(page, size !== 'phone')) found.push(`${size} axe ${fault}`);
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (overflow > 1) found.push(`${size} is ${overflow} px too wide`);
    }
    return [...found, ...faults.take()];
  }

  async function walkLane(waiting: string[]): Promise<void> {
    const visitors = new Map<string | null, Visitor>();
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const { resolve, reject } = seen.get(address)!;
      try {
        const { as } = wanted[address]!;
        if (!visitors.has(as)) visitors.set(as, await visitorOf(as));
        resolve(await see(address, visitors.get(as)!));
      } catch (error) {
        reject(error);
      }
    }
  }

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
    wanted = await pagesToSee();
    // Its test has it when its turn comes.
    for (const { promise } of seen.values()) promise.catch(() => undefined);
    const waiting = addresses();
    for (let lane = 0; lane < LANES; lane += 1) void walkLane(waiting);
  }, 150_000);
  afterAll(() => browser.close());

  it('is known to this test', () => expect(addresses().filter((address) => !wanted[address])).toEqual([]));

  it.each(addresses())('%s: drawn without a fault, for everybody, on a laptop and a phone', async (address) => {
    expect(await seen.get(address)!.promise).toEqual([]);
  });

  it('lets the keyboard reach and scroll a table that is wider or longer than its room', async () => {
    const { page } = await visitorOf(null);
    await page.setViewportSize({ width: 700, height: 500 });
    await page.goto('/thiet-ke');
    const boxes = page.getByRole('region').filter({ has: page.locator('table') });
    await until(() => boxes.count(), Boolean, { within: 15, what: 'the long table of the design page is drawn' });
    expect(await seriousFaults(page)).toEqual([]);
    const long = boxes.last();
    await long.focus();
    await page.keyboard.press('ArrowDown');
    await until(() => long.evaluate((box) => (box as unknown as { scrollTop: number }).scrollTop), (top) => top > 0, { within: 5, what: 'the arrow scrolls the table' });
  });
});
