import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type LaunchOptions, type Page } from 'playwright-core';
import type { ApiClient } from './api-client';
import { system } from './system';

const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((place) => existsSync(place));

/** A camera and a microphone that Chromium makes itself: a moving picture, and a beep every second. */
const media = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', '--autoplay-policy=no-user-gesture-required'];
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** A window that lies behind another is throttled; a test's windows all lie behind each other. */
const awake = ['--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding'];

export const launchOptions: LaunchOptions = { executablePath: program, headless: true, args: [...quiet, ...awake, ...media] };

export const desk = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };
export const television = { width: 1920, height: 1080 };

export const launchBrowser = (): Promise<Browser> => chromium.launch(launchOptions);

export const contextOptions = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', baseURL: system.portalUrl, permissions: ['camera', 'microphone'] };

/** A context that is signed in as the client is. */
export async function contextOf(browser: Browser, client: ApiClient, viewport = desk): Promise<BrowserContext> {
  const context = await browser.newContext({ ...contextOptions, viewport });
  await context.addCookies(client.cookies);
  context.setDefaultTimeout(20_000);
  return context;
}

export async function openAs(browser: Browser, client: ApiClient, path: string, viewport = desk): Promise<Page> {
  const page = await (await contextOf(browser, client, viewport)).newPage();
  await page.goto(path);
  return page;
}
