/** The core gives the same results in a browser as in Node. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Article, extractArticle, recoverArticle, ScrapeError } from '../../src/browser.ts';
import { flattenPage } from '../extract/recover/flatten-page.ts';
import { fixtures } from '../read-fixtures.ts';
import { hasChromium, launchChromium } from './chromium.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** Serialized result: also reveals differences in numbers, absent keys and the order of keys. */
function writtenDown(read: () => Article): string {
  try {
    return JSON.stringify(read());
  } catch (error) {
    if (error instanceof ScrapeError) return JSON.stringify(error);
    throw error;
  }
}

/** Does the same in the page, where the bundle is `samachar`. */
const IN_PAGE = `(job) => {
  try {
    if (job.text !== undefined) return JSON.stringify(samachar.recoverArticle(job.text, { url: job.url }));
    const bytes = Uint8Array.from(atob(job.bytes), (letter) => letter.charCodeAt(0));
    return JSON.stringify(samachar.extractArticle(bytes, { url: job.url }));
  } catch (error) {
    if (error instanceof samachar.ScrapeError) return JSON.stringify(error);
    throw error;
  }
}`;

type Job = { readonly url: string } & ({ readonly bytes: string } | { readonly text: string });

describe.skipIf(!hasChromium('the parity of browser and Node'))('in Chromium', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const { outputFiles } = buildSync({
      entryPoints: [join(PROJECT, 'src/browser.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'samachar',
      conditions: ['browser'],
      charset: 'utf8',
    });
    browser = await launchChromium();
    page = await browser.newPage();
    // The page must offer nothing that only Node has.
    expect(await page.evaluate('typeof process + typeof Buffer')).toBe('undefinedundefined');
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  });

  afterAll(() => browser.close());

  const inPage = (job: Job): Promise<string> => page.evaluate(`(${IN_PAGE})(${JSON.stringify(job)})`);
  const all = fixtures();

  test.each(all)('$name gives the same article or error as in Node', async ({ html, url }) => {
    const inNode = writtenDown(() => extractArticle(html, { url }));
    expect(await inPage({ bytes: html.toString('base64'), url })).toBe(inNode);
  });

  test.each(all)('$name as flattened text gives the same result as in Node', async ({ html, url }) => {
    const text = flattenPage(html.toString('utf8'), { between: '\n' });
    const inNode = writtenDown(() => recoverArticle(text, { url }));
    expect(await inPage({ text, url })).toBe(inNode);
  });
});
