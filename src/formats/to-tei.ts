/** An article as TEI P5. */
import type {
  Article,
  Block,
  Embed,
  Image,
  LiveEntry,
  LiveEntryBlock,
  Mark,
  Quote,
  Subheading,
  Table,
} from '../article.ts';
import {
  type Attributes,
  element,
  emptyElement,
  group,
  joined,
  type MarkElements,
  type Markup,
  markedMarkup,
  NOTHING,
  textElement,
  textMarkup,
} from './markup.ts';
import { safeUrl } from './safe-url.ts';
import { teiHeader } from './tei-header.ts';
import { type BlockWriters, writeBlocks } from './write-block.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** A division: the content under one subheading, or content without one. */
interface Division {
  readonly head?: Subheading;
  readonly blocks: readonly LiveEntryBlock[];
}

const WRITERS: BlockWriters<Markup> = {
  paragraph: ({ text, marks }) => marked('p', text, marks),
  subheading: (block) => divisionMarkup({ head: block, blocks: [] }),
  list: ({ ordered, items, itemMarks }) =>
    listMarkup({ rend: ordered ? 'numbered' : 'bulleted' }, items, itemMarks),
  quote: quoteMarkup,
  table: tableMarkup,
  image: (block) => figureMarkup(block, block.caption, block.marks),
  embed: embedMarkup,
  'live-entry': entryMarkup,
};

const MARKS: MarkElements = {
  link: (content, target) => element('ref', { target }, content),
  strong: (content) => element('hi', { rend: 'bold' }, content),
  emphasis: (content) => element('hi', { rend: 'italic' }, content),
  superscript: (content) => element('hi', { rend: 'superscript' }, content),
  subscript: (content) => element('hi', { rend: 'subscript' }, content),
  strikethrough: (content) => element('hi', { rend: 'strikethrough' }, content),
  'line-break': (space) => joined([emptyElement('lb', {}), space], ''),
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
    standfirst === undefined
      ? NOTHING
      : element('argument', { n: 'standfirst' }, marked('p', standfirst, marks?.standfirst)),
    highlights === undefined
      ? NOTHING
      : element('argument', { n: 'highlights' }, listMarkup({}, highlights, marks?.highlights)),
    leadImage === undefined && caption === undefined
      ? NOTHING
      : figureMarkup(leadImage, caption, marks?.caption, { n: 'lead' }),
  ];
}

/** Content after a division must be in a division too. */
function sectionParts(blocks: readonly Block[]): Markup[] {
  return divisionsOf(blocks).flatMap((part, at) => {
    if ('type' in part) return [entryMarkup(part)];
    return at === 0 && part.head === undefined ? writeBlocks(part.blocks, WRITERS) : [divisionMarkup(part)];
  });
}

function divisionsOf(blocks: readonly Block[]): (Division | LiveEntry)[] {
  const found: (LiveEntry | { head?: Subheading; blocks: LiveEntryBlock[] })[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.type === 'live-entry') found.push(block);
    else if (block.type === 'subheading') found.push({ head: block, blocks: [] });
    else if (last === undefined || 'type' in last) found.push({ blocks: [block] });
    else last.blocks.push(block);
  }
  return found;
}

function divisionMarkup({ head, blocks }: Division): Markup {
  return group('div', { type: 'section', n: head?.level }, [
    marked('head', head?.text, head?.marks),
    ...writeBlocks(blocks, WRITERS),
  ]);
}

function entryMarkup({ time, headline, blocks }: LiveEntry): Markup {
  const head = joined([textElement('time', time, { when: time }), textMarkup(headline)], ' ');
  return group('div', { type: 'live-entry' }, [
    head === '' ? NOTHING : element('head', {}, head),
    ...sectionParts(blocks),
  ]);
}

/** An element around a text with its marks; empty if there is no text. */
function marked(name: string, text: string | undefined, marks?: readonly Mark[]): Markup {
  return text === undefined ? NOTHING : element(name, {}, markedMarkup(MARKS, text, marks));
}

function listMarkup(attributes: Attributes, items: readonly string[], marks?: readonly Mark[][]): Markup {
  return group(
    'list',
    attributes,
    items.map((item, at) => marked('item', item, marks?.[at])),
  );
}

function quoteMarkup({ text, cite, marks }: Quote): Markup {
  const quote = marked('quote', text, marks);
  return cite === undefined ? quote : element('cit', {}, quote, textElement('bibl', cite));
}

function embedMarkup({ provider, url, text }: Embed): Markup {
  return element(
    'cit',
    { type: 'embed' },
    textElement('quote', text),
    textElement('ref', provider, { target: safeUrl(url) }),
  );
}

function tableMarkup({ rows, cellMarks }: Table): Markup {
  const cellsOf = (row: readonly string[], marks: readonly Mark[][] = []): Markup[] =>
    row.length === 0 ? [emptyElement('cell', {})] : row.map((cell, at) => marked('cell', cell, marks[at]));
  return group(
    'table',
    {},
    rows.map((row, at) => element('row', {}, ...cellsOf(row, cellMarks?.[at]))),
  );
}

function figureMarkup(
  image: Image | undefined,
  caption: string | undefined,
  marks: readonly Mark[] | undefined,
  attributes: Attributes = {},
): Markup {
  const url = safeUrl(image?.url);
  return group('figure', attributes, [
    url === undefined
      ? NOTHING
      : emptyElement('graphic', { url, width: pixels(image?.width), height: pixels(image?.height) }),
    marked('head', caption, marks),
    textElement('figDesc', image?.alt),
    textElement('byline', image?.credit),
  ]);
}

function pixels(size: number | undefined): string | undefined {
  return size === undefined ? undefined : `${size}px`;
}
