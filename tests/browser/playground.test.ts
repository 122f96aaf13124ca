/** The playground as users see it, served by the built command. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { csvHeader, toCsvRow, toJson } from '../../src/formats/index.ts';
import { extractArticle } from '../../src/index.ts';
import { commandForTests, project } from '../apps/cli/built-command.ts';
import { linesOf, nextLine } from '../child-lines.ts';
import { HEADLINE, pageOf, storyAround } from '../page-of.ts';
import {
  hasChromium,
  launchChromium,
  openWatched,
  overflows,
  seriousFindings,
  type WatchedPage,
} from './chromium.ts';
import { openTrap, poisonFor } from './poison.ts';

const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const paywall = read('fixtures/unknown/paywall/page.html');
const damaged = read('fixtures/unknown/damaged/page.html');
const headlineOf = (html: string): string => extractArticle(html).headline;

describe.skipIf(!hasChromium('the playground'))('the playground', () => {
  const samachar = commandForTests();
  let server: ChildProcess;
  let origin: string;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    server = samachar.start('play');
    origin = await nextLine(linesOf(server));
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    server.kill();
    await once(server, 'close');
  });

  const open = async (hash = '', width = 1280): Promise<void> => {
    watched = await openWatched(browser, origin + hash, width);
    page = watched.page;
    await result().waitFor();
  };
  /** The status line, once there is a result. */
  const result = () => page.locator('#status', { hasText: /^(?:An article|No article)/u });
  const status = () => page.locator('#status').textContent();
  const says = (words: RegExp) => page.locator('#status', { hasText: words }).waitFor();
  const shows = (text: string) => page.locator('#inspection', { hasText: text }).waitFor();
  /** Pastes a page into the source, after a key that selects or moves. */
  const paste = async (html: string, key: string): Promise<void> => {
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(html)})`);
    await page.focus('#source');
    for (const press of [key, 'Control+V']) await page.keyboard.press(press);
  };
  const rule = async (): Promise<Record<string, unknown>> => JSON.parse(await page.inputValue('#rule'));
  const typeRule = (value: unknown) =>
    page.fill('#rule', typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  const changes = () => page.locator('#changes').textContent();
  const copied = async (button: string): Promise<string> => {
    await page.click(button);
    await says(/^Copied /u);
    return page.evaluate('navigator.clipboard.readText()');
  };

  beforeEach(async () => {
    await open('#sample=unknown/paywall');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: origin });
  });

  afterEach(async () => {
    expect(watched.complaints).toEqual([]);
    expect(watched.requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
    await page.context().close();
  });

  test('shows the sample of its URL with the article and the matching rule', async () => {
    expect(await page.inputValue('#source')).toBe(paywall);
    expect(await status()).toMatch(/^An article of [0-9]+ blocks and [0-9]+ words.*; no rule\.$/u);
    expect(await page.locator('#inspection').textContent()).toContain(headlineOf(paywall));
    expect(await rule()).toMatchObject({ id: 'vichar-path-example', domains: ['vichar-path.example'] });
    expect(await changes()).toBe('Nothing changes.');
  });

  test('reads a selected sample and names it in the page URL', async () => {
    await page.selectOption('#sample', 'ndtv-india/2022-salt-lake-birds');
    await says(/rule ndtv-india, layout 2022/u);
    expect(await rule()).toMatchObject({ id: 'ndtv-india' });
    expect(await changes()).toMatch(/^1 field differs:publisher.*Same value, now from the rule: headline, /u);
    expect(new URL(page.url()).hash).toBe('#sample=ndtv-india/2022-salt-lake-birds');
    await page.selectOption('#sample', 'not-articles/listing');
    await says(/^No article\.$/u);
    expect(await page.locator('#inspection .no-article').textContent()).toContain(
      'This page only lists articles. Open one of its articles and use that page instead.',
    );
    expect(await page.locator('#article-buttons button:enabled').count()).toBe(0);
  });

  describe('without a page', () => {
    beforeEach(async () => {
      await page.goto(origin);
      await page.reload();
      await page.locator('#welcome').waitFor();
    });

    test('offers three samples and shows no empty cards', async () => {
      expect(await page.locator('.card:visible').evaluateAll((cards) => cards.map(({ id }) => id))).toEqual([
        'welcome',
        'page',
      ]);
      expect(await page.locator('#starters a').count()).toBe(3);
      expect(await seriousFindings(page)).toEqual([]);
    });

    test.each([0, 1, 2])('opens sample %i with the promised headline', async (index) => {
      const starter = page.locator('#starters a').nth(index);
      const headline = (await starter.locator('b').textContent()) ?? '';
      await starter.click();
      await page.locator('#inspection .headline', { hasText: headline }).waitFor();
      expect(await page.locator('#welcome').isVisible()).toBe(false);
      expect(await page.locator('#inspection > header').textContent()).not.toMatch(/charset|0 pieces/u);
      await page.goBack();
      await page.locator('#welcome').waitFor();
      expect([await page.inputValue('#source'), await page.inputValue('#address')]).toEqual(['', '']);
    });

    test('returns to the welcome card if the page is deleted, and reads the next one', async () => {
      await page.fill('#source', damaged);
      await result().waitFor();
      await page.fill('#source', '');
      await page.locator('#welcome').waitFor();
      await page.fill('#source', paywall);
      await shows(headlineOf(paywall));
      expect(await page.locator('#welcome').isVisible()).toBe(false);
    });
  });

  test('keeps a pasted page when the skip link is used', async () => {
    await page.fill('#source', damaged);
    await shows(headlineOf(damaged));
    await page.focus('#skip a');
    await page.keyboard.press('Enter');
    await page.goBack();
    expect(await page.inputValue('#source')).toBe(damaged);
  });

  test('reads a pasted page and keeps it out of the URL', async () => {
    await paste(damaged, 'Control+A');
    await page.locator('#source-name', { hasText: 'pasted' }).waitFor();
    await shows(headlineOf(damaged));
    expect(await page.inputValue('#address')).toBe('');
    const header = await page.locator('#inspection > header').textContent();
    expect(header).toContain(extractArticle(damaged).canonicalUrl);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.inputValue('#sample')).toBe('');
  });

  test('replaces the sample by a pasted page of another site, wherever it is pasted', async () => {
    await page.selectOption('#sample', 'ndtv-india/2022-salt-lake-birds');
    await says(/rule ndtv-india/u);
    await paste(damaged, 'Control+End');
    await shows(headlineOf(damaged));
    expect(await page.inputValue('#source')).toBe(damaged);
    expect(await page.inputValue('#address')).toBe('');
    expect(await rule()).not.toMatchObject({ id: 'ndtv-india' });
    await page.keyboard.press('Control+Z');
    await says(/rule ndtv-india/u);
  });

  test('keeps a URL and a rule entered by the user for the next page', async () => {
    await page.fill('#address', 'https://www.jagran.com/a');
    await says(/rule dainik-jagran/u);
    expect(await rule()).toMatchObject({ id: 'dainik-jagran' });
    await typeRule({ ...(await rule()), name: 'मेरा नियम' });
    await says(/rule dainik-jagran/u);
    await page.fill('#source', damaged);
    await shows(headlineOf(damaged));
    expect(await page.inputValue('#address')).toBe('https://www.jagran.com/a');
    expect(await rule()).toMatchObject({ name: 'मेरा नियम' });
  });

  test('recovers flattened text, and refuses it as HTML with a hint', async () => {
    await page.fill('#source', read('examples/flattened.txt'));
    await page.locator('#recognised', { hasText: 'recognized as plain text' }).waitFor();
    await shows('बावड़ी की सफाई में जुटे सौ युवा');
    expect(await page.isDisabled('#copy-fixture')).toBe(true);
    await page.check('#kind input[value=html]');
    await page.getByText('This is not an HTML page.').first().waitFor();
  });

  test('reads a file as bytes, so that its charset is detected', async () => {
    const headline = 'गांव की नहर में तीस साल बाद लौटा पानी';
    const words = 'सोनपुरा के लोगों ने मिलकर नहर की सफाई की और पानी खेतों तक पहुंचाया। '.repeat(12);
    const html = `<title>${headline}</title><h1>${headline}</h1><article><p>${words}</p><p>${words}</p></article>`;
    const buffer = Buffer.from(`\ufeff${html}`, 'utf16le');
    await page.setInputFiles('#file', { name: 'nahar.html', mimeType: 'text/html', buffer });
    await shows(headline);
    expect(await page.textContent('#source-name')).toBe('nahar.html (not shown here)');
  });

  test('accepts a file dropped anywhere', async () => {
    const transfer = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(damaged)}], 'dropped.html', { type: 'text/html' }));
      return data;
    })()`);
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await page.locator('#source-name', { hasText: 'dropped.html' }).waitFor();
    await shows(headlineOf(damaged));
    expect(await page.inputValue('#address')).toBe('');
    expect(await rule()).not.toMatchObject({ id: 'vichar-path-example' });
  });

  test('explains an invalid URL and keeps the last result', async () => {
    const before = await page.locator('#inspection').innerHTML();
    await page.fill('#address', 'jagran');
    await says(/^The URL is not a web address\. Correct it /u);
    expect(await page.locator('#inspection').innerHTML()).toBe(before);
  });

  describe('an edited rule', () => {
    test('changes the field at once and shows the difference', async () => {
      const kicker = page.locator('#inspection article .kicker');
      const about = 'नीलिमा जोशी कहानीकार हैं और छोटे शहरों पर लिखती हैं।';
      expect(await kicker.textContent()).toBe('स्तंभ');
      await typeRule({ ...(await rule()), locators: { kicker: [{ css: '.author-box' }] } });
      await kicker.filter({ hasText: about }).waitFor();
      expect(await changes()).toContain(`kickerस्तंभ${about}`);
      await typeRule({ ...(await rule()), locators: { kicker: [{ css: 'p.label' }] } });
      await kicker.filter({ hasText: 'स्तंभ' }).waitFor();
      expect(await changes()).toContain('Same value, now from the rule: kicker.');
    });

    test('can be compared with the built-in rules', async () => {
      await page.selectOption('#sample', 'ndtv-india/2022-salt-lake-birds');
      await says(/rule ndtv-india/u);
      await page.selectOption('#against', 'shipped');
      await page.locator('#changes', { hasText: 'Nothing changes.' }).waitFor();
      await typeRule({ ...(await rule()), name: 'एक और नाम' });
      await page.locator('#changes', { hasText: 'एक और नाम' }).waitFor();
      expect(await changes()).toMatch(/^1 field differs:publisher/u);
      await page.click('#reset-rule');
      await page.locator('#changes', { hasText: 'Nothing changes.' }).waitFor();
      expect(await rule()).toMatchObject({ name: 'NDTV India' });
    });

    test('shows errors in place if it is invalid, and keeps the last result', async () => {
      const before = await page.locator('#inspection').innerHTML();
      await typeRule('{\n  "id": "vichar-path",\n  "name": "विचार पथ",\n  "domains": [],\n  "colour": 1\n}');
      const problems = page.locator('#problems li');
      expect(await problems.allInnerTexts()).toEqual([
        expect.stringMatching(/^line 4, domains /u),
        'line 5, colour Unknown key',
      ]);
      expect(await page.locator('#rule-lines .bad').allInnerTexts()).toEqual(['4', '5']);
      expect(await page.getAttribute('#rule', 'aria-invalid')).toBe('true');
      expect(await page.isDisabled('#copy-rule-json')).toBe(true);
      await problems.locator('button').first().click();
      const selected =
        'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)';
      expect(await page.evaluate(selected)).toBe('[]');
      expect(await page.locator('#inspection').innerHTML()).toBe(before);
    });

    test('is reported as unused if it belongs to another publisher', async () => {
      await typeRule({ ...(await rule()), id: 'another', domains: ['another.example'] });
      await page.locator('#rule-note', { hasText: /^Not used: / }).waitFor();
    });
  });

  test('turns an element selected on the page into a locator of the rule', async () => {
    const standfirst = page.frameLocator('#inspection iframe').locator('[data-label="standfirst"]');
    await standfirst.click();
    await page.click('#inspection button:text("Use in the rule")');
    await page.locator('#changes', { hasText: 'Same value, now from the rule: standfirst.' }).waitFor();
    expect(await rule()).toMatchObject({
      locators: { standfirst: [{ css: expect.stringMatching(/deck/u) }] },
    });
    expect(await page.evaluate('document.activeElement.id')).toBe('rule');
  });

  describe('a copy', () => {
    test('of the article is its JSON', async () => {
      expect(JSON.parse(await copied('#copy-article'))).toEqual(
        extractArticle(paywall, { url: await page.inputValue('#address') }),
      );
    });

    test('for developers, which are hidden at first, is the rule as JSON or as a file, or a fixture', async () => {
      const buttons = page.locator('#copy-rule-file, #copy-fixture');
      expect(await buttons.filter({ visible: true }).count()).toBe(0);
      await page.getByText('For developers').click();
      expect(await buttons.filter({ visible: true }).count()).toBe(2);
      expect(JSON.parse(await copied('#copy-rule-json'))).toEqual(await rule());
      expect(await copied('#copy-rule-file')).toContain('export const vicharPathExample: Publisher = {\n');
      const text = await copied('#copy-fixture');
      expect(text).toContain('==> fixtures/unknown/first-page/page.html <==\n<!');
      expect(text).toContain('==> fixtures/unknown/first-page/article.json <==\n{');
    });
  });

  test('saves the article as JSON or as CSV for spreadsheets', async () => {
    const saved = async (format: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`#save-${format}`)]);
      expect(download.suggestedFilename()).toBe(`article.${format}`);
      return readFileSync(await download.path(), 'utf8');
    };
    const article = extractArticle(paywall, { url: await page.inputValue('#address') });
    expect(await saved('json')).toBe(toJson(article));
    expect(await saved('csv')).toBe(`\uFEFF${csvHeader()}${toCsvRow(article)}`);
  });

  test('can be used with the keyboard alone', async () => {
    const focused = () =>
      page.evaluate(
        'document.activeElement.id || document.activeElement.name || document.activeElement.tagName',
      );
    const tabs = async (count: number): Promise<unknown[]> => {
      const reached: unknown[] = [];
      for (let step = 0; step < count; step++) {
        await page.keyboard.press('Tab');
        reached.push(await focused());
      }
      return reached;
    };
    await tabs(1);
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('result');
    expect(await tabs(3)).toEqual(['save-json', 'save-csv', 'copy-article']);
    await page.focus('#skip a');
    await tabs(1);
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('rule-card');
    expect(await tabs(5)).toEqual(['rule', 'reset-rule', 'copy-rule-json', 'SUMMARY', 'against']);
    await page.focus('#sample');
    expect(await tabs(4)).toEqual(['address', 'file', 'source', 'as']);
  });

  test.each(['light', 'dark'] as const)('has no serious axe findings in %s mode', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await typeRule('{ "id": "x" }');
    expect(await seriousFindings(page)).toEqual([]);
  });

  describe('its cards', () => {
    type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;
    const boxes = (): Promise<Record<string, Box>> =>
      page.locator('.card:visible').evaluateAll((cards) => {
        const rects = cards.map((card) => [card.id, card.getBoundingClientRect().toJSON()] as const);
        return Object.fromEntries(rects);
      });

    test('show the result below the source at 1280 px, and the rule beside its changes', async () => {
      const { page: source, result: shown, 'rule-card': editor, 'changes-card': changed } = await boxes();
      expect(shown?.y).toBeGreaterThan((source?.y ?? 0) + (source?.height ?? 0));
      expect(shown?.y).toBeLessThan(450);
      expect(editor?.y).toBeGreaterThan((shown?.y ?? 0) + (shown?.height ?? 0));
      expect([changed?.y, changed?.width]).toEqual([editor?.y, editor?.width]);
    });

    test('show the result beside the source and the rule at 1920 px', async () => {
      await page.setViewportSize({ width: 1920, height: 1080 });
      const { page: source, 'rule-card': editor, result: shown } = await boxes();
      expect([source?.y, source?.x]).toEqual([shown?.y, editor?.x]);
      expect(source?.width).toBeGreaterThan(570);
    });

    test.each([360, 390, 1280])('show the result before the rule at %d px', async (width) => {
      await page.setViewportSize({ width, height: 844 });
      const sorted = Object.entries(await boxes()).sort(([, one], [, other]) => one.y - other.y);
      expect(sorted.map(([id]) => id)).toEqual(['page', 'result', 'rule-card', 'changes-card']);
      await page.locator('#inspection article').waitFor();
      expect(await overflows(page)).toBe(false);
      await page.selectOption('#sample', 'ndtv-india/2022-salt-lake-birds');
      await says(/rule ndtv-india/u);
      expect(await overflows(page)).toBe(false);
    });
  });

  test('runs no script of a malicious page, requests nothing for it and stays where it is', async () => {
    const trap = await openTrap();
    await page.fill('#source', pageOf(storyAround(poisonFor(trap.origin))));
    await shows(HEADLINE);
    await page.mouse.move(640, 450);
    await page.waitForTimeout(300);
    expect(await page.evaluate('globalThis.poisoned')).toBeUndefined();
    expect(page.url()).toBe(origin);
    expect(trap.asked).toEqual([]);
    await trap.close();
  });
});
