import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { ApiClient } from './api-client';
import { contextOptions, launchOptions, television } from './browser';
import { rememberPeers } from './media';
import { until } from './until';

/** What the screen's page shows of itself at `window.__screen`. */
interface ScreenFacts {
  readonly state: string;
  readonly endpointId: string | null;
  readonly meetingId: string | null;
  readonly userCode: string | null;
}

/** A room's television: a browser of its own, whose profile lives as long as the room's machine. */
export class Television {
  private context: BrowserContext | null = null;
  private readonly profile = mkdtempSync(path.join(tmpdir(), 'diem-cau-tv-'));
  page!: Page;

  /** Switches the machine on. */
  async start(): Promise<void> {
    this.context = await chromium.launchPersistentContext(this.profile, { ...launchOptions, ...contextOptions, viewport: television });
    await this.context.addInitScript(rememberPeers);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
    await this.page.goto('/man-hinh');
  }

  /** Switches the machine off; its profile stays. */
  async stop(): Promise<void> {
    await this.context?.close();
    this.context = null;
  }

  async scrap(): Promise<void> {
    await this.stop();
    rmSync(this.profile, { recursive: true, force: true });
  }

  /** Pulls the network cable: pages and sockets, and every packet of sound and picture as well. @returns puts it back */
  async pullCable(): Promise<() => Promise<void>> {
    const context = this.page.context();
    const session = await context.newCDPSession(this.page);
    await context.setOffline(true);
    await session.send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1, packetLoss: 100 });
    return async () => {
      await session.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1, packetLoss: 0 });
      // Its conditions last as long as it does.
      await session.detach();
      await context.setOffline(false);
    };
  }

  facts(): Promise<ScreenFacts | null> {
    return this.page.evaluate<ScreenFacts | null>('window.__screen ? { ...window.__screen } : null');
  }

  async reaches(states: readonly string[], seconds: number): Promise<ScreenFacts> {
    const facts = await until(() => this.facts(), (now) => now !== null && states.includes(now.state), { within: seconds, what: `the screen is ${states.join(' or ')}` });
    return facts!;
  }

  /** The code that stands on the screen. */
  async code(): Promise<string> {
    const facts = await until(() => this.facts(), (now) => Boolean(now?.userCode), { within: 30, what: 'the screen shows a code' });
    return facts!.userCode!;
  }

  /** Makes this machine the endpoint, with the admin's session in place of the admin's page. */
  async becomes(admin: ApiClient, endpointId: string): Promise<void> {
    await admin.post(`/endpoints/${endpointId}/pair`, { userCode: await this.code() });
    await until(() => this.facts(), (now) => now?.endpointId === endpointId, { within: 60, what: 'the screen is the endpoint' });
  }
}
