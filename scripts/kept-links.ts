/** Counts the links of a page's gold body that an extractor returns. */
import { load } from 'cheerio';
import type { AnyNode } from 'domhandler';
import { walk } from '../src/html/walk.ts';
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

/** The lines of a page or of an extractor's HTML. */
function linesOf(html: string): Line[] {
  const newLine = (): Line => ({ text: '', links: [] });
  const lines: Line[] = [newLine()];
  const current = (): Line => lines.at(-1) as Line;
  /** Where each open element begins. */
  const starts: { readonly line: Line; readonly at: number }[] = [];
  walk(load(html).root()[0] as AnyNode, {
    text: (data) => (current().text += data),
    enter({ name }) {
      if (UNSEEN.has(name)) return false;
      if (BORDERS.has(name)) lines.push(newLine());
      starts.push({ line: current(), at: current().text.length });
      return true;
    },
    leave({ name, attribs: { href } }) {
      const start = starts.pop();
      const { text, links } = current();
      if (name === 'a' && href !== undefined)
        links.push({ href, from: start?.line === current() ? start.at : 0, to: text.length });
      if (BORDERS.has(name)) lines.push(newLine());
    },
  });
  return lines;
}
