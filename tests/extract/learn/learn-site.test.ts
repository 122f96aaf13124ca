import { describe, expect, test } from 'vitest';
import { mean, scorePage } from '../../../scripts/score.ts';
import {
  type ExtractOptions,
  extractArticle,
  inspectArticle,
  type LearningPage,
  learnSite,
  ScrapeError,
  type SiteProfile,
  siteProfileSchema,
} from '../../../src/index.ts';
import { foldForMatching } from '../../../src/text/fold-for-matching.ts';
import { hashText } from '../../../src/text/text-hash.ts';
import { articleOf } from '../../page-of.ts';
import { type GeneratedPage, magazineSite, newsSite, plainSite, tableSite } from './site-generator.ts';
import { textsOf } from './site-with.ts';

const PAGES = 9;

/** Scores each page with and without a profile of the other pages. */
function leaveOneOut(pages: readonly GeneratedPage[]) {
  return pages.map((page, at) => {
    const profile = learnSite(pages.filter((_, other) => other !== at));
    return { generic: scoreOf(page), learned: scoreOf(page, { profile }) };
  });
}

function scoreOf({ html, url, gold }: GeneratedPage, options: ExtractOptions = {}) {
  return scorePage(gold, { ...extractArticle(html, { url, publishers: [], ...options }) });
}

const sites = [
  ['paragraphs with cards, offers and a newsletter between them (Telugu)', newsSite],
  ['layout tables, line breaks and classes that differ per page (Bengali)', tableSite],
  ['standfirst, captions, authors and notes as plain paragraphs (Marathi)', magazineSite],
] as const;

describe('leave-one-out: a profile of the other pages closes more than half of the gap to the gold', () => {
  test.each(sites)('%s', (_, make) => {
    const rows = leaveOneOut(make(PAGES));
    const before = mean(rows.map(({ generic }) => generic.blocks.f));
    expect(before).toBeLessThan(0.9);
    expect(mean(rows.map(({ learned }) => learned.blocks.f))).toBeGreaterThanOrEqual(
      before + (1 - before) / 2,
    );
    for (const { generic, learned } of rows) {
      expect(learned.blocks.f).toBeGreaterThanOrEqual(generic.blocks.f);
      const found = Object.entries(generic.fields).filter(([, isRight]) => isRight);
      expect(learned.fields).toMatchObject(Object.fromEntries(found));
    }
  });

  test('a site that the engine reads well is not changed by repeated datelines, openings and quotes', () => {
    for (const { generic, learned } of leaveOneOut(plainSite(PAGES)))
      expect([generic.blocks.f, learned.blocks.f]).toEqual([1, 1]);
  });
});

describe('a profile', () => {
  const profile = learnSite(newsSite(PAGES));

  test('lists boxes and texts with their support and confidence', () => {
    expect(profile.boilerplate.map(({ css }) => css)).toContain('.kx');
    expect(profile.texts.map(({ opening }) => opening)).toContain('ఇంకా ఏం జరిగింది');
    for (const { support, confidence } of [...profile.boilerplate, ...profile.texts]) {
      expect(support).toBeGreaterThanOrEqual(3);
      expect(support).toBeLessThanOrEqual(profile.pages.learned);
      expect(confidence).toBeGreaterThan(0.7);
      expect(confidence).toBeLessThan(1);
    }
  });

  test('is plain JSON that its schema accepts', () => {
    const stored = JSON.parse(JSON.stringify(profile));
    expect(stored).toEqual(profile);
    expect(siteProfileSchema.parse(stored)).toEqual(profile);
  });

  test('takes at most 12 kB, two bytes a character, and keeps the texts that most pages show', () => {
    const many = Array.from({ length: 320 }, (_, at) => `<p>ఈ మాట అన్ని పేజీలలో ఉంటుంది ${at}.</p>`);
    const pages = newsSite(6).map(({ html, url }, at) => ({
      url,
      html: html.replace('</body>', `${many.slice(at < 4 ? 0 : 300).join('')}</body>`),
    }));
    const learned = learnSite(pages);
    const supports = learned.texts.map(({ support }) => support);
    expect(2 * JSON.stringify(learned).length).toBeLessThanOrEqual(12_000);
    expect(supports.filter((support) => support === 6).length).toBeGreaterThanOrEqual(20);
    expect(supports.filter((support) => support === 4).length).toBeLessThan(40);
    expect(siteProfileSchema.parse(learned)).toEqual(learned);
  });

  test('does not depend on the order of the pages', () => {
    const pages = newsSite(PAGES);
    expect(learnSite([...pages].reverse())).toEqual(profile);
    expect(learnSite([...pages.slice(4), ...pages.slice(0, 4)])).toEqual(profile);
    expect(learnSite(pages)).toEqual(profile);
  });

  test('is the same from bytes without URLs', () => {
    const bytes = newsSite(PAGES).map(({ html }) => ({ html: new TextEncoder().encode(html) }));
    expect(learnSite(bytes)).toEqual(profile);
  });

  test('phrases and places in profiles of older versions are ignored', () => {
    const older = {
      ...profile,
      locators: { headline: { css: 'h1', support: 9, confidence: 0.91 } },
      phrases: [{ opening: 'ఈ కథనంపై మీ', support: 9, confidence: 0.91 }],
    };
    expect(siteProfileSchema.parse(older)).toEqual(profile);
  });
});

