/** A value located by a rule is used only if the page does not contradict it. */
import { describe, expect, test } from 'vitest';
import { listOf } from '../../../scripts/list-of.ts';
import type { Article, FieldName, Locator, Publisher } from '../../../src/index.ts';
import {
  articleOf,
  bodyTexts,
  HEADLINE,
  inspectionOf,
  news,
  PARAGRAPHS,
  pageOf,
  ruleWith,
  SENTENCES,
  STORY,
  storyAround,
} from '../../page-of.ts';

type Field = keyof NonNullable<Publisher['locators']>;

const [A = '', B = '', C = '', D = ''] = PARAGRAPHS;
const OTHER_HEADLINE = 'गांव के मेले में पहुंचे पचास हजार लोग, दुकानदार खुश';
const STANDFIRST = 'तीन गांवों के खेतों तक दो साल बाद पहुंचेगा पानी।';
const LINKS = Array.from({ length: 60 }, (_, at) => `<li><a href="/t/${at}">विषय ${at}</a></li>`).join('');
const NAMES = listOf(`सुनीता शर्मा|राम कुमार|अजय वर्मा|मीना देवी|राकेश सिंह|पूजा गुप्ता|मोहन लाल|गीता यादव|विजय मिश्रा`);

const fromRule = (field: Field, ...locators: readonly Locator[]): Publisher =>
  ruleWith({ locators: { [field]: locators } });

/** The article of a rule with one wrong locator, and that of the generic engine. They differ only in the warning. */
function rejected(
  html: string,
  rule: Publisher,
): { message: string | undefined; article: Article; generic: Article } {
  const article = articleOf(html, { publishers: [rule] });
  const warning = article.warnings.find(({ code }) => code === 'publisher-rule-disagreement');
  return { message: warning?.message, article, generic: articleOf(html) };
}

const withStory = (before: string, middle = ''): string => pageOf(storyAround(middle), { before });
/** A page on which the locator finds a text above the story. */
const located = (text = ''): string => withStory(`<div class="x">${text}</div>`);

/** Field of the rule and what it finds: the page, and the reason. */
const WRONG: Readonly<Record<`${Field}: ${string}`, readonly [string, string]>> = {
  'headline: the title of another story': [located(OTHER_HEADLINE), 'differ from it'],
  'headline: one of its words': [located('नहर की'), 'differ from it'],
  'headline: hidden': [withStory(`<div class="x" hidden>${HEADLINE}</div>`), 'it is hidden'],
  'standfirst: the headline': [located(HEADLINE), 'the headline'],
  'standfirst: the whole body': [pageOf(`<div class="x">${storyAround()}</div>`), 'longer than the body'],
  'standfirst: a text after the body': [
    pageOf(`${storyAround()}<p class="x">${STANDFIRST}</p>`),
    'after the body',
  ],
  'standfirst: hidden': [withStory(`<p class="x" hidden>${STANDFIRST}</p>`), 'it is hidden'],
  'breadcrumb: a menu': [withStory(`<ul class="x">${LINKS}</ul>`), 'too many items'],
  'breadcrumb: a sentence': [
    withStory('', `<p class="x"><a href="/a">होम</a> <a href="/b">${SENTENCES[0]}</a></p>`),
    'sentence',
  ],
  'publishedAt: no date': [located('नहर की खबर'), 'no readable date'],
  'modifiedAt: no date': [located('नहर की खबर'), 'no readable date'],
  'authors: no name': [located('12 मार्च 2024'), 'no name of a person'],
  'authors: the staff': [
    withStory(NAMES.map((name) => `<b class="x">${name}</b>`).join(' ')),
    'too many names',
  ],
  'kicker: the headline': [located(HEADLINE), 'the headline'],
  'kicker: a sentence': [located(SENTENCES[0]), 'too long'],
  'place: a sentence': [located(SENTENCES[0]), 'too long'],
  'tags: all topics of the site': [
    withStory('').replace('</article>', `<ul>${LINKS.replaceAll('<a', '<a class="x"')}</ul></article>`),
    'too many items',
  ],
  'highlights: a menu': [withStory(`<ul class="x">${LINKS}</ul>`), 'too many items'],
  'highlights: hidden': [withStory('<ul class="x" hidden><li>दस दिन में सफाई</li></ul>'), 'it is hidden'],
  'caption: the text of the article': [
    pageOf(`<div class="x">${storyAround(`<p>${D} ${C} ${B} ${A}</p>`)}</div>`),
    'too long for a caption',
  ],
  'leadImage: no picture': [withStory('<a class="x">javascript:void(0)</a>'), 'not the URL'],
  'standfirst: the page header': [
    pageOf(storyAround())
      .replace('<article>', '<article><header class="x">')
      .replace('</h1>', '</h1><p>नहर की खबर आज</p></header>'),
    'contains the headline',
  ],
  'standfirst: a menu': [
    withStory('<ul class="x"><li><a href="/a">देश की खबरें</a></li><li><a href="/b">खेल की खबरें</a></li></ul>'),
    'consists of links',
  ],
  'standfirst: a word': [withStory('<p class="x">खेती</p>'), 'too short'],
  'standfirst: the byline row': [
    withStory('<p class="x">Updated: 12 मार्च 2024, 10:30 बजे</p>'),
    'is the byline',
  ],
  'breadcrumb: a row of words': [withStory('<p class="x">कॉपी लिंक</p>'), 'no links'],
  'publishedAt: a text with a date': [located(`12 मार्च 2024 ${A} ${B}`), 'too long for a date row'],
  'authors: a text with a name': [
    located(`${NAMES.slice(0, 6).join(' (लेखक, नया अख़बार, आगरा, उत्तर प्रदेश), ')}`),
    'too long for a byline',
  ],
  'kicker: a label in the footer': [`${pageOf(storyAround(LINKS))}<div class="x">खेती</div>`, 'far from'],
  'kicker: a picture': [withStory('<img class="x" src="/logo.png">'), 'no text'],
  'tags: a text': [located(SENTENCES[0]), 'sentence'],
  'body: one of many paragraphs': [
    pageOf(`<div class="x"><p>${SENTENCES[0]}</p></div>${storyAround()}`),
    'small part',
  ],
  'body: no sentence': [located('विज्ञापन'), 'no running text'],
  'body: the page with its menus': [
    `<body class="x"><ul>${LINKS}</ul>${pageOf(storyAround())}</body>`,
    'around the article',
  ],
};
const CASES = Object.entries(WRONG).map(([title, [html, reason]]) => {
  const field = title.slice(0, title.indexOf(':')) as Field;
  const name = (field === 'place' ? 'dateline' : field) as FieldName;
  return [title, { field, name, html, reason }] as const;
});

