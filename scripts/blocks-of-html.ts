/** Converts the HTML that an extractor returns to typed blocks, which the scorer compares. */
import { load } from 'cheerio';
import type { AnyNode } from 'domhandler';
import { walk } from '../src/html/walk.ts';
import { listOf } from './list-of.ts';
import type { ScoredBlock } from './score.ts';

const HEADING = /^h[1-6]$/u;
const WHITE_SPACE = /\s+/gu;
const BREAK = '\n';
const TWO_BREAKS = /\n\s*\n/u;
/** Elements on which no system is scored: pictures with their captions, tables, embeds, code. */
const SKIPPED: ReadonlySet<string> = new Set(
  listOf(
    'audio|button|figcaption|figure|form|head|iframe|noscript|picture|script|style|svg|table|template|video',
  ),
);
const BLOCKS: ReadonlySet<string> = new Set(
  listOf(
    `address|article|aside|blockquote|body|center|dd|details|div|dl|dt|footer|header|hr|html|li|main|nav|ol|p|pre|section|summary|ul`,
  ),
);

/**
 * The blocks of returned HTML in reading order, typed by element: `p` and loose text are paragraphs, `h1` to `h6`
 * subheadings, `li` list items, and the content of a `blockquote` quotes. Two line breaks end a paragraph.
 */
export function blocksOfHtml(html: string): ScoredBlock[] {
  const blocks: ScoredBlock[] = [];
  const types = ['paragraph'];
  let line = '';
  const endBlock = (): void => {
    const texts = line.split(TWO_BREAKS).map((text) => text.replace(WHITE_SPACE, ' ').trim());
    for (const text of texts) if (text !== '') blocks.push({ type: types.at(-1) ?? '', text });
    line = '';
  };
  walk(load(html).root()[0] as AnyNode, {
    text: (data) => (line += data.replace(WHITE_SPACE, ' ')),
    enter({ name }) {
      if (name === 'br') line += BREAK;
      if (BLOCKS.has(name) || HEADING.test(name) || SKIPPED.has(name)) endBlock();
      if (SKIPPED.has(name)) return false;
      types.push(typeOf(name) ?? types.at(-1) ?? '');
      return true;
    },
    leave({ name }) {
      if (BLOCKS.has(name) || HEADING.test(name)) endBlock();
      types.pop();
    },
  });
  endBlock();
  return blocks;
}

function typeOf(name: string): string | undefined {
  if (HEADING.test(name)) return 'subheading';
  if (name === 'li') return 'list-item';
  return name === 'blockquote' ? 'quote' : undefined;
}
