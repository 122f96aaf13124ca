import type { Article, Block, LiveEntry, Subheading } from '../article.ts';
import {
  type Attributes,
  element,
  emptyElement,
  group,
  joined,
  type Markup,
  markWriters,
  NOTHING,
  textElement,
  textMarkup,
  wrapped,
} from './markup.ts';
import { safeUrl } from './safe-url.ts';
import { teiHeader } from './tei-header.ts';
import { type BlockWriters, type Figure, writeBlocks } from './write-block.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

const { marked, each } = markWriters({
  link: (content, target) => element('ref', { target }, content),
  strong: (content) => element('hi', { rend: 'bold' }, content),
  emphasis: (content) => element('hi', { rend: 'italic' }, content),
  superscript: (content) => element('hi', { rend: 'superscript' }, content),
  subscript: (content) => element('hi', { rend: 'subscript' }, content),
  strikethrough: (content) => element('hi', { rend: 'strikethrough' }, content),
  'line-break': (space) => joined([emptyElement('lb', {}), space], ''),
});

const WRITERS: BlockWriters<Markup> = {
  paragraph: ({ text, marks }) => marked('p', text, marks),
  subheading: (head) => divisionMarkup(head, []),
  list: ({ ordered, items, itemMarks }) =>
    group('list', { rend: ordered ? 'numbered' : 'bulleted' }, each('item', items, itemMarks)),
  quote: ({ text, cite, marks }) => {
    const quote = marked('quote', text, marks);
    return cite === undefined ? quote : element('cit', {}, quote, textElement('bibl', cite));
  },
  table: ({ rows, cellMarks }) => {
    const cells = (row: readonly string[], at: number): Markup[] =>
      row.length === 0 ? [emptyElement('cell', {})] : each('cell', row, cellMarks?.[at]);
    const lines = rows.map((row, at) => element('row', {}, ...cells(row, at)));
    return group('table', {}, lines);
  },
  image: (block) => figureMarkup({}, block),
  embed: ({ provider, url, text }) => {
    const source = textElement('ref', provider, { target: safeUrl(url) });
    return element('cit', { type: 'embed' }, textElement('quote', text), source);
  },
  'live-entry': entryMarkup,
};

/**
 * An article as a TEI P5 document: a header with everything known about the page, and the text with a `<div>` for the content
 * under each subheading (`n` is its level) and for each entry of a live page.
 *
 * @example
 * toTei(article); // '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="hi">…'
 */
export function toTei(article: Article): string {
  const document = group('TEI', { xmlns: TEI_NAMESPACE, 'xml:lang': article.language }, [
    teiHeader(article),
    group('text', {}, [group('body', {}, [...openingParts(article), ...sectionParts(article.body)])]),
  ]);
  return `${XML}\n${document}`;
}

function openingParts(article: Article): Markup[] {
  const { kicker, headline, standfirst, highlights, leadImage, caption, marks } = article;
  return [
    textElement('head', kicker, { type: 'kicker' }),
    textElement('head', headline, { type: 'main' }),
    wrapped('argument', { n: 'standfirst' }, marked('p', standfirst, marks?.standfirst)),
    wrapped('argument', { n: 'highlights' }, group('list', {}, each('item', highlights, marks?.highlights))),
    figureMarkup({ n: 'lead' }, { ...leadImage, caption, marks: marks?.caption }),
  ];
}

/** A section begins at each subheading and around each entry. Content after a division must be in a division too. */
function sectionParts(blocks: readonly Block[]): Markup[] {
  const sections: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    const opens = block.type === 'subheading' || block.type === 'live-entry';
    if (last === undefined || opens || last[0].type === 'live-entry') sections.push([block]);
    else last.push(block);
  }
  return sections.flatMap((section, at) => {
    const [first, ...others] = section;
    if (first.type === 'live-entry') return entryMarkup(first);
    if (first.type === 'subheading') return divisionMarkup(first, others);
    return at === 0 ? writeBlocks(section, WRITERS) : divisionMarkup(undefined, section);
  });
}

function divisionMarkup(head: Subheading | undefined, blocks: readonly Block[]): Markup {
  return group('div', { type: 'section', n: head?.level }, [
    marked('head', head?.text, head?.marks),
    ...writeBlocks(blocks, WRITERS),
  ]);
}

function entryMarkup({ time, headline, blocks }: LiveEntry): Markup {
  const head = joined([textElement('time', time, { when: time }), textMarkup(headline)], ' ');
  return group('div', { type: 'live-entry' }, [wrapped('head', {}, head), ...sectionParts(blocks)]);
}

function figureMarkup(attributes: Attributes, image: Figure): Markup {
  const url = safeUrl(image.url);
  const size = { width: pixels(image.width), height: pixels(image.height) };
  return group('figure', attributes, [
    url === undefined ? NOTHING : emptyElement('graphic', { url, ...size }),
    marked('head', image.caption, image.marks),
    textElement('figDesc', image.alt),
    textElement('byline', image.credit),
  ]);
}

function pixels(size: number | undefined): string | undefined {
  return size === undefined ? undefined : `${size}px`;
}
