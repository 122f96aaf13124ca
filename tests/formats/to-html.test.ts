import fc from 'fast-check';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, test } from 'vitest';
import { ALLOWED_HTML } from '../../scripts/fuzz/format-faults.ts';
import { toHtml } from '../../src/formats/index.ts';
import { lineOf } from '../../src/formats/line-of.ts';
import type { Article } from '../../src/index.ts';
import { articleWith } from '../article-with.ts';
import { unmarked } from '../unmarked.ts';
import { fixtureArticles, hostileArticle } from './articles.ts';
import { printed } from './printed.ts';
import { readHtml } from './read-html.ts';

describe('HTML, read back by parse5 and unchanged by sanitize-html', () => {
  test.each(fixtureArticles)('returns the text of %s', (_, article) => {
    const html = toHtml(article);
    const { roots, headline, standfirst, highlights, tags, blocks } = readHtml(html);
    expect(sanitizeHtml(html, ALLOWED_HTML)).toBe(html);
    expect(roots).toEqual(['article']);
    expect({ headline, standfirst, highlights, tags }).toEqual({
      headline: article.headline,
      standfirst: article.standfirst ?? '',
      highlights: article.highlights ?? [],
      tags: article.tags,
    });
    expect(blocks.slice(-article.body.length)).toEqual(unmarked(article.body));
    expect(blocks.slice(0, -article.body.length)).toEqual(leadOf(article));
  });

  test('returns the text of articles that look like HTML', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const { leadImage: _, caption: __, ...shown } = article;
        const { headline, highlights, tags, blocks, $ } = readHtml(toHtml(shown));
        expect({ headline, highlights, tags }).toEqual({
          headline: lineOf(article.headline),
          highlights: (article.highlights ?? []).map(lineOf),
          tags: article.tags.map(lineOf),
        });
        expect(blocks).toEqual(printed(article.body));
        expect($('script, style, iframe, svg, math').length).toBe(0);
        const html = toHtml(article);
        expect(sanitizeHtml(html, ALLOWED_HTML)).toBe(html);
      }),
      { numRuns: 500 },
    );
  });
});

describe('HTML, sanitised by sanitize-html', () => {
  const POISON = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<style>body{background:url(javascript:alert(1))}</style>',
    '<svg><animate onbegin=alert(1)>',
    '<math><mtext></p><style><img src onerror=alert(1)>',
    '</article><script>alert(1)</script>',
    '<a href="javascript:alert(1)">नहर</a>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ];
  test.each(POISON)('shows %s as plain text everywhere', (text) => {
    const html = toHtml(poisoned(text, 'https://a.example/'));
    expect(sanitizeHtml(html, ALLOWED_HTML)).toBe(html);
    expect(readHtml(html).$('article').text()).toContain(text);
  });

  const URLS = [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://a.example/1',
    '//a.example/',
    'file:///etc/passwd',
    'https:alert(1)',
    'https://',
    '',
  ];
  test.each(URLS)('does not link to %j', (url) => {
    const html = toHtml(poisoned('नहर', url));
    expect(sanitizeHtml(html, ALLOWED_HTML)).toBe(html);
    expect(readHtml(html).$('[href], [src]').length).toBe(0);
  });

  test('a URL cannot break out of its attribute', () => {
    const html = toHtml(poisoned('नहर', 'https://a.example/" onclick="alert(1)"><script>x</script>'));
    expect(sanitizeHtml(html, ALLOWED_HTML)).toBe(html);
    expect(readHtml(html).$('a').first().attr('href')).toBe(
      'https://a.example/%22%20onclick=%22alert(1)%22%3E%3Cscript%3Ex%3C/script%3E',
    );
  });
});

/** The lead image as the block it is rendered as. A caption alone reads back as an empty embed. */
function leadOf({ leadImage, caption }: Article): object[] {
  if (leadImage !== undefined) return [{ type: 'image', ...leadImage, ...(caption && { caption }) }];
  return caption === undefined ? [] : [{ type: 'embed', provider: caption }];
}

/** An article with the given text and URL in every field. */
function poisoned(text: string, url: string): Article {
  return articleWith({
    url,
    canonicalUrl: url,
    language: text,
    kicker: text,
    headline: text,
    standfirst: text,
    caption: text,
    agency: text,
    publishedAt: text,
    leadImage: { url, alt: text, credit: text },
    breadcrumb: [{ name: text, url }],
    authors: [{ name: text, role: text, url }],
    highlights: [text],
    tags: [text],
    body: [
      { type: 'paragraph', text },
      { type: 'subheading', text, level: 99 },
      { type: 'list', ordered: true, items: [text] },
      { type: 'quote', text, cite: text },
      { type: 'table', rows: [[text]] },
      { type: 'image', url, alt: text, caption: text, credit: text },
      { type: 'embed', provider: 'other', url, text },
      { type: 'live-entry', time: text, headline: text, blocks: [{ type: 'paragraph', text }] },
    ],
  });
}