test.each(CASES)(
  'a wrong locator is overruled, with a warning and in the trace: %s',
  (_, { field, name, html, reason }) => {
    const rule = fromRule(field, { css: '.x' });
    const { article, generic, message } = rejected(html, rule);
    expect(article[name]).toEqual(generic[name]);
    expect(article.body).toEqual(generic.body);
    expect(article.provenance[name]).toEqual(generic.provenance[name]);
    expect(message).toContain(`${field} (css .x)`);
    expect(message).toContain(reason);
    const attempt = { field: name, source: 'publisher-rule', where: 'css .x', won: false };
    expect(inspectionOf(html, { publishers: [rule] }).trace.fields).toContainEqual(
      expect.objectContaining({ ...attempt, reason: expect.stringContaining(reason) }),
    );
  },
);

describe('a locator that the page confirms', () => {
  const place = { raw: 'आगरा', place: 'आगरा' };
  const published = '2024-03-12T10:30:00+05:30';
  const tag = 'नहर की सफाई पर गांव के किसानों की राय और आगे की मांग';
  const at = (path: string): string => `https://naya-akhbar.example/${path}`;
  test.each<[Field, string, unknown, FieldName?]>([
    ['headline', located(HEADLINE).replace(/<h1>.*<\/h1>/u, ''), HEADLINE],
    ['standfirst', withStory(`<p class="x">${STANDFIRST}</p>`), STANDFIRST],
    [
      'breadcrumb',
      withStory('<p class="x"><a href="/a">होम</a> / <a href="/b">खेती</a></p>'),
      [
        { name: 'होम', url: at('a') },
        { name: 'खेती', url: at('b') },
      ],
    ],
    ['publishedAt', located('12 मार्च 2024, 10:30 बजे'), published],
    ['authors', located('सुनीता शर्मा'), [{ name: 'सुनीता शर्मा' }]],
    ['kicker', located('खेती:'), 'खेती'],
    ['place', located('आगरा'), place, 'dateline'],
    ['tags', pageOf(`${storyAround()}<a class="x" href="/t">${tag}</a>`), [tag]],
  ])('is used without a warning: %s', (field, html, value, name = field as FieldName) => {
    const { article, message } = rejected(html, fromRule(field, { css: '.x' }));
    expect(article[name]).toEqual(value);
    expect(article.provenance[name]?.source).toBe('publisher-rule');
    expect(message).toBeUndefined();
  });

  test('is used for the credit of the lead image', () => {
    const row =
      '<figure><img src="/n.jpg" width="800" height="450" alt="नहर"></figure><span class="x">राम कुमार</span>';
    const { article } = rejected(pageOf(storyAround(), { row }), fromRule('credit', { css: '.x' }));
    expect(article.leadImage?.credit).toBe('राम कुमार');
  });
});

test('the locator after a wrong one is tried', () => {
  const html = withStory(`<div class="x">${HEADLINE}</div><p class="y">${STANDFIRST}</p>`);
  const { article, message } = rejected(html, fromRule('standfirst', { css: '.x' }, { css: '.y' }));
  expect(article.standfirst).toBe(STANDFIRST);
  expect(article.provenance.standfirst?.source).toBe('publisher-rule');
  expect(message).toContain('css .x');
});

