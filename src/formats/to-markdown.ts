import type { Article, Block, LiveEntry, Mark, Table } from '../article.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { flag } from '../io/option-kinds.ts';
import { destination, escapeCell, escapeMarkdown } from './escape-markdown.ts';
import { frontMatter } from './front-matter.ts';
import { lineOf } from './line-of.ts';
import { safeUrl } from './safe-url.ts';
import { type BlockWriters, type Figure, writeBlocks } from './write-block.ts';

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
const QUOTE_MARK = /"/gu;
const BACKTICK = /`/gu;

const WRITERS: BlockWriters<string> = {
  paragraph: ({ text, marks }) => escapeMarkdown(text, marks),
  subheading: ({ text, level, marks }) => heading(level, text, marks),
  list: ({ ordered, items, itemMarks }, index) => {
    const [bullet = '', sign = ''] = [BULLETS[index % 2], NUMBER_MARKS[index % 2]];
    return itemsMarkdown(items, itemMarks, (at) => (ordered ? `${at + 1}${sign}` : bullet));
  },
  quote: ({ text, cite, marks }) =>
    quoted([escapeMarkdown(text, marks), cite === undefined ? '' : `— ${escapeMarkdown(cite)}`]),
  table: tableMarkdown,
  image: imageMarkdown,
  embed: ({ provider, url, text = '' }) => {
    const target = destination(safeUrl(url));
    return quoted([escapeMarkdown(text), target === '' ? `*${provider}*` : `[${provider}](${target})`]);
  },
  'live-entry': entryMarkdown,
};

/**
 * An article as Markdown (CommonMark with GitHub's tables): front matter with all fields but `body` and `provenance`, then
 * headline, standfirst, lead image, highlights and body. Text is escaped, so that no headline is parsed as markup; links and
 * emphasis are written, and what CommonMark has no sign for as `<sup>`, `<sub>`, `<s>` and `<br>`.
 * An entry of a live page opens with a rule and a heading, its time as code. Sizes of images are omitted. Throws a
 * ScrapeError `invalid-input` for an unknown option or an invalid value.
 *
 * @example
 * toMarkdown(article, { frontMatter: false }); // '# नहर की सफाई शुरू, किसानों को राहत\n\nसिंचाई विभाग ने …'
 */
export function toMarkdown(article: Article, options: MarkdownOptions = {}): string {
  checkOptions(options, MARKDOWN_OPTIONS);
  const { body, marks, provenance: _, text: __, ...fields } = article as Article & { readonly text?: string };
  const parts = [
    options.frontMatter === false ? '' : frontMatter(fields),
    heading(1, article.headline),
    escapeMarkdown(article.standfirst ?? '', marks?.standfirst),
    leadMarkdown(article),
    itemsMarkdown(article.highlights ?? [], marks?.highlights, () => HIGHLIGHT_BULLET),
    ...writeBlocks(body, WRITERS).map((written, at) => `${leavesEntry(body, at) ? RULE : ''}${written}`),
  ];
  return parts.filter((part) => part !== '').join(BLANK_LINE);
}

/** Whether the entries of a live page end before a block. */
function leavesEntry(body: readonly Block[], at: number): boolean {
  return body[at]?.type !== 'live-entry' && body[at - 1]?.type === 'live-entry';
}

function heading(level: number, text: string, marks?: readonly Mark[]): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(text, marks)}`;
}

function itemsMarkdown(
  items: readonly string[],
  marks: readonly Mark[][] | undefined,
  bulletOf: (index: number) => string,
): string {
  return items.map((item, at) => `${bulletOf(at)} ${escapeMarkdown(item, marks?.[at])}`).join('\n');
}

function quoted(paragraphs: readonly string[]): string {
  return paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `> ${paragraph}`)
    .join('\n>\n');
}

/** The first row becomes the head, since every Markdown table has one. Each row gets as many cells as the widest. */
function tableMarkdown({ rows, cellMarks }: Table): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = '', ...others] = rows.map((cells, row) =>
    line(Array.from({ length: width }, (_, at) => escapeCell(cells[at] ?? '', cellMarks?.[row]?.[at]))),
  );
  return [head, line(Array(width).fill('---')), ...others].join('\n');
}

function leadMarkdown({ leadImage, caption, marks }: Article): string {
  if (leadImage === undefined) return escapeMarkdown(caption ?? '', marks?.caption);
  return imageMarkdown({ ...leadImage, caption, marks: marks?.caption });
}

/** The caption appears below the picture as a paragraph, the credit as its title. */
function imageMarkdown({ url, alt = '', credit, caption = '', marks }: Figure): string {
  const title = credit === undefined ? '' : ` "${escapeMarkdown(credit).replace(QUOTE_MARK, '\\"')}"`;
  const target = destination(safeUrl(url));
  const picture = target === '' ? escapeMarkdown(alt) : `![${escapeMarkdown(alt)}](${target}${title})`;
  return caption === '' ? picture : `${picture}\\\n${escapeMarkdown(caption, marks)}`;
}

function entryMarkdown({ time, headline, blocks }: LiveEntry): string {
  const opening = [
    time === undefined ? '' : `\`${lineOf(time).replace(BACKTICK, '')}\``,
    escapeMarkdown(headline ?? ''),
  ];
  const head = ['##', ...opening.filter((part) => part !== '')].join(' ');
  return [`${RULE}${head}`, ...writeBlocks(blocks, WRITERS)].join(BLANK_LINE);
}
