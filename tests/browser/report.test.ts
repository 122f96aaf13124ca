/** The report in a real browser: charts, isolation and loading time. */
import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { countText } from '../../src/apps/studio/report/figures.ts';
import type { RunReport } from '../../src/apps/studio/report/run-collector.ts';
import { commandForTests, project } from '../apps/cli/built-command.ts';
import { inventedRun } from '../apps/studio/report/invented-run.ts';
import { articleWith } from '../article-with.ts';
import { hasChromium, launchChromium, openWatched, overflows, seriousFindings } from './chromium.ts';
import { openTrap, poisonFor } from './poison.ts';

const PAGES = 10_000;
const MAX_BYTES = 5_000_000;
const MAX_MS = 2000;

describe.skipIf(!hasChromium('tests/browser/report.test.ts'))('the report in a browser', () => {
  const samachar = commandForTests();
  let browser: Browser;
  let facts: RunReport;

  beforeAll(async () => {
    browser = await launchChromium();
    const lines = [...inventedRun(PAGES), { headline: 'no article' }];
    writeFileSync(file('run.ndjson'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    writeFileSync(file('early.json'), await earlyFacts(lines.slice(0, PAGES)));
    const words = 'report run.ndjson --baseline early.json';
    await samachar.runAlone(`${words} --out report.html`);
    facts = JSON.parse((await samachar.runAlone(`${words} --json`)).stdout);
  });

  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(() => browser?.close());

  test('draws each chart from the figures of the run, without complaints or requests', async () => {
    const { page, complaints, requests } = await open('report.html');
    const { articles, publishers, fields, time } = facts;
    expect(await page.title()).toBe(`${countText(articles)} articles from 10,000 pages – samachar report`);
    expect(await page.locator('#publishers tbody tr').count()).toBe(publishers.length);
    expect(await page.locator('#time figure').count()).toBe(fields.length);
    expect(await page.locator('#confidence figure').count()).toBe(fields.length);
    const heights = await heightsOf(page, '#time .wide rect');
    const counts = time.periods.map((period) => period.articles);
    expect(heights).toHaveLength(counts.length);
    expect(heights.indexOf(Math.max(...heights))).toBe(counts.indexOf(Math.max(...counts)));
    const tags = page.locator('#drift tr', { hasText: 'ganga.example' }).filter({ hasText: 'filled tags' });
    const [before, now] = await Promise.all(
      ['before', 'now'].map(async (kind) => (await tags.locator(`.${kind}`).boundingBox())?.x ?? 0),
    );
    expect(now).toBeLessThan(before ?? 0);
    expect(await page.locator('#worst li').count()).toBe(40);
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
  });

  test.each([
    { scheme: 'light', width: 1280 },
    { scheme: 'dark', width: 360 },
  ] as const)(
    'fits and has no serious axe findings: $scheme mode, $width pixels',
    async ({ scheme, width }) => {
      const { page } = await open('report.html', width);
      await page.emulateMedia({ colorScheme: scheme });
      expect(await overflows(page)).toBe(false);
      await openAll(page);
      expect(await overflows(page)).toBe(false);
      expect(await seriousFindings(page)).toEqual([]);
    },
  );

  test('shows a scroll bar and a shadow for a table wider than a phone', async () => {
    const withBars = await launchChromium({ scrollBars: true });
    const { page } = await openWatched(withBars, urlOf('report.html'), 390);
    const box = page.locator('#publishers .scroll').first();
    const [hidden, bar] = await box.evaluate(({ scrollWidth, clientWidth, clientHeight, offsetHeight }) => [
      scrollWidth - clientWidth,
      offsetHeight - clientHeight,
    ]);
    expect(hidden).toBeGreaterThan(100);
    expect(bar).toBeGreaterThan(4);
    // The cells are hidden, so that only the box itself is compared.
    await box.locator('table').evaluate((table) => table.style.setProperty('visibility', 'hidden'));
    const atStart = await box.screenshot();
    await box.evaluate((one) => one.scrollTo(one.scrollWidth, 0));
    expect((await box.screenshot()).equals(atStart)).toBe(false);
    await withBars.close();
  });

  test('has tables instead of charts for few points', async () => {
    writeFileSync(file('few.ndjson'), [...inventedRun(10)].map((one) => JSON.stringify(one)).join('\n'));
    await samachar.runAlone('report few.ndjson --out few.html');
    const { page } = await open('few.html', 390);
    expect(await page.locator('#time figure, #confidence figure').count()).toBe(0);
    expect(await page.locator('#time tr', { hasText: 'headline' }).first().isVisible()).toBe(true);
    expect(await page.locator('#confidence tr', { hasText: 'headline' }).first().isVisible()).toBe(true);
    expect(await overflows(page)).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);
  });

  test('lets the keyboard reach every link, open every table and follow a link to its section', async () => {
    const { page } = await open('report.html');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#time$/u);
    const wanted = await page.locator('a[href], summary').count();
    await page.evaluate('location.hash = ""; document.activeElement.blur(); window.reached = new Set()');
    await page.evaluate('addEventListener("focusin", ({ target }) => reached.add(target))');
    const stops = await page.locator('a[href], summary, [tabindex]').count();
    for (let press = 0; press < stops + 5; press += 1) await page.keyboard.press('Tab');
    const reached =
      'document.querySelectorAll("a[href], summary").values().filter((one) => reached.has(one))';
    expect(await page.evaluate(`[...${reached}].length`)).toBe(wanted);
    await page.locator('#time summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#time table').isVisible()).toBe(true);
  });

  test(`stays under 5 MB for ${PAGES} pages and opens within 2 s`, async () => {
    expect(statSync(file('report.html')).size).toBeLessThan(MAX_BYTES);
    const { page } = await open('report.html');
    const loaded = await page.evaluate('performance.getEntriesByType("navigation")[0].loadEventEnd');
    expect(loaded).toBeGreaterThan(0);
    expect(loaded).toBeLessThan(MAX_MS);
  });

  test('links to an inspection of each of the worst pages of a folder', async () => {
    cpSync(join(project, 'fixtures/not-articles'), file('पन्ने #1'), { recursive: true });
    mkdirSync(file('made'));
    const words = ['पन्ने #1', '--inspections', 'made/of 100%', '--out', 'made/folder.html', '--worst', '3'];
    expect(await samachar.runAlone(['report', ...words])).toEqual({ status: 0, stdout: '', stderr: '' });
    const { page, complaints, requests } = await open('made/folder.html');
    const links = page.getByRole('link', { name: 'Inspection:' });
    expect(await links.count()).toBe(await page.locator('#worst li').count());
    const name = await page.locator('#worst .title').first().textContent();
    await links.first().click();
    await page.waitForURL(/of%20100%25/u);
    expect(await page.title()).not.toBe('');
    expect(name).toMatch(/^पन्ने #1\//u);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([page.url()]);
  });

  test('triggers no request, script or style of a malicious run', async () => {
    const trap = await openTrap();
    writeFileSync(file('poison.ndjson'), poisonedLines(trap.origin).join('\n'));
    const made = await samachar.runAlone('report poison.ndjson --out poison.html');
    expect(made.stderr).toBe('');
    const { page, complaints, requests } = await open('poison.html');
    await openAll(page);
    for (const title of await page.locator('.title').all()) await title.hover();
    expect(await page.evaluate('window.poisoned')).toBeUndefined();
    expect(await page.locator('script, img, iframe, base, form, link').count()).toBe(0);
    expect(await page.locator('style').count()).toBe(1);
    expect(await page.evaluate('getComputedStyle(document.body).display')).toBe('block');
    expect(await page.locator('.title', { hasText: '<script>' }).count()).toBeGreaterThan(0);
    expect(page.url()).toBe(urlOf('poison.html'));
    expect({ complaints, requests, asked: trap.asked }).toEqual({ complaints: [], requests: [], asked: [] });
    await trap.close();
  });

  function file(name: string): string {
    return join(samachar.workshop, name);
  }

  const open = (name: string, width?: number) => openWatched(browser, urlOf(name), width);

  function urlOf(name: string): string {
    return pathToFileURL(file(name)).href;
  }

  /** The facts of the first year. */
  async function earlyFacts(lines: readonly object[]): Promise<string> {
    const early = lines.filter((line) => 'publishedAt' in line && String(line.publishedAt) < '2024');
    const input = early.map((line) => `${JSON.stringify(line)}\n`).join('');
    return (await samachar.runAlone('report - --json', input)).stdout;
  }
});

/** Opens all tables. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
}

function heightsOf(page: Page, selector: string): Promise<number[]> {
  return page.evaluate(
    `[...document.querySelectorAll('${selector}')].map((one) => one.getBoundingClientRect().height)`,
  );
}

/** Articles and failures whose texts try to break out of the page. */
function poisonedLines(origin: string): string[] {
  const traps = poisonFor(origin).split('\n');
  traps.push(`</style><style>body{display:none;background:url(${origin}/css)}</style>`);
  traps.push(`' onmouseover='window.poisoned = 1`);
  return traps.flatMap((trap, index) => {
    const article = articleWith({
      url: `${origin}/${index}"><img src=x onerror=window.poisoned=1>`.replaceAll(' ', '%20'),
      headline: `${trap} नहर`,
      publisher: { name: trap, domain: trap },
      warnings: [{ code: 'low-confidence', message: trap }],
      provenance: { headline: { source: 'page', confidence: 0.1 } },
    });
    const error = { code: 'timeout', message: trap };
    const failure = { name: trap, url: `javascript:window.poisoned=${index}`, error };
    return [JSON.stringify(failure), JSON.stringify(article)];
  });
}
