/** Counts the links of a page's gold body that an extractor returns. */
import { load } from 'cheerio';
import { type AnyNode, isTag, isText } from 'domhandler';
import { listOf } from './list-of.ts';
import { foldText, type GoldPage, textLines } from './score.ts';

/** Links of the gold body, and those of them that a result has. */
export interface KeptLinks {
  readonly kept: number;
  readonly of: number;
}

/** A line of a page: the text between two borders of blocks or line breaks, and the links in it. */
interface Line {
  text: string;
  readonly links: { readonly href: string; from: number; to: number }[];
}

const BORDERS = new Set(
  listOf(`address|article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h1|h2|h3|h4|h5|h6
  header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul`),
);
const UNSEEN = new Set(listOf('head|iframe|noscript|script|style|svg|template'));
const SCHEME = /^(?:https?:\/\/|mailto:|tel:)/iu;

/**
 * A link counts if it is in a line of running text, a line with other words that is in a block of the gold body; it is kept if the
 * result has a link with the same text to the same URL.
 */
export function keptLinks(
  { html, url }: { html: string; url: string },
  gold: GoldPage,
  markup: string,
): KeptLinks {
  const texts = textLines(gold.body).map(({ text }) => text);
  const wanted = new Set(
    linesOf(html)
      .filter((line) => line.links.length > 0 && isOfGold(line, texts))
      .flatMap((line) => keysOf(line, url)),
  );
  const found = new Set(linesOf(markup).flatMap((line) => keysOf(line, url)));
  return { kept: [...wanted].filter((key) => found.has(key)).length, of: wanted.size };
}

function isOfGold({ text, links }: Line, texts: readonly string[]): boolean {
  const line = foldText(text);
  const linked = links.map(({ from, to }) => foldText(text.slice(from, to))).join('');
  return linked.length < line.length && texts.some((block) => block.includes(line));
}

function keysOf({ text, links }: Line, base: string): string[] {
  return links.flatMap(({ href, from, to }) => {
    const words = foldText(text.slice(from, to));
    const target = URL.canParse(href, base) ? new URL(href, base).href : '';
    const isLink = words !== '' && SCHEME.test(target) && href.trim() !== '#';
    return isLink ? [`${words} ${target}`] : [];
  });
}

/** Reads the lines of a page or of an extractor's HTML. */
function linesOf(html: string): Line[] {
  const lines: Line[] = [newLine()];
  for (const node of load(html).root()[0]?.children ?? []) readNode(node, lines);
  return lines;
}

function newLine(): Line {
  return { text: '', links: [] };
}

function readNode(node: AnyNode, lines: Line[]): void {
  if (isText(node)) currentLine(lines).text += node.data;
  if (!isTag(node) || UNSEEN.has(node.name)) return;
  if (BORDERS.has(node.name)) lines.push(newLine());
  const line = currentLine(lines);
  const from = line.text.length;
  for (const child of node.children) readNode(child, lines);
  const last = currentLine(lines);
  const { href } = node.attribs;
  if (node.name === 'a' && href !== undefined)
    last.links.push({ href, from: last === line ? from : 0, to: last.text.length });
  if (BORDERS.has(node.name)) lines.push(newLine());
}

function currentLine(lines: readonly Line[]): Line {
  return lines.at(-1) as Line;
}
