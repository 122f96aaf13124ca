/**
 * Measures `diffArticles`: plants one edit after another in the HTML of saved pages, extracts both versions and
 * counts how often the edit, and nothing else, is found. New texts of boxes around the article are not edits.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { type ArticleDiff, diffArticles } from '../src/dedupe/index.ts';
import { type Article, inspectArticle } from '../src/index.ts';
import { oneOf } from '../src/text/one-of.ts';
import { runCommand, UsageError } from './command-line.ts';
import { findPages } from './saved-pages.ts';

const USAGE = 'usage: npm run eval:revisions -- DIR... [--edits 1050] [--show]';
const MIN_FOUND = 0.99;
const MAX_FALSE = 0.01;
const MIN_LENGTH = 40;
const MAX_SHOWN = 300;
const AROUND: ReadonlySet<string> = new Set(['outside', 'related']);
const LINK = /^<a\s/u;
const WORD = /(?<=\s)\p{L}[\p{L}\p{M}]{3,}(?=\s)/u;
const NUMBER = /(?<=\s)\p{Nd}+(?=\s)/u;
const NEW_WORD = 'कमलनयन';
const NEW_SENTENCE = 'जिला प्रशासन ने शाम को बताया कि राहत शिविरों में अब सभी परिवारों को भोजन मिल रहा है।';
const NEW_HEADLINE = 'राहत शिविरों में सभी परिवारों को मिला भोजन';

/** A page with its article. */
interface Page {
  readonly html: string;
  readonly url: string | undefined;
  readonly article: Article;
  /** A paragraph whose text fills an element and occurs once in the source. */
  readonly paragraph: string;
  /** Linked headlines around the article, each once in the source. */
  readonly boxes: readonly string[];
}

/** An edit of a page, and whether the diff shows it. */
interface Edit {
  readonly plant: (page: Page) => string | undefined;
  readonly isShown: (diff: ArticleDiff) => boolean;
}

const EDITS: Readonly<Record<string, Edit>> = {
  typo: wordEdit(WORD, (word) => `${word.slice(0, -1)}${word.at(-2)}`),
  number: wordEdit(NUMBER, (number) => `${Number(number) + 7}`),
  name: wordEdit(WORD, () => NEW_WORD),
  'added paragraph': {
    plant: ({ html, paragraph }) =>
      html.replace(`${paragraph}</p>`, (text) => `${text}<p>${NEW_SENTENCE}</p>`),
    isShown: ({ blocks }) => blocks.some((block) => block.change === 'added' && block.text === NEW_SENTENCE),
  },
  'new headline': {
    plant: ({ html, article }) => html.replaceAll(article.headline, () => NEW_HEADLINE),
    isShown: ({ fields, blocks }) =>
      blocks.length === 0 &&
      fields.some(({ field, after }) => field === 'headline' && after === NEW_HEADLINE),
  },
  rewrite: {
    plant: ({ html, paragraph }) => html.replace(paragraph, () => NEW_SENTENCE),
    isShown: ({ blocks }) => blocks.length === 2 && blocks.every(({ change }) => change !== 'edited'),
  },
};

/** Swaps the linked headlines around the article, which is not an edit. */
const ROTATION: Edit = {
  plant: ({ html, boxes }) => {
    const others = [...boxes.slice(1), ...boxes.slice(0, 1)];
    const places = new Map(boxes.map((text, at) => [text, others[at] ?? text]));
    return boxes.length < 2 ? undefined : html.replace(anyOf(boxes), (text) => places.get(text) ?? text);
  },
  isShown: ({ kind }) => kind === 'none' || kind === 'boilerplate',
};

runCommand(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { edits: { type: 'string', default: '1050' }, show: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError('no folder given');
  const pages = findPages(positionals).flatMap(({ file, url }) => readPage(readFileSync(file, 'utf8'), url));
  const perKind = Math.ceil(Number(values.edits) / Object.keys(EDITS).length);
  const rows = Object.entries({ ...EDITS, rotation: ROTATION }).map(([name, edit]) => {
    const { count, missed } = tried(edit, pages, name === 'rotation' ? Infinity : perKind);
    if (values.show) for (const text of missed) process.stdout.write(`${name}: ${text}\n`);
    return { name, count, right: count - missed.length };
  });
  const shown = rows.map(({ name, count, right }) => [name, `${count}`, `${right}`]);
  process.stdout.write(`${formatTable([['edit', 'planted', 'as expected'], ...shown]).join('\n')}\n`);
  const rotation = rows.pop() ?? { count: 0, right: 0 };
  const planted = rows.reduce((sum, { count }) => sum + count, 0);
  const found = rows.reduce((sum, { right }) => sum + right, 0) / planted;
  const wrong = 1 - rotation.right / rotation.count;
  process.stdout.write(`found ${found.toFixed(4)} of ${planted}, false ${wrong.toFixed(4)}\n`);
  if (found < MIN_FOUND || wrong > MAX_FALSE) process.exitCode = 1;
});

function readPage(html: string, url: string | undefined): Page[] {
  const { article, trace } = inspectArticle(html, { ...(url && { url }) });
  if (article === undefined) return [];
  const isAlone = (text: string): boolean => {
    const at = html.indexOf(text);
    const isWhole = html[at - 1] === '>' && html[at + text.length] === '<';
    return text.length >= MIN_LENGTH && isWhole && html.lastIndexOf(text) === at;
  };
  const texts = article.body.flatMap((block) => (block.type === 'paragraph' ? block.text : []));
  const paragraph = texts.slice(1).find((text) => isAlone(text) && text.includes(' '));
  const around = trace.blocks.flatMap(({ reason = '', text }) => (AROUND.has(reason) ? text : []));
  const isLink = (text: string): boolean => LINK.test(html.slice(html.lastIndexOf('<', html.indexOf(text))));
  const boxes = around.filter((text) => isAlone(text) && isLink(text));
  return paragraph === undefined ? [] : [{ html, url, article, paragraph, boxes }];
}

function wordEdit(pattern: RegExp, change: (word: string) => string): Edit {
  return {
    plant: ({ html, paragraph }) => {
      const edited = paragraph.replace(pattern, change);
      return edited === paragraph ? undefined : html.replace(paragraph, () => edited);
    },
    isShown: ({ blocks, fields }) =>
      blocks.length === 1 &&
      blocks[0]?.change === 'edited' &&
      fields.every(({ field }) => field === 'description'),
  };
}

/** Plants an edit in the requested number of pages. */
function tried(edit: Edit, pages: readonly Page[], most: number): { count: number; missed: string[] } {
  const planted = pages.flatMap((page) => {
    const html = edit.plant(page);
    return html === undefined || html === page.html ? [] : { ...page, html, before: page.article };
  });
  const missed = planted.slice(0, most).flatMap(({ html, url, before }) => {
    const { article, error } = inspectArticle(html, { ...(url && { url }) });
    const diff = article && diffArticles(before, article);
    if (diff && edit.isShown(diff)) return [];
    return `${url ?? before.headline}: ${JSON.stringify(diff ?? error?.code).slice(0, MAX_SHOWN)}`;
  });
  return { count: Math.min(most, planted.length), missed };
}

function anyOf(texts: readonly string[]): RegExp {
  return new RegExp(oneOf(texts), 'gu');
}
