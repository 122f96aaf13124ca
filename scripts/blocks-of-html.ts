/** Converts the HTML that an extractor returns to typed blocks, which the scorer compares. */
import { load } from 'cheerio';
import { type AnyNode, isTag, isText } from 'domhandler';
import { listOf } from './list-of.ts';
import type { ScoredBlock } from './score.ts';

interface Reading {
  readonly blocks: ScoredBlock[];
  line: string;
}

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
  const reading: Reading = { blocks: [], line: '' };
  for (const node of load(html).root()[0]?.children ?? []) readNode(node, 'paragraph', reading);
  endBlock('paragraph', reading);
  return reading.blocks;
}

function readNode(node: AnyNode, type: string, reading: Reading): void {
  if (isText(node)) reading.line += node.data.replace(WHITE_SPACE, ' ');
  if (!isTag(node)) return;
  if (node.name === 'br') reading.line += BREAK;
  else if (SKIPPED.has(node.name)) endBlock(type, reading);
  else if (isBlock(node.name)) readBlock(node.children, type, typeOf(node.name) ?? type, reading);
  else for (const child of node.children) readNode(child, type, reading);
}

function readBlock(children: readonly AnyNode[], outer: string, type: string, reading: Reading): void {
  endBlock(outer, reading);
  for (const child of children) readNode(child, type, reading);
  endBlock(type, reading);
}

function endBlock(type: string, reading: Reading): void {
  const texts = reading.line.split(TWO_BREAKS).map((text) => text.replace(WHITE_SPACE, ' ').trim());
  for (const text of texts) if (text !== '') reading.blocks.push({ type, text });
  reading.line = '';
}

function isBlock(name: string): boolean {
  return BLOCKS.has(name) || HEADING.test(name);
}

function typeOf(name: string): string | undefined {
  if (HEADING.test(name)) return 'subheading';
  if (name === 'li') return 'list-item';
  return name === 'blockquote' ? 'quote' : undefined;
}
