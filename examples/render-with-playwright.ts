/**
 * Pages that are empty without their scripts, rendered by one browser. It starts with the first page that needs it.
 * Needs playwright-core, and CHROMIUM=/usr/bin/chromium or the like.
 * Run: npx tsx examples/render-with-playwright.ts URL...
 */
import { type Render, scrapeArticles } from 'samachar';

const { chromium } = await import('playwright-core').catch(() => {
  console.error('This example needs playwright-core: npm install playwright-core');
  process.exit(1);
});
const urls = process.argv.slice(2).filter((word) => word !== '--private');
const allowPrivateAddresses = process.argv.includes('--private');
let browser: ReturnType<typeof chromium.launch> | undefined;

const render: Render = async (url, { signal, proxy }) => {
  browser ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? '', proxy: { server: proxy } });
  const page = await (await browser).newPage();
  // It is aborted when the time is over, and also when the page is done.
  signal.addEventListener('abort', () => page.close().catch(console.error));
  await page.goto(url, { waitUntil: 'networkidle' });
  return { html: await page.content(), url: page.url() };
};

for await (const result of scrapeArticles(urls, { render, allowPrivateAddresses }))
  console.log(result.article ? result.article.headline : `${result.url}: ${result.error.code}`);
await (await browser)?.close();
