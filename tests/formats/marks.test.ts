import { type CheerioAPI, load } from 'cheerio';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { links, toHtml, toJsonLd, toMarkdown, toTei } from '../../src/formats/index.ts';
import type { Block, Mark } from '../../src/index.ts';
import { articleWith } from '../article-with.ts';
import { textOf as textOfMarkdown, treeOf } from './read-markdown.ts';
import { readTei } from './read-tei.ts';

const URL = 'https://naya-akhbar.example/up?a=1&b=(2)';
const TEXT = 'पटना में नहर की सफाई शुरू';
const LINK: Mark = { type: 'link', start: 9, end: 15, url: URL };

const article = articleWith({
  standfirst: TEXT,
  highlights: ['एक', TEXT],
  caption: TEXT,
  marks: { standfirst: [LINK], highlights: [[], [LINK]], caption: [LINK] },
  body: [
    { type: 'paragraph', text: TEXT, marks: [{ type: 'strong', start: 0, end: 15 }, LINK] },
    { type: 'subheading', text: TEXT, level: 3, marks: [LINK] },
    { type: 'list', ordered: true, items: ['एक', TEXT], itemMarks: [[], [LINK]] },
    { type: 'quote', text: TEXT, marks: [LINK] },
    {
      type: 'table',
      rows: [
        ['शहर', 'खबर'],
        ['पटना', TEXT],
      ],
      cellMarks: [
        [[], []],
        [[], [LINK]],
      ],
    },
    { type: 'image', url: 'https://a.example/1.jpg', caption: TEXT, marks: [LINK] },
    { type: 'live-entry', blocks: [{ type: 'paragraph', text: TEXT, marks: [LINK] }] },
  ],
});
const EVERY_LINK = Array(10).fill(['नहर की', URL]);

function markdownOf(text: string, marks: Mark[]): string {
  return (
    toMarkdown(articleWith({ body: [{ type: 'paragraph', text, marks }] }), { frontMatter: false }).split(
      '\n\n',
    )[1] ?? ''
  );
}

test.each<[string, () => unknown[][]]>([
  ['HTML', () => elementsIn(load(toHtml(article)), 'a', 'href')],
  ['TEI', () => elementsIn(readTei(toTei(article)).$, 'ref', 'target')],
  ['Markdown', () => linksIn(treeOf(toMarkdown(article)))],
  ['a list of links', () => links(article).map(({ text, url }) => [text, url])],
])('each text with a link is written with it as %s', (_, linksOf) => {
  expect(linksOf()).toEqual(EVERY_LINK);
});

function elementsIn($: CheerioAPI, name: string, attribute: string): unknown[][] {
  return $(name)
    .toArray()
    .map((link) => [$(link).text(), $(link).attr(attribute)]);
}

function linksIn(node: Nodes): unknown[][] {
  if (node.type === 'link') return [[textOfMarkdown(node), node.url]];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
}

test('a link is within the mark around it, a citation of JSON-LD, and listed with its block', () => {
  expect(load(toHtml(article))('strong > a').length).toBe(1);
  expect(JSON.parse(toJsonLd(article)).citation).toEqual(
    EVERY_LINK.map(([name, url]) => ({ '@type': 'WebPage', name, url })),
  );
  const opening = Array(3).fill(undefined);
  expect(links(article).map(({ block }) => block)).toEqual([...opening, 0, 1, 2, 3, 4, 5, 6]);
});

test.each<[string, string, Mark[], string]>([
  [
    'strong and emphasis',
    'पटना में नहर',
    [
      { type: 'strong', start: 0, end: 4 },
      { type: 'emphasis', start: 9, end: 12 },
    ],
    '**पटना** में *नहर*',
  ],
  ['a dateline', 'पटना। बारिश', [{ type: 'strong', start: 0, end: 5 }], '**पटना।** बारिश'],
  [
    'no emphasis that CommonMark prints as asterisks',
    'शहर।में',
    [{ type: 'strong', start: 0, end: 4 }],
    'शहर।में',
  ],
  [
    'no emphasis after punctuation of two UTF-16 units',
    '𑪞<b',
    [{ type: 'emphasis', start: 2, end: 4 }],
    '𑪞\\<b',
  ],
  ['a footnote sign', 'लाख1', [{ type: 'superscript', start: 3, end: 4 }], 'लाख<sup>1</sup>'],
  ['a line break', 'पहली दूसरी', [{ type: 'line-break', start: 4, end: 5 }], 'पहली<br> दूसरी'],
  [
    'a link with brackets in its text',
    '[नहर]',
    [{ type: 'link', start: 0, end: 5, url: 'mailto:a@b.example' }],
    '[\\[नहर\\]](mailto:a@b.example)',
  ],
  ['no link to a script', 'नहर', [{ type: 'link', start: 0, end: 3, url: 'javascript:alert(1)' }], 'नहर'],
])('Markdown has %s', (_, text, marks, expected) => {
  expect(markdownOf(text, marks)).toBe(expected);
});

test('overlapping marks nest in HTML, and none is within one of its type', () => {
  const marks: Mark[] = [
    { type: 'strong', start: 0, end: 6 },
    { type: 'emphasis', start: 3, end: 9 },
    { type: 'strong', start: 1, end: 4 },
  ];
  const body: Block[] = [{ type: 'paragraph', text: 'abcdefghi', marks }];
  expect(toHtml(articleWith({ body }))).toContain('<p><strong>abc<em>def</em></strong><em>ghi</em></p>');
});
