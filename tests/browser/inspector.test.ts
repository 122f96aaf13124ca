/** The page written by `samachar inspect --html`, in a real Chromium. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { extractArticle } from '../../src/index.ts';
import { commandForTests } from '../apps/cli/built-command.ts';
import { type Loopback, serve } from '../fetch/loopback.ts';
import { HEADLINE, PAGE_URL, PARAGRAPHS, pageOf, ruleWith, SENTENCES, storyAround } from '../page-of.ts';
import {
  hasChromium,
  launchChromium,
  openWatched,
  overflows,
  seriousFindings,
  type WatchedPage,
} from './chromium.ts';
import { openTrap, poisonFor } from './poison.ts';

const STANDFIRST = 'दस दिन में पूरा होगा नहर का काम, तीन गांवों को मिलेगा पानी।';
const HIDDEN = 'यह पंक्ति पाठक को दिखाई नहीं देती।';
const RELATED = 'यह भी पढ़ें: पड़ोस के गांव में नई सड़क';

/** A page with one of each kind of content. */
const PAGE = pageOf(
  storyAround(
    `<h3>क्या है मामला</h3><ul><li>पहला काम</li><li>दूसरा काम</li></ul><p class="also"><a href="/x">${RELATED}</a></p>` +
      `<p hidden>${HIDDEN}</p><figure><img src="/nahar.jpg" alt="नहर का दृश्य" width="800"><figcaption>नहर की सफाई</figcaption></figure>` +
      '<table><tr><th>शहर</th><th>ताप</th></tr><tr><td>आगरा</td><td>41</td></tr></table>' +
      '<p>&lt;p&gt;पंचायत ने मजदूरों के लिए भोजन का इंतजाम किया है।&lt;/p&gt;</p>',
  ),
  {
    before:
      '<nav><a href="/">होम</a><a href="/up"><font style="vertical-align: inherit">उत्तर प्रदेश</font></a></nav>',
  },
).replace('</h1>', `</h1><p class="story-deck" data-part="deck">${STANDFIRST}</p>`);

