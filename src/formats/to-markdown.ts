/** An article as Markdown. */
import type { Article, Block, Embed, Image, LiveEntry, Quote, Table } from '../article.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { flag } from '../io/option-kinds.ts';
import { escapeCell, escapeMarkdown } from './escape-markdown.ts';
import { frontMatter } from './front-matter.ts';
import { lineOf } from './line-of.ts';
import { safeUrl } from './safe-url.ts';
import { type BlockWriters, writeBlocks } from './write-block.ts';

/** Options of {@link toMarkdown}. */
export interface MarkdownOptions {
  /** Whether to begin with the fields as YAML. Default: true. */
  readonly frontMatter?: boolean;
}

const MARKDOWN_OPTIONS: OptionKinds<MarkdownOptions> = { frontMatter: flag };

const BLANK_LINE = '\n\n';
const RULE = `---${BLANK_LINE}`;
/** Two adjacent lists with the same marker would be one list. */
const BULLETS = ['-', '*'] as const;
const NUMBER_MARKS = ['.', ')'] as const;
const HIGHLIGHT_BULLET = '+';
/** Characters of a URL that have a meaning in links. */
const PARENTHESIS = /[()]/u;
const REFERENCE = /&(?=[#a-z0-9]+;)/giu;
const QUOTE_MARK = /"/gu;
const BACKTICK = /`/gu;

const WRITERS: BlockWriters<string> = {
  paragraph: ({ text }) => escapeMarkdown(text),
  subheading: ({ text, level }) => heading(level, text),
  list: ({ ordered, items }, index) =>
    ordered ? numbered(items, NUMBER_MARKS[index % 2]) : bulleted(items, BULLETS[index % 2]),
  quote: quoteMarkdown,
  table: tableMarkdown,
  image: (block) => imageMarkdown(block, block.caption),
  embed: embedMarkdown,
  'live-entry': entryMarkdown,
};

/**
 * An article as Markdown (CommonMark with GitHub's tables): front matter with all fields but `body` and `provenance`, then
 * headline, standfirst, lead image, highlights and body. Text is escaped, so that no headline is parsed as markup.
 * An entry of a live page opens with a rule and a heading, its time as code. Sizes of images are omitted. Throws a
 * ScrapeError `invalid-input` for an unknown option or an invalid value.
 *
 * @example
 * toMarkdown(article, { frontMatter: false }); // '# नहर की सफाई शुरू, किसानों को राहत\n\nसिंचाई विभाग ने …'
 */
export function toMarkdown(article: Article, options: MarkdownOptions = {}): string {
  checkOptions(options, MARKDOWN_OPTIONS);
  const { body, provenance: _, text: __, ...fields } = article as Article & { readonly text?: string };
  const parts = [
    options.frontMatter === false ? '' : frontMatter(fields),
    heading(1, article.headline),
    escapeMarkdown(article.standfirst ?? ''),
    leadMarkdown(article),
    bulleted(article.highlights ?? [], HIGHLIGHT_BULLET),
    ...writeBlocks(body, WRITERS).map((written, at) => `${leavesEntry(body, at) ? RULE : ''}${written}`),
  ];
  return parts.filter((part) => part !== '').join(BLANK_LINE);
}

/** Whether the entries of a live page end before a block. */
function leavesEntry(body: readonly Block[], at: number): boolean {
  return body[at]?.type !== 'live-entry' && body[at - 1]?.type === 'live-entry';
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(text)}`;
}

function bulleted(items: readonly string[], bullet = '-'): string {
  return items.map((item) => `${bullet} ${escapeMarkdown(item)}`).join('\n');
}

function numbered(items: readonly string[], mark = '.'): string {
  return items.map((item, at) => `${at + 1}${mark} ${escapeMarkdown(item)}`).join('\n');
}

function quoteMarkdown({ text, cite }: Quote): string {
  return quoted([escapeMarkdown(text), cite === undefined ? '' : `— ${escapeMarkdown(cite)}`]);
}

/** A quote of a third party, with its source. */
function embedMarkdown({ provider, url, text = '' }: Embed): string {
  const target = destination(url);
  return quoted([escapeMarkdown(text), target === '' ? `*${provider}*` : `[${provider}](${target})`]);
}

function quoted(paragraphs: readonly string[]): string {
  return paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `> ${paragraph}`)
    .join('\n>\n');
}

/** The first row becomes the head, since every Markdown table has one. Each row gets as many cells as the widest. */
function tableMarkdown({ rows }: Table): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = '', ...others] = rows.map((row) =>
    line(Array.from({ length: width }, (_, at) => escapeCell(row[at] ?? ''))),
  );
  return [head, line(Array(width).fill('---')), ...others].join('\n');
}

function leadMarkdown({ leadImage, caption }: Article): string {
  return leadImage === undefined ? escapeMarkdown(caption ?? '') : imageMarkdown(leadImage, caption);
}

/** The caption appears below the picture as a paragraph, the credit as its title. */
function imageMarkdown({ url, alt = '', credit }: Image, caption = ''): string {
  const title = credit === undefined ? '' : ` "${escapeMarkdown(credit).replace(QUOTE_MARK, '\\"')}"`;
  const target = destination(url);
  const picture = target === '' ? escapeMarkdown(alt) : `![${escapeMarkdown(alt)}](${target}${title})`;
  return caption === '' ? picture : `${picture}\\\n${escapeMarkdown(caption)}`;
}

function destination(url: string | undefined): string {
  const target = (safeUrl(url) ?? '').replace(REFERENCE, '\\&');
  return PARENTHESIS.test(target) ? `<${target}>` : target;
}

function entryMarkdown({ time, headline, blocks }: LiveEntry): string {
  const opening = [time === undefined ? '' : codeSpan(time), escapeMarkdown(headline ?? '')];
  const head = ['##', ...opening.filter((part) => part !== '')].join(' ');
  return [`${RULE}${head}`, ...writeBlocks(blocks, WRITERS)].join(BLANK_LINE);
}

function codeSpan(text: string): string {
  return `\`${lineOf(text).replace(BACKTICK, '')}\``;
}