test('a page with neither heading nor title cannot contradict a headline', () => {
  const html = `<html><body><div class="x">${OTHER_HEADLINE}</div><div>${storyAround()}</div></body></html>`;
  const article = articleOf(html, { publishers: [fromRule('headline', { css: '.x' })] });
  expect(article.headline).toBe(OTHER_HEADLINE);
  expect(article.warnings.map(({ code }) => code)).not.toContain('publisher-rule-disagreement');
});

describe('a headline is confirmed by any one of', () => {
  const rule = fromRule('headline', { css: '.x' });
  const og = `<meta property="og:title" content="${HEADLINE}">`;
  const shown = `<div class="x">${HEADLINE}</div>`;
  test.each([
    ['h1', pageOf(storyAround(), { before: shown })],
    ['og:title', pageOf(storyAround(), { headline: OTHER_HEADLINE, before: shown, head: og })],
    ['JSON-LD', pageOf(storyAround(), { headline: OTHER_HEADLINE, before: shown, jsonLd: news() })],
  ])('%s', (_, html) => {
    expect(rejected(html, rule).message).toBeUndefined();
  });
});

test('a headline locator that also finds other headings yields the confirmed one', () => {
  const html = pageOf(`${storyAround()}<section><h1>${OTHER_HEADLINE}</h1></section>`);
  const article = articleOf(html, { publishers: [fromRule('headline', { css: 'h1' })] });
  expect(article.headline).toBe(HEADLINE);
  expect(article.provenance.headline?.source).toBe('publisher-rule');
});

test.each([
  ["outside a rule's body are still extracted", 'LiveBlogPosting', 3],
  ['on a page that is not live are ignored', 'NewsArticle', 0],
])('entries %s', (_, type, count) => {
  const entries = [A, B, C].map(
    (text, at) =>
      `<div class="entry"><span class="time">${at + 9}:05 AM</span><h3>मेला दिन ${at}</h3><p>${text}</p></div>`,
  );
  const html = pageOf(
    `<div class="text"><p>${D}</p><p>${SENTENCES[0]}</p></div><div class="list">${entries.join('')}</div>`,
    { jsonLd: { ...news({ datePublished: '2025-11-05T08:00:00+05:30' }), '@type': type } },
  );
  const { body } = articleOf(html, { publishers: [fromRule('body', { css: '.text' })] });
  expect(body.filter((block) => block.type === 'live-entry')).toHaveLength(count);
});

describe('boilerplate of a rule', () => {
  const promo = 'हमारे साथ जुड़े रहिए और हर गांव की खबर सबसे पहले पढ़िए।';
  const sentence = 'मेले के लिए <a class="promo" href="/x">रेलवे</a> ने दो गाड़ियां चलाने का फैसला किया है।';
  const textsBy = (html: string, ...boilerplate: readonly string[]): string[] =>
    bodyTexts(html, { publishers: [ruleWith({ boilerplate })] });
  test.each([
    ['the body', ['.story-body']],
    ['each paragraph', ['.story-body p']],
    ['the whole page', ['body']],
    ['most of the text in total', ['.a', '.b']],
  ])('that matches %s is ignored', (_, boilerplate) => {
    const html = pageOf(`<p class="a">${A}</p><p class="b">${B}</p><p>${C}</p>`);
    expect(textsBy(html, ...boilerplate)).toEqual([A, B, C]);
    const rule = ruleWith({ boilerplate });
    expect(rejected(html, rule).message).toContain(`boilerplate (css ${boilerplate.join(', ')})`);
    expect(inspectionOf(html, { publishers: [rule] }).trace.fields).toContainEqual(
      expect.objectContaining({
        field: 'body',
        source: 'publisher-rule',
        won: false,
        reason: expect.any(String),
      }),
    );
  });

  test('is still removed beside an ignored selector', () => {
    const html = pageOf(storyAround(`<p class="promo">${promo}</p>`));
    expect(textsBy(html, '.story-body', '.promo')).toEqual(PARAGRAPHS);
  });

  test.each([
    ['a picture', '<img class="promo" src="/qr.png" width="300" height="300">'],
    ['a line inside a link', `<a class="promo" href="/app">${promo}</a>`],
  ])('that is inline is removed if it fills its line: %s', (_, markup) => {
    const html = pageOf(storyAround(`<p>${markup}</p>`));
    expect(articleOf(html, { publishers: [ruleWith({ boilerplate: ['.promo'] })] }).body).toEqual(STORY);
  });

  test('that is inline does not remove words from a sentence', () => {
    const html = pageOf(storyAround(`<p>${sentence}</p>`));
    expect(textsBy(html, '.promo')).toContain(sentence.replaceAll(/<[^>]*>/gu, ''));
  });

  test('that removes only a copy of the text is not ignored', () => {
    const copy = `<div class="aloud">${storyAround()}</div>`;
    const html = pageOf(storyAround() + copy + copy);
    expect(rejected(html, ruleWith({ boilerplate: ['.aloud'] })).message).toBeUndefined();
  });
});
