/** Takes the README's pictures of the inspector, the report and the playground, using the built command. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { inventedRun } from '../tests/apps/studio/report/invented-run.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { linesOf, nextLine } from '../tests/child-lines.ts';
import { PROJECT } from './command-line.ts';

const COMMAND = join(PROJECT, 'dist/apps/cli/main.js');
const IMAGES = join(PROJECT, 'docs/images');
/** The command of fontconfig that lists fonts. */
const FONT_LIST = 'fc-list';
const WIDTH = 1280;
const HEIGHTS = { inspection: 760, report: 860, playground: 1000 } as const;
/** Time for the inspector to scroll to the hovered element. */
const SCROLLING_MS = 800;
const ARTICLES = 2000;
const INSPECTED = 'fixtures/ndtv-india/2022-salt-lake-birds/page.html';
const SAMPLE = 'unknown/paywall';

if (spawnSync(FONT_LIST, [':lang=hi']).stdout?.length === 0)
  throw new Error('no Devanagari font: apt-get install -y fonts-noto-core');
const folder = mkdtempSync(join(tmpdir(), 'samachar-pictures-'));
const browser = await launchChromium();
try {
  const page = await browser.newPage({ colorScheme: 'light' });
  await takeInspection(page);
  await takeReport(page);
  await takePlayground(page);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function takeInspection(page: Page): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height: HEIGHTS.inspection });
  const out = join(folder, 'inspection.html');
  samachar(['inspect', join(PROJECT, INSPECTED), '--html', '--out', out]);
  await page.goto(pathToFileURL(out).href);
  await page.frameLocator('iframe').locator('[data-label="standfirst"]').hover();
  await take(page, 'inspection');
}

async function takeReport(page: Page): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height: HEIGHTS.report });
  const out = join(folder, 'report.html');
  writeFileSync(
    join(folder, 'run.ndjson'),
    [...inventedRun(ARTICLES)].map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
  samachar(['report', 'run.ndjson', '--quiet', '--out', out]);
  await page.goto(pathToFileURL(out).href);
  await take(page, 'report');
}

async function takePlayground(page: Page): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height: HEIGHTS.playground });
  const server = spawn(process.execPath, [COMMAND, 'play']);
  try {
    await page.goto(`${await nextLine(linesOf(server))}#sample=${SAMPLE}`);
    await page.locator('#inspection article .standfirst').hover();
    await page.waitForTimeout(SCROLLING_MS);
    await take(page, 'playground');
  } finally {
    server.kill();
  }
}

function samachar(words: readonly string[]): void {
  execFileSync(process.execPath, [COMMAND, ...words], { cwd: folder, stdio: 'inherit' });
}

async function take(page: Page, name: keyof typeof HEIGHTS): Promise<void> {
  await page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled' });
}
