import type { Page } from 'playwright-core';

/** Tells the test of what the page's security policy refused. */
const tellViolations = `document.addEventListener('securitypolicyviolation', (event) => console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI));`;

/**
 * Collects what goes wrong on a page while nobody looks: exceptions, errors in the console, refusals of the security policy, answers
 * that are errors. `allowed` are API paths whose refusal is part of the page's work (a screen that asks who it is).
 */
export async function collectFaults(page: Page, allowed: RegExp = /^$/): Promise<{ take: () => string[] }> {
  let faults: string[] = [];
  await page.addInitScript(tellViolations);
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // The answers themselves are watched below; the browser's line on them names no path.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`console: ${message.text().slice(0, 300)}`);
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 && !allowed.test(pathname)) faults.push(`${response.status()} ${pathname}`);
  });
  return {
    take: () => {
      const taken = faults;
      faults = [];
      return taken;
    },
  };
}
