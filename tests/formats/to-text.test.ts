import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../../src/formats/line-of.ts';
import { bodyText, toText } from '../../src/formats/to-text.ts';
import { tidyText } from '../../src/text/index.ts';
import { articleWith } from '../article-with.ts';
import { fixtureArticles, hostileArticle } from './articles.ts';
import { printed, textsOf } from './printed.ts';

describe('plain text', () => {
  test.each(fixtureArticles)('has each text of %s in order and nothing else', (_, article) => {
    const { headline, standfirst, caption, leadImage, highlights, body } = article;
    const opening = [headline, standfirst, caption, leadImage?.credit, ...(highlights ?? [])];
    expect(lettersOf(toText(article))).toBe(lettersOf([...opening, ...textsOf(body)].join(' ')));
  });

  test('has each text of hostile articles', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const text = toText(article);
        for (const shown of [lineOf(article.headline), ...textsOf(printed(article.body))])
          expect(text).toContain(shown);
        expect(text).not.toMatch(/\n\n\n|[\u0000\r]|\p{Cs}/u);
      }),
    );
  });

  test('renders each type of block readably', () => {
    const text = toText(
      articleWith({
        standfirst: 'डेक',
        caption: 'नहर',
        leadImage: { url: 'https://a.example/1.jpg', credit: 'पीटीआई' },
        highlights: ['एक', 'दो'],
        body: [
          { type: 'subheading', text: 'उपशीर्षक', level: 3 },
          { type: 'list', ordered: true, items: ['पहला', 'दूसरा'] },
          { type: 'quote', text: 'पानी आएगा।', cite: 'जिलाधिकारी' },
          {
            type: 'table',
            rows: [
              ['शहर', 'तापमान'],
              ['आगरा', '41'],
            ],
          },
          { type: 'image', url: 'https://a.example/2.jpg', alt: 'चित्र' },
          { type: 'live-entry', time: '2026-11-24T10:05:00+05:30', headline: 'मतगणना', blocks: [] },
        ],
      }),
    );
    expect(text).toBe(
      [
        'नहर की सफाई शुरू',
        'डेक',
        'नहर (पीटीआई)',
        '- एक\n- दो',
        'उपशीर्षक',
        '1. पहला\n2. दूसरा',
        'पानी आएगा।\n— जिलाधिकारी',
        'शहर\tतापमान\nआगरा\t41',
        '2026-11-24T10:05:00+05:30 मतगणना',
      ].join('\n\n'),
    );
  });
});

test('lineOf leaves tidy text unchanged, returns a single line and is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => lineOf(tidyText(text)) === tidyText(text)),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(lineOf(lineOf(text))).toBe(lineOf(text));
      expect(lineOf(text)).not.toMatch(/[\n\v\f\r\u0085\u2028\u2029\u0000]|\p{Cs}/u);
    }),
  );
});

/** Letters, marks, digits and joiners, without list numbers. */
function lettersOf(text: string): string {
  return text.replace(/^[0-9]+\. /gmu, '').replace(/[^\p{L}\p{M}\p{N}\u200c\u200d]/gu, '');
}

describe('the text of the body', () => {
  const article = articleWith({
    standfirst: 'दस दिन में काम पूरा होगा।',
    caption: 'नहर',
    notes: [{ kind: 'correction', text: 'सुधार: पहले दो गांव लिखा गया था।' }],
    body: [
      { type: 'paragraph', text: 'काम शुरू हो गया है।' },
      { type: 'table', rows: [['आगरा', '41']] },
      { type: 'image', url: 'https://a.example/2.jpg', caption: 'घाट' },
      {
        type: 'live-entry',
        headline: 'मतगणना',
        blocks: [{ type: 'embed', provider: 'twitter', text: 'एक पोस्ट' }],
      },
    ],
  });
  const BODY = ['काम शुरू हो गया है।', 'आगरा\t41', 'घाट', 'मतगणना', 'एक पोस्ट'];

  test.each([
    ['has all blocks and nothing of the opening by default', {}, BODY],
    ['begins with the standfirst if it is wanted', { standfirst: true }, ['दस दिन में काम पूरा होगा।', ...BODY]],
    ['ends with notes, if told to', { notes: true }, [...BODY, 'सुधार: पहले दो गांव लिखा गया था।']],
    ['leaves tables out, if told to', { tables: false }, BODY.filter((text) => !text.includes('41'))],
    [
      'has only tables, captions and embeds without the body',
      { body: false },
      ['आगरा\t41', 'घाट', 'एक पोस्ट'],
    ],
    ['leaves captions out, if told to', { captions: false }, BODY.filter((text) => text !== 'घाट')],
    ['leaves posts out, in live entries too', { embeds: false }, BODY.filter((text) => text !== 'एक पोस्ट')],
    [
      'has headline and caption in reading order',
      { caption: true, headline: true },
      ['नहर की सफाई शुरू', 'नहर', ...BODY],
    ],
  ])('%s', (_, options, pieces) => {
    expect(bodyText(article, options)).toBe(pieces.join('\n\n'));
  });
});
