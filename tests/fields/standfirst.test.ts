import { describe, expect, test } from 'vitest';
import {
  articleOf,
  bodyTexts,
  HEADLINE,
  PARAGRAPHS,
  pageOf,
  ruleWith,
  SENTENCES,
  storyAround,
} from '../page-of.ts';

const STANDFIRST = 'दस दिन में पूरी होगी बड़ी नहर की सफाई, तीन गांवों के खेतों तक पहुंचेगा पानी।';
const LINE = 'दस दिन में पूरी होगी बड़ी नहर की सफाई';
const OTHER = 'पानी के लिए गांवों की बरसों की लड़ाई खत्म हुई।';
const head = `<meta name="description" content="${STANDFIRST}">`;
const rule = ruleWith({ locators: { standfirst: [{ css: '.ruled' }] } });

const pageWith = (row: string, more: { head?: string; first?: string } = {}): string =>
  pageOf((more.first ?? '') + storyAround(), { row, ...more });
/** A report with a dateline, below a line in its own box. */
const report = (line: string): string =>
  `<h1>${HEADLINE}</h1><ul><li><a href="/w">साझा करें</a></li></ul><div><div class="head"><p>${line}</p></div><p>रीवा। ${PARAGRAPHS[0]}</p>${storyAround()}</div>`;

describe('the standfirst between headline and body', () => {
  test.each(
    Object.entries<string>({
      'paragraph in a standfirst box': pageWith(`<div class="article-summary"><p>${STANDFIRST}</p></div>`),
      'after the label of a box named as summary': pageWith(
        `<div class="article-summary"><h2>सार</h2><p>${STANDFIRST}</p></div>`,
      ),
      'after its label': pageWith(`<p>सार</p><p>${STANDFIRST}</p><p>विस्तार</p>`),
      'in a box unlike the paragraphs': pageWith(`<div class="x">${STANDFIRST}</div>`),
      'first paragraph, in italics': pageWith('', { first: `<p><em>${STANDFIRST}</em></p>` }),
      'only bullet of a list without a label': pageWith(`<ul class="summary"><li>${STANDFIRST}</li></ul>`),
      'repeats the description, in a box whose name means something else': pageWith(
        `<div class="author-short">${STANDFIRST}</div>`,
        { head },
      ),
      'in a box named as standfirst, after one named as summary': pageWith(
        `<div class="summary">गांवों के लोग बरसों से पानी की राह देख रहे थे।</div><p class="deck">${STANDFIRST}</p>`,
      ),
      'in a named box, before a heading': pageWith(
        `<div class="standfirst">${STANDFIRST}</div><h2>पानी के लिए गांवों की बरसों की लड़ाई खत्म</h2>`,
      ),
      'in several paragraphs of a named box': pageWith(
        `<div class="standfirst"><p>${STANDFIRST.replace(', ', ',</p><p>')}</p></div>`,
      ),
      'in a short list without a label': pageWith(
        `<ul><li>${STANDFIRST.replace(', ', ',</li><li>')}</li></ul>`,
      ),
    }),
  )('%s', (_, html) => {
    expect(articleOf(html).standfirst).toBe(STANDFIRST);
    expect(bodyTexts(html)).toEqual(PARAGRAPHS);
  });

  test.each([
    ['before the dateline of the report', report(LINE)],
    [
      'below the headline, in a font of its own',
      `<table><tr><td><font size="5"><b>${HEADLINE}</b></font><br><font size="3"><b>${LINE}</b></font><p>${PARAGRAPHS.join('</p><p>')}</p></td></tr></table>`,
    ],
    [
      'before a row with a name and a moment',
      pageWith(
        `<div>${LINE}</div><div><span>सुनीता ए. शर्मा</span>|<span>मंगलवार 24 नवंबर 2026, रात 9:40 बजे</span></div>`,
      ),
    ],
  ])('may be a line that is not a sentence, %s', (_, html) => {
    expect(articleOf(html).standfirst).toBe(LINE);
  });

  test.each([
    ['rather than a named box', `<div class="standfirst">${OTHER}</div><p class="ruled">${STANDFIRST}</p>`],
    [
      'once, without that of another story',
      `<div class="ruled">${STANDFIRST}</div><section><div class="ruled">मेले में पहुंचे पचास हजार लोग, दुकानदार खुश।</div></section>`,
    ],
  ])('comes from a rule, %s', (_, row) => {
    expect(articleOf(pageWith(row), { publishers: [rule] }).standfirst).toBe(STANDFIRST);
  });
});

describe('not a standfirst', () => {
  test.each(
    Object.entries<string>({
      'no text': pageWith(''),
      'date and reading time': pageWith('<div class="x">12 मार्च 2024, 10:30 PM पढ़ने का समय: 3 मिनट.</div>'),
      'a summary disclaimer': pageWith('<div class="summary"><p>यह सारांश AI की मदद से बनाया गया है।</p></div>'),
      'a copy of the headline after a long kicker': pageWith(
        `<h2>सिंचाई विभाग की नई योजना, गांवों तक पानी: ${HEADLINE}</h2>`,
      ),
      'a copy of another title of the page': pageWith(`<h2>${LINE}</h2>`, {
        head: `<meta property="og:title" content="${LINE}">`,
      }),
      'the beginning of the report, with its dateline': pageWith(
        `<div class="x">पटना, 21 जुलाई: ${STANDFIRST}</div>`,
        { head },
      ),
      'hidden words': pageWith(`<h2 hidden>${STANDFIRST}</h2>`),
      'a date in italics': pageWith('', {
        first: '<p><em>तारीख 24-11-2026, मंगलवार को सुबह नौ बजे</em></p>',
      }),
      'a first paragraph before a subheading': pageWith('', {
        head: `<meta name="description" content="${PARAGRAPHS[0]}">`,
        first: `<p>${PARAGRAPHS[0]}</p><h3>नहर की सफाई का काम कब</h3>`,
      }),
      'a related link': pageWith(`<h2><a href="/x">${STANDFIRST}</a></h2>`),
      'the first paragraph, which the description repeats': pageWith('', {
        head: `<meta name="description" content="${PARAGRAPHS[0]}">`,
      }),
      'a bold line before the dateline of the report': report(`<b>${LINE}</b>`),
      'the number of a press release before the dateline': report('प्रेस विज्ञप्ति क्रमांक: 211/ज.सं./2024'),
    }),
  )('%s', (_, html) => {
    expect(articleOf(html)).not.toHaveProperty('standfirst');
  });

  test('a text that starts with a dateline, whatever the class of its box', () => {
    const [first, ...rest] = SENTENCES;
    const html = pageOf(
      `<div class="intro-text"><p>रीवा: ${first}</p></div><div class="full-text">${rest.map((text) => `<p>${text}</p>`).join('')}</div>`,
    );
    expect(articleOf(html)).not.toHaveProperty('standfirst');
    expect(bodyTexts(html)[0]).toBe(`रीवा: ${first}`);
    expect(articleOf(html).dateline?.place).toBe('रीवा');
  });
});

test('a standfirst repeated by the first paragraph stays in the body, with a warning', () => {
  const html = pageWith(`<div class="standfirst">${PARAGRAPHS[0]}</div>`);
  const { standfirst, warnings } = articleOf(html);
  expect([standfirst, bodyTexts(html)[0]]).toEqual([PARAGRAPHS[0], PARAGRAPHS[0]]);
  expect(warnings.map(({ code }) => code)).toContain('standfirst-repeated');
});
