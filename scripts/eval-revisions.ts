/**
 * Measures `diffArticles`: plants edits in the HTML of saved pages, extracts both versions and counts how often
 * the edit, and nothing else, is found. Rotated ads and related stories are planted too; they are not edits.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { type ArticleDiff, diffArticles } from '../src/dedupe/index.ts';
import { type Article, inspectArticle } from '../src/index.ts';
import { oneOf } from '../src/text/one-of.ts';
import { runCommand, wholeNumber } from './command-line.ts';
import { type Random, randomOf, shuffled } from './fuzz/random.ts';
import { findPages, type PageFile } from './saved-pages.ts';

const USAGE = 'usage: npm run eval:revisions [-- DIR... --edits 1002 --seed 1 --show]';
const MIN_FOUND = 0.99;
const MAX_FALSE = 0.01;
const MIN_LENGTH = 40;
const MAX_SHOWN = 300;
const AROUND: ReadonlySet<string> = new Set(['outside', 'related']);
/** Fields that are read from a paragraph or often repeat one. */
const FROM_TEXT: ReadonlySet<string> = new Set(['dateline', 'agency', 'description']);
const LINK = /^<a\s/u;
const WORD = /(?<=\s)\p{L}[\p{L}\p{M}]{3,}(?=\s)/gu;
const NUMBER = /(?<=\s)\p{Nd}+(?=\s)/gu;
/** Each digit is followed by the next one. */
const DIGITS = '01234567890०१२३४५६७८९०';
const SPACE = /\s+/gu;
const LETTER = /^[\p{L}\p{M}\p{N}]$/u;

/** A page with its article. */
interface Page {
  readonly html: string;
  readonly url: string | undefined;
  readonly article: Article;
  /** Paragraphs with a long word whose text fills a `p` element and occurs once in the source. */
  readonly paragraphs: readonly string[];
  /** Linked headlines around the article, each once in the source. */
  readonly links: readonly string[];
}

/** What an edit takes its place and words from. */
interface Material {
  readonly random: Random;
  readonly paragraph: string;
  /** A paragraph and two headlines of other pages in the same language. */
  readonly other: { readonly paragraph: string; readonly headlines: readonly [string, string] };
}

/** The later version of a page, and the earlier one unless it is the page itself. */
type Versions = readonly string[];

interface Edit {
  readonly plant: (page: Page, material: Material) => Versions | undefined;
  /** Whether the diff shows the edit and nothing else. */
  readonly isShown: (diff: ArticleDiff, material: Material) => boolean;
}

const EDITS: Readonly<Record<string, Edit>> = {
  typo: wordEdit(WORD, (word) => `${word.slice(0, -1)}${word.at(-2)}`),
  number: wordEdit(NUMBER, nextNumber),
  name: wordEdit(WORD, (_, { random, other }) => random.pick(wordsOf(other.paragraph, WORD))),
  'added paragraph': {
    plant: ({ html }, { paragraph, other }) => [
      html.replace(`${paragraph}</p>`, (text) => `${text}\n<p>${other.paragraph}</p>`),
    ],
    isShown: (diff, { other }) =>
      isOnlyText(diff) &&
      diff.blocks.length === 1 &&
      diff.blocks.every((block) => block.change === 'added' && block.text === other.paragraph),
  },
  'new headline': {
    plant: ({ html, article }, { other }) => {
      const pattern = spellingsOf(article.headline);
      const isWhole = new RegExp(`>\\s*${pattern}\\s*<\\/h`, 'iu').test(html);
      return isWhole ? [html.replaceAll(new RegExp(pattern, 'giu'), () => other.headlines[0])] : undefined;
    },
    isShown: ({ fields, blocks }, { other }) =>
      blocks.length === 0 &&
      fields.some(({ field, after }) => field === 'headline' && after === other.headlines[0]),
  },
  rewrite: {
    plant: ({ html }, { paragraph, other }) => [html.replace(paragraph, () => other.paragraph)],
    isShown: (diff, { paragraph, other }) =>
      isOnlyText(diff) &&
      diff.blocks.length === 2 &&
      diff.blocks.some((block) => block.change === 'added' && block.text === other.paragraph) &&
      diff.blocks.some((block) => block.change === 'removed' && block.text === paragraph),
  },
};

