/** A real headless Chromium, for tests of code that runs in a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { binaryOf, CHROMIUM, hasComponent } from '../components.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Without these flags, Chromium contacts its own hosts for updates. */
export const QUIET =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  );

/** Whether Chromium is available for a test file. */
export function hasChromium(what: string): boolean {
  return hasComponent(CHROMIUM, what);
}

/** @param options - scroll bars are hidden by default, as in Playwright */
export function launchChromium({ scrollBars = false } = {}): Promise<Browser> {
  const name = binaryOf(CHROMIUM) ?? 'chromium';
  return chromium.launch({
    executablePath: name.startsWith('/') ? name : `/usr/bin/${name}`,
    args: QUIET,
    ignoreDefaultArgs: scrollBars ? ['--hide-scrollbars'] : [],
  });
}

/** A page that records violations. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors and warnings, and uncaught errors. */
  readonly complaints: string[];
  /** Requested URLs, except that of the page. */
  readonly requests: string[];
}

/** Opens a URL in a page that records violations. `width` is that of the window, in pixels. */
export async function openWatched(browser: Browser, url: string, width = 1280): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('about:')) requests.push(request.url());
  });
  await page.goto(url);
  return { page, complaints, requests };
}

/** Serious and critical findings of axe-core on a page, by rule, with the affected elements. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Not as a script element, since the policies of the pages forbid foreign scripts.
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; impact: string; nodes: { target: string[] }[] }[];
  };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Whether a page is wider than its window and scrolls sideways. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
