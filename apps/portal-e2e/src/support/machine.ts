import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { ApiClient } from './api-client';
import { contextOptions, desk, launchOptions } from './browser';
import { pullCable } from './cable';
import { rememberPeers } from './media';

/** A machine with a network cable of its own: a browser whose profile lives as long as the machine. */
export class Machine {
  private readonly profile = mkdtempSync(path.join(tmpdir(), 'diem-cau-machine-'));
  private context: BrowserContext | null = null;
  private plugIn: (() => Promise<void>) | null = null;
  page!: Page;

  constructor(private readonly viewport = desk) {}

  /** Switches the machine on, in the session of `client` where one is named. */
  async start(address: string, client?: ApiClient): Promise<void> {
    this.context = await chromium.launchPersistentContext(this.profile, { ...launchOptions, ...contextOptions, viewport: this.viewport });
    this.context.setDefaultTimeout(20_000);
    if (client) await this.context.addCookies(client.cookies);
    await this.context.addInitScript(rememberPeers);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
    await this.page.goto(address);
  }

  /** Pulls the network cable. @returns puts it back */
  async pullCable(): Promise<() => Promise<void>> {
    const plugIn = await pullCable(this.page.context(), this.profile);
    this.plugIn = async () => {
      this.plugIn = null;
      await plugIn();
    };
    return this.plugIn;
  }

  /** Switches the machine off; its profile stays. */
  async stop(): Promise<void> {
    // A browser whose network stands still does not close.
    await this.plugIn?.();
    await this.context?.close();
    this.context = null;
  }

  async scrap(): Promise<void> {
    await this.stop();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