const ROTATIONS: Readonly<Record<string, Edit>> = {
  'rotated headlines': rotation(({ html, links }) => {
    const others = [...links.slice(1), ...links.slice(0, 1)];
    const next = new Map(links.map((text, at) => [text, others[at] ?? text]));
    return links.length < 2
      ? undefined
      : [html.replace(new RegExp(oneOf(links), 'gu'), (text) => next.get(text) ?? text)];
  }),
  'rotated ad': box((text) => [
    `<div class="advertisement"><a href="https://ads.example/1"><img src="/ad.jpg" alt="">${text}</a></div>`,
    `<div class="ad-slot"><span>Advertisement</span><p>${text}</p></div>`,
    `<ins class="adsbygoogle" data-ad-slot="7"><iframe title="${text}" src="https://ads.example/1"></iframe></ins>`,
  ]),
  'rotated related box': box((text, language) => {
    const label = language === 'hi' ? 'यह भी पढ़ें' : 'Also read';
    return [
      `<div class="related-stories"><h4>${label}</h4><ul><li><a href="/1.html">${text}</a></li></ul></div>`,
      `<p><strong>${label}: <a href="/1.html">${text}</a></strong></p>`,
      `<aside><a href="/1.html"><img src="/1.jpg" alt=""><h3>${text}</h3></a></aside>`,
    ];
  }),
};

runCommand(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      edits: { type: 'string', default: '1002' },
      seed: { type: 'string', default: '1' },
      show: { type: 'boolean', default: false },
    },
  });
  const pages = findPages(positionals.length > 0 ? positionals : ['fixtures', 'rounds']).flatMap(readPage);
  const count = Math.ceil(wholeNumber(values.edits) / Object.keys(EDITS).length);
  const rowsOf = (edits: Readonly<Record<string, Edit>>): Row[] =>
    Object.entries(edits).map(([name, edit]) => {
      const { planted, missed } = tried(edit, pages, { count, random: randomOf(`${values.seed} ${name}`) });
      if (values.show) for (const text of missed) process.stdout.write(`${name}: ${text}\n`);
      return { name, planted, right: planted - missed.length };
    });
  const [edits, rotations] = [rowsOf(EDITS), rowsOf(ROTATIONS)];
  const shown = [...edits, ...rotations].map(({ name, planted, right }) => [name, `${planted}`, `${right}`]);
  process.stdout.write(`${formatTable([['edit', 'planted', 'as expected'], ...shown]).join('\n')}\n`);
  const [found, wrong] = [shareRight(edits), 1 - shareRight(rotations)];
  process.stdout.write(`${pages.length} pages: found ${found.toFixed(4)}, false ${wrong.toFixed(4)}\n`);
  if (!(found >= MIN_FOUND && wrong <= MAX_FALSE)) process.exitCode = 1;
});

interface Row {
  readonly name: string;
  readonly planted: number;
  readonly right: number;
}

function shareRight(rows: readonly Row[]): number {
  const sum = (name: 'planted' | 'right'): number => rows.reduce((total, row) => total + row[name], 0);
  return sum('right') / sum('planted');
}

function readPage({ file, url }: PageFile): Page[] {
  const html = readFileSync(file, 'utf8');
  const { article, trace } = inspectArticle(html, { ...(url && { url }) });
  if (article === undefined) return [];
  const isAlone = (text: string): boolean => {
    const at = html.indexOf(text);
    const isWhole = html[at - 1] === '>' && html[at + text.length] === '<';
    return text.length >= MIN_LENGTH && isWhole && html.lastIndexOf(text) === at;
  };
  const isLink = (text: string): boolean => LINK.test(html.slice(html.lastIndexOf('<', html.indexOf(text))));
  const texts = article.body.flatMap((block) => (block.type === 'paragraph' ? block.text : []));
  const isFit = (text: string): boolean =>
    isAlone(text) && html.includes(`${text}</p>`) && text.search(WORD) >= 0;
  const paragraphs = texts.filter(isFit);
  const around = trace.blocks.flatMap(({ reason = '', text }) => (AROUND.has(reason) ? text : []));
  return [{ html, url, article, paragraphs, links: around.filter((text) => isAlone(text) && isLink(text)) }];
}

