/** The core gives the same results in a browser as in Node. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as samachar from '../../src/browser.ts';
import { flattenPage } from '../extract/recover/flatten-page.ts';
import { fixtures } from '../read-fixtures.ts';
import { hasChromium, launchChromium } from './chromium.ts';

const PROJECT = join(import.meta.dirname, '../..');

type Job = { readonly url: string } & ({ readonly bytes: string } | { readonly text: string });

/**
 * Reads a page, here and in the browser, which gets the source of this function. The serialized result also reveals
 * differences in numbers, absent keys and the order of keys.
 */
function writtenDown(library: typeof samachar, job: Job): string {
  const { url } = job;
  try {
    if ('text' in job) return JSON.stringify(library.recoverArticle(job.text, { url }));
    const bytes = Uint8Array.from(atob(job.bytes), (letter) => letter.charCodeAt(0));
    return JSON.stringify(library.extractArticle(bytes, { url }));
  } catch (error) {
    if (error instanceof library.ScrapeError) return JSON.stringify(error);
    throw error;
  }
}

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

  const jobs = fixtures().flatMap(({ name, html, url }): [string, Job][] => [
    [name, { url, bytes: html.toString('base64') }],
    [`${name} as flattened text`, { url, text: flattenPage(String(html), { between: '\n' }) }],
  ]);

  test.each(jobs)('%s gives the same article or error as in Node', async (_, job) => {
    const inPage = await page.evaluate(`(${writtenDown})(samachar, ${JSON.stringify(job)})`);
    expect(inPage).toBe(writtenDown(samachar, job));
  });
});