describe('learnSite', () => {
  const pages: readonly LearningPage[] = newsSite(6);
  const shell = { html: '<html><body><a href="/a">ఒకటి</a></body></html>' };

  test.each([
    ['no pages', []],
    ['four pages', pages.slice(0, 4)],
    ['five pages, one of them not an article', [...pages.slice(0, 4), shell]],
    ['five copies of one page', Array.from({ length: 5 }, () => pages[0] as LearningPage)],
  ])('rejects too few pages: %s', (_, few) => {
    expect(() => learnSite(few)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  test('excludes and counts copies and pages without an article', () => {
    const deep = { html: '<div>'.repeat(200_000) };
    const profile = learnSite([...pages, shell, deep, pages[0] as LearningPage]);
    expect(profile.pages).toEqual({ learned: 6, noArticles: 2, copies: 1 });
    expect(profile.texts).toEqual(learnSite(pages).texts);
  });

  test.each([
    ['html that is not text', { html: 7 as unknown as string }, 'invalid-input'],
    ['an invalid URL', { html: '<p>', url: 'ftp://x' }, 'invalid-url'],
  ])('reports the number of an invalid page: %s', (_, wrong, code) => {
    const learn = (): SiteProfile => learnSite([...pages, wrong]);
    expect(learn).toThrow(ScrapeError);
    expect(learn).toThrow(expect.objectContaining({ code, message: expect.stringContaining('page 6') }));
  });

  test.each([
    ['two sites in equal shares', [...newsSite(6), ...magazineSite(6)]],
    ['three sites', [...newsSite(5), ...tableSite(5), ...plainSite(5)]],
  ])('learns nothing from %s', (_, mixed) => {
    const profile = learnSite(mixed);
    expect(profile.coherence).toBeLessThan(0.4);
    expect(profile).toMatchObject({ boilerplate: [], texts: [] });
  });
});

describe('a profile that does not fit is harmless', () => {
  const all = { newsSite, tableSite, magazineSite, plainSite };
  const pairs = Object.entries(all).flatMap(([of, make]) =>
    Object.entries(all).flatMap(([on, other]) => (of === on ? [] : [[of, on, make, other] as const])),
  );
  test.each(pairs)('of %s on pages of %s', (_of, _on, make, other) => {
    const profile = learnSite(make(PAGES));
    for (const { html, url } of other(3, 99)) {
      const [plain, learned] = [{}, { profile }].map((options) => articleOf(html, { url, ...options }));
      for (const field of ['body', 'standfirst', 'breadcrumb'] as const)
        expect(learned?.[field]).toEqual(plain?.[field]);
    }
  });

  const [page] = plainSite(1) as [GeneratedPage];
  const empty: SiteProfile = {
    format: 1,
    pages: { learned: 5, noArticles: 0, copies: 0 },
    coherence: 1,
    boilerplate: [],
    texts: [],
  };
  const at = (css: string) => ({ css, support: 5, confidence: 0.86 });

  test.each([
    ['with boilerplate that contains the article', { boilerplate: [at('div.story'), at('main')] }],
    ['with boxes that no longer exist', { boilerplate: [at('div.gone')] }],
  ])('%s', (_, stale) => {
    expect(textsOf(page, { profile: { ...empty, ...stale } })).toEqual(textsOf(page));
  });

  test('a text seen on cards of other pages stays if the page states it as its description', () => {
    const profile = learnSite(newsSite(PAGES));
    const [text] = ['ప్రతి ఉదయం ఊరి కబుర్లన్నీ ఒక్క ఉత్తరంగా మీ చేతికి ఉచితంగా అందిస్తాం, పేరు నమోదు చేసుకోండి.'];
    const [one] = newsSite(1, 99) as [GeneratedPage];
    const body = (html: string): string[] => textsOf({ ...one, html }, { profile });
    const shown = one.html.replace('<div class="txt">', `<div class="txt"><p>${text}</p>`);
    const stated = shown.replace('<title>', `<meta name="description" content="${text}"><title>`);
    expect(body(shown)).not.toContain(text);
    expect(body(stated)).toContain(text);
  });

  test('texts that would remove nearly the whole page are ignored', () => {
    const texts = textsOf(page).map((text) => {
      const folded = foldForMatching(text);
      return { hash: hashText(folded), opening: folded.slice(0, 40), support: 5, confidence: 0.86 };
    });
    expect(textsOf(page, { profile: { ...empty, texts } })).toEqual(textsOf(page));
    const believed = textsOf(page, { profile: { ...empty, texts: texts.slice(1, 2) } });
    expect(believed).not.toContain(textsOf(page)[1]);
  });

  test('a quote is never removed as template text', () => {
    const profile = learnSite(newsSite(PAGES));
    const [one] = newsSite(1, 99) as [GeneratedPage];
    const quote = 'కొత్త వెలుగు పాఠకులకు ఏడాది చందాపై పుస్తకాల కానుక ఈ నెలాఖరు వరకే ఉంటుంది.';
    const html = one.html.replace('<h2>', `<blockquote>${quote}</blockquote><h2>`);
    expect(textsOf({ ...one, html }, { profile })).toContain(quote);
  });

  test('an invalid profile is rejected', () => {
    const wrong = { ...empty, boilerplate: [at('div:has(p)')] };
    expect(() => extractArticle(page.html, { profile: wrong })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });
});

test('the trace marks text removed by the template', () => {
  const profile = learnSite(newsSite(PAGES));
  const [one] = newsSite(1, 99) as [GeneratedPage];
  const { trace } = inspectArticle(one.html, { url: one.url, publishers: [], profile });
  const template = trace.blocks.filter(({ reason }) => reason === 'template').map(({ text }) => text);
  expect(template).toContain('ఇంకా ఏం జరిగింది');
});