describe.skipIf(!hasChromium('the inspector'))('the inspector in Chromium', () => {
  const samachar = commandForTests();
  let browser: Browser;
  let opened: WatchedPage | undefined;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(() => opened?.page.close());

  /** URL of each inspection written so far, by page. */
  const written = new Map<string, string>();

  async function inspect(html: string): Promise<string> {
    const name = `inspection-${written.size}.html`;
    writeFileSync(join(samachar.workshop, 'page.html'), html);
    const words = ['inspect', '--html', 'page.html', '--url', PAGE_URL, '--out', name];
    const { stderr } = await samachar.runAlone(words);
    expect(stderr).toBe('');
    return pathToFileURL(join(samachar.workshop, name)).href;
  }

  async function open(html: string, width?: number): Promise<WatchedPage & { frame: FrameLocator }> {
    const url = written.get(html) ?? (await inspect(html));
    written.set(html, url);
    opened = await openWatched(browser, url, width);
    opened.page.setDefaultTimeout(10_000);
    const frame = opened.page.frameLocator('iframe');
    await frame.locator('[data-piece]').first().waitFor({ state: 'attached' });
    return { ...opened, frame };
  }

  const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Rule for an element' });
  const marked = (page: Page): Promise<string | null> => page.locator('.article [data-on]').textContent();

  test('shows the fate of each piece, the article, the fields, repairs and warnings', async () => {
    const { page, frame, complaints, requests } = await open(PAGE);
    const fates = await frame
      .locator('[data-label]')
      .evaluateAll((marks) => marks.map((mark) => [mark.getAttribute('data-fate'), mark.textContent]));
    expect(fates).toEqual(
      expect.arrayContaining([
        ['headline', HEADLINE],
        ['standfirst', STANDFIRST],
        ...PARAGRAPHS.map((text) => ['paragraph', text]),
        ['subheading', 'क्या है मामला'],
        ['related', RELATED],
        ['hidden', HIDDEN],
        ['image', expect.stringContaining('नहर का दृश्य')],
        ['table', expect.stringContaining('आगरा')],
      ]),
    );
    const article = page.locator('section.article');
    for (const text of [HEADLINE, STANDFIRST, ...PARAGRAPHS, 'पंचायत ने मजदूरों', 'दूसरा काम'])
      await expect(article.getByText(text).count()).resolves.toBeGreaterThan(0);
    expect(await article.getByText(RELATED).count()).toBe(0);
    expect(await page.locator('.warnings').textContent()).toContain('machine translated');
    expect(await page.locator('.repairs').textContent()).toMatch(/markup in text.*<p>.*→.*पंचायत/su);
    expect(await page.locator('.fields summary', { hasText: 'headline' }).textContent()).toMatch(
      /नहर.*page, sure [0-9]+%/su,
    );
    expect([complaints, requests]).toEqual([[], []]);
  });

  test('marks the counterpart of the element under the pointer', async () => {
    const { page, frame } = await open(PAGE);
    await frame.getByText(SENTENCES[2]).hover();
    expect(await marked(page)).toBe(PARAGRAPHS[1]);
    expect(await page.getByRole('status').first().textContent()).toMatch(
      /paragraph · block 1 · .*story-body > p/u,
    );
    await page.locator('section.article').getByText('दूसरा काम').hover();
    expect(await frame.locator('[data-on]').allInnerTexts()).toEqual(['पहला काम', 'दूसरा काम']);
  });

  test('moves through the pieces and between the panes by keyboard', async () => {
    const { page, frame } = await open(PAGE);
    await page.locator('section.article [tabindex="0"]').focus();
    for (const key of ['j', 'j', 'j', 'ArrowDown', 'k']) await page.keyboard.press(key);
    const spot = (await page.locator('.article :focus').textContent()) ?? '';
    expect(PARAGRAPHS).toContain(spot);
    await page.keyboard.press('Enter');
    expect(await frame.locator(':focus').textContent()).toBe(spot);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.article :focus').textContent()).toBe(await marked(page));
    expect(PARAGRAPHS.indexOf((await marked(page)) ?? '')).toBe(PARAGRAPHS.indexOf(spot) + 1);
  });

  test('reaches each pane with one Tab', async () => {
    const { page } = await open(PAGE);
    await page.locator('input[type=checkbox]').focus();
    await page.keyboard.press('Tab');
    const inFrame = await page.evaluate(
      'document.querySelector("iframe").contentDocument.activeElement.dataset.piece',
    );
    expect(inFrame).toBe('0');
    await page.keyboard.press('Tab');
    expect(await page.locator('.article :focus').count()).toBe(1);
  });

  test('has a legend that counts and filters pieces, also for the keyboard', async () => {
    const { page, frame } = await open(PAGE);
    const related = page.getByRole('button', { name: /^related/u });
    expect(await related.textContent()).toMatch(/1$/u);
    await related.click();
    expect(await related.getAttribute('aria-pressed')).toBe('true');
    expect(await frame.locator('[data-piece]:not([data-plain])').allInnerTexts()).toEqual([RELATED]);
    await frame.getByText(SENTENCES[0]).focus();
    await page.keyboard.press('j');
    expect(await frame.locator(':focus').textContent()).toBe(RELATED);
    await related.click();
    expect(await frame.locator('[data-plain]').count()).toBe(0);
  });

  test('shows hidden pieces on demand', async () => {
    const { page, frame } = await open(PAGE);
    expect(await frame.getByText(HIDDEN).isVisible()).toBe(false);
    await page.getByLabel('Show hidden pieces').check();
    expect(await frame.getByText(HIDDEN).isVisible()).toBe(true);
  });

  test('proposes locators with their hits on a click, and the rule works', async () => {
    const { page, frame } = await open(PAGE);
    await frame.getByText(STANDFIRST).click();
    const panel = panelOf(page);
    expect(await panel.locator('select').inputValue()).toBe('standfirst');
    expect(await panel.locator('fieldset label').allInnerTexts()).toEqual([
      expect.stringMatching(/^\[data-part="deck"\]\s+attribute, hits 1 element$/u),
      expect.stringMatching(/^\.story-deck\s+class, hits 1 element$/u),
      expect.stringMatching(/^article p\s+below, hits [0-9]+ elements$/u),
    ]);
    const part = JSON.parse((await panel.locator('pre').textContent()) ?? '');
    expect(part).toEqual({ locators: { standfirst: [{ css: '[data-part="deck"]', sure: 'seen' }] } });
    const { standfirst, provenance } = extractArticle(PAGE, { url: PAGE_URL, publishers: [ruleWith(part)] });
    expect([standfirst, provenance.standfirst?.source]).toEqual([STANDFIRST, 'publisher-rule']);
  });

  test('counts the hits of a selector as the engine does, and marks them', async () => {
    const { page, frame } = await open(PAGE);
    await frame.getByText(STANDFIRST).click();
    const selector = panelOf(page).getByText('article p', { exact: true });
    await selector.click();
    const hits = (PAGE.match(/<p[ >]/gu) ?? []).length;
    expect(await selector.locator('..').textContent()).toContain(`hits ${hits} `);
    expect(await frame.locator('[data-hit]').count()).toBe(hits);
  });

  test('goes to the parent on Wider, back on Narrower, and to the piece on Escape', async () => {
    const { page, frame } = await open(PAGE);
    await frame.getByText(SENTENCES[0]).click();
    const panel = panelOf(page);
    const steps = panel.locator('.steps code');
    await panel.getByRole('button', { name: 'Wider' }).click();
    expect(await steps.textContent()).toBe('div.story-body');
    await panel.getByLabel('Field').selectOption('body');
    expect(await panel.locator('pre').textContent()).toContain('.story-body');
    await panel.getByRole('button', { name: 'Narrower' }).click();
    expect(await steps.textContent()).toBe('p');
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await frame.locator(':focus').textContent()).toBe(PARAGRAPHS[0]);
  });

  test('opens the rule for a piece on Enter, and copies it', async () => {
    const { page, frame } = await open(PAGE);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await frame.getByText(STANDFIRST).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copy rule' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('"standfirst"');
  });

  test.each(['light', 'dark'] as const)('has no serious axe findings in %s mode', async (colorScheme) => {
    const { page, frame } = await open(PAGE);
    await page.emulateMedia({ colorScheme });
    await frame.getByText(STANDFIRST).click();
    for (const details of await page.locator('details').all()) await details.click();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test('puts the panes below each other at 360 px, without horizontal overflow', async () => {
    const { page } = await open(PAGE, 360);
    expect(await overflows(page)).toBe(false);
    await page.locator('section.article').getByText(SENTENCES[0]).click();
    await page.keyboard.press('Enter');
    const { y = -1 } = (await page.locator('iframe').boundingBox()) ?? {};
    expect(y >= 0 && y < 900).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
  });

  test('explains why a page is not an article, and names the error', async () => {
    const { page } = await open('<title>नया अखबार</title><a href="/1">एक</a>');
    expect(await page.locator('.no-article').textContent()).toMatch(
      /This page has hardly any text.*not-an-article · empty-shell/u,
    );
  });

  test.each([1280, 390])('prints all panes completely, from a window of %d px', async (width) => {
    const { page } = await open(PAGE, width);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const heights = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((one) => [one.clientHeight, one.scrollHeight]));
    const panes = await heights('.pane');
    expect(panes.map(([shown = 0, all = 0]) => shown > 0 && all <= shown + 1)).toEqual([true, true, true]);
    expect((await heights('.status, .hidden-choice')).some(([shown = 0]) => shown > 0)).toBe(false);
    const color = 'getComputedStyle(document.querySelector(".pane.article .headline")).color';
    const ink = String(await page.evaluate(color));
    expect(Math.max(...(ink.match(/[0-9]+/gu) ?? []).map(Number))).toBeLessThan(100);
  });

  describe('pictures', () => {
    const SQUARE =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const asked: string[] = [];
    let web: Loopback;
    beforeAll(async () => {
      web = await serve(({ url = '' }, response) => {
        asked.push(url);
        response.setHeader('content-type', 'image/png');
        response.end(Buffer.from(SQUARE, 'base64'));
      });
      mkdirSync(join(samachar.workshop, 'page_files'));
      writeFileSync(join(samachar.workshop, 'page_files/nahar.png'), Buffer.from(SQUARE, 'base64'));
      const figures = ['page_files/nahar.png', `${web.origin}/pul.png`].map(
        (src) => `<figure><img src="${src}" alt="नहर" width="800"></figure><p>${SENTENCES[6]}</p>`,
      );
      // Trailing bytes make it as long as real pictures.
      const held = Buffer.concat([Buffer.from(SQUARE, 'base64'), Buffer.alloc(999)]).toString('base64');
      const inside = `<figure><img src="data:image/png;base64,${held}" alt="पुल"></figure>`;
      writeFileSync(join(samachar.workshop, 'held.html'), pageOf(storyAround(inside)));
      writeFileSync(join(samachar.workshop, 'saved.html'), pageOf(storyAround(figures.join(''))));
    });
    afterAll(() => web.close());

    /** Pictures that the browser has loaded. */
    const loaded = async (file: string, ...options: string[]): Promise<string[]> => {
      const words = ['inspect', '--html', file, '--url', PAGE_URL, '--out', 'pictures.html'];
      expect((await samachar.runAlone([...words, ...options])).stderr).toBe('');
      opened = await openWatched(browser, pathToFileURL(join(samachar.workshop, 'pictures.html')).href);
      const pictures = opened.page.frameLocator('iframe').locator('img');
      await pictures.first().waitFor({ state: 'attached' });
      await pictures.evaluateAll((all) =>
        Promise.all(all.map((one) => Object.assign(one, { loading: 'eager' }).decode())),
      );
      expect(opened.complaints).toEqual([]);
      return pictures.evaluateAll((all) =>
        all.map((one) => `${one.currentSrc.split('/').at(-1)?.slice(0, 12)} ${one.naturalWidth}`),
      );
    };

    test.each([
      ['saved beside', 'saved.html', 'nahar.png 1'],
      ['embedded in', 'held.html', 'png;base64,i 1'],
    ])('%s the page are shown without a request', async (_, file, picture) => {
      expect(await loaded(file)).toEqual([picture]);
      expect(asked).toEqual([]);
    });

    test('on the web are loaded only with --pictures', async () => {
      expect(await loaded('saved.html', '--pictures')).toEqual(['nahar.png 1', 'pul.png 1']);
      expect(asked).toEqual(['/pul.png']);
    });
  });

  test('triggers no request, dialog or script of a malicious page, and leaves nothing that could', async () => {
    const trap = await openTrap();
    const html = pageOf(storyAround(poisonFor(trap.origin)), {
      headline: `${HEADLINE}&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;`,
    });
    const { page, frame, complaints, requests } = await open(html);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      return dialog.dismiss();
    });
    const marks = await frame.locator('[data-label]:visible').all();
    for (const mark of marks) {
      await mark.hover();
      await mark.click();
      await page.keyboard.press('Escape');
    }
    for (const details of await page.locator('details').all()) await details.click();
    const inFrame = await page.evaluate(`
      [...document.querySelector('iframe').contentDocument.body.querySelectorAll('*')].flatMap((element) =>
        [element.localName, ...element.getAttributeNames()])`);
    expect(marks.length).toBeGreaterThan(10);
    expect(trap.asked).toEqual([]);
    expect([dialogs, requests, complaints]).toEqual([[], [], []]);
    expect(await page.evaluate('globalThis.poisoned')).toBe(undefined);
    expect((inFrame as string[]).filter((name) => DANGEROUS.has(name) || name.startsWith('on'))).toEqual([]);
    await trap.close();
  });
});

const DANGEROUS: ReadonlySet<string> = new Set(
  (
    'script style link meta base img image iframe object embed svg math form input button template video audio source ' +
    'href src srcset srcdoc action formaction style background ping poster data'
  ).split(' '),
);