/** Plants an edit in the requested number of pages, in a random order. */
function tried(edit: Edit, pages: readonly Page[], { count, random }: { count: number; random: Random }) {
  const missed: string[] = [];
  let planted = 0;
  for (const page of shuffled(pages, random)) {
    const material = materialFor(page, pages, random);
    const fault = material && faultOf(edit, page, material);
    if (fault !== undefined) planted += 1;
    if (fault) missed.push(fault);
    if (planted === count) break;
  }
  return { planted, missed };
}

/** What differs from an edit as planted; empty if nothing does, undefined if it cannot be planted. */
function faultOf(edit: Edit, page: Page, material: Material): string | undefined {
  const versions = edit.plant(page, material);
  if (versions === undefined || versions[0] === page.html) return undefined;
  const options = page.url === undefined ? {} : { url: page.url };
  const [after, before = page] = versions.map((html) => inspectArticle(html, options));
  const diff = before.article && after?.article && diffArticles(before.article, after.article);
  if (diff && edit.isShown(diff, material)) return '';
  return `${page.url ?? page.article.headline}: ${JSON.stringify(diff ?? after?.error).slice(0, MAX_SHOWN)}`;
}

function materialFor(page: Page, pages: readonly Page[], random: Random): Material | undefined {
  const { language } = page.article;
  const others = pages.filter((other) => other !== page && other.article.language === language);
  const [one, two] = shuffled(
    others.filter(({ paragraphs }) => paragraphs.length > 0),
    random,
  );
  const [paragraph, added] = [page, one].map((from) => shuffled(from?.paragraphs ?? [], random)[0]);
  if (one === undefined || two === undefined || paragraph === undefined || added === undefined)
    return undefined;
  const headlines = [one.article.headline, two.article.headline] as const;
  return { random, paragraph, other: { paragraph: added, headlines } };
}

function wordsOf(text: string, pattern: RegExp): [string, ...string[]] {
  return (text.match(pattern) ?? []) as unknown as [string, ...string[]];
}

function wordEdit(pattern: RegExp, change: (word: string, material: Material) => string): Edit {
  return {
    plant: ({ html, paragraphs }, material) => {
      const { random } = material;
      const isFit = (text: string): boolean => text.search(pattern) >= 0;
      const paragraph = shuffled(paragraphs.filter(isFit), random)[0] ?? '';
      const found = [...paragraph.matchAll(pattern)];
      const { 0: word, index } = found[random.below(found.length)] ?? { 0: '', index: 0 };
      const changed = change(word, material);
      if (word === '' || changed === word) return undefined;
      const edited = `${paragraph.slice(0, index)}${changed}${paragraph.slice(index + word.length)}`;
      return [html.replace(paragraph, () => edited)];
    },
    isShown: (diff) => isOnlyText(diff) && diff.blocks.length === 1 && diff.blocks[0]?.change === 'edited',
  };
}

function isOnlyText({ fields }: ArticleDiff): boolean {
  return fields.every(({ field }) => FROM_TEXT.has(field));
}

function nextNumber(number: string): string {
  const last = DIGITS[DIGITS.indexOf(number.slice(-1)) + 1] ?? '';
  return `${number.slice(0, -1)}${last}`;
}

/** A pattern for a text as HTML and JSON may spell it. */
function spellingsOf(text: string): string {
  const letters = [...text.replace(SPACE, ' ')].map((letter) => {
    const inJson = `\\\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
    if (LETTER.test(letter)) return `(?:${letter}|${inJson})`;
    return letter === ' ' ? '(?:\\s|&nbsp;)+' : '(?:[^<>\\p{L}\\p{N}]|&#?[a-z0-9]+;|\\\\u[0-9a-f]{4})';
  });
  return letters.join('');
}

function rotation(plant: Edit['plant']): Edit {
  return { plant, isShown: ({ kind }) => kind === 'none' || kind === 'boilerplate' };
}

/** A box behind a paragraph whose text differs in the two versions. */
function box(boxes: (text: string, language: string) => readonly [string, ...string[]]): Edit {
  return rotation(({ html, article }, { random, paragraph, other }) => {
    const form = random.below(boxes('', '').length);
    const [before, after] = other.headlines.map((text) =>
      html.replace(`${paragraph}</p>`, (end) => `${end}\n${boxes(text, article.language)[form]}`),
    );
    return after === undefined || before === undefined ? undefined : [after, before];
  });
}
