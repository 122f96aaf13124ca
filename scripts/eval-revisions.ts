/**
 * Measures `diffArticles`: plants edits in the HTML of saved pages, extracts both versions and counts how often
 * the edit, and nothing else, is found. Rotated ads and related stories are planted too; they are not edits.
 */
import { readFileSync } from 'node:fs';
import { formatTable } from '../src/apps/cli/print/table.ts';
import type { BlockChange, FieldChange, RevisionKind, WordChange } from '../src/dedupe/index.ts';
import { diffArticles } from '../src/dedupe/index.ts';
import { bodyText } from '../src/formats/index.ts';
import { type Article, inspectArticle } from '../src/index.ts';
import { anyOf } from '../src/text/listed-words.ts';
import { unicodeEscape } from '../src/text/unicode-escape.ts';
import { print, runCommand } from './command-line.ts';
import { type Random, randomOf, shuffled } from './fuzz/random.ts';
import { listOf } from './list-of.ts';
import { FIXTURES, findPages, ROUNDS, type SavedPage } from './saved-pages.ts';
import { share } from './score.ts';

const USAGE = 'usage: npm run eval:revisions [-- DIR... --edits 1002 --seed 1 --show]';
const [MIN_FOUND, MAX_FALSE] = [0.99, 0.01];
const MIN_LENGTH = 40;
const MAX_SHOWN = 300;
const AROUND: ReadonlySet<string> = new Set(['outside', 'related']);
/** Fields that readers see as the text, but not those that are read from a paragraph: agency and dateline. */
const TEXT_FIELDS = new Set<string>(listOf('headline|standfirst|kicker|caption|highlights|authors'));
const TEXT_KINDS: ReadonlySet<RevisionKind> = new Set<RevisionKind>(['silent-edit', 'update', 'correction']);
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

/** The texts from which an edit is made, and the paragraph that it changes. */
interface Material {
  readonly random: Random;
  readonly paragraph: string;
  /** A paragraph and two headlines of other pages in the same language. */
  readonly other: { readonly paragraph: string; readonly headlines: readonly [string, string] };
}

type Change = BlockChange | FieldChange;

/** A planted edit. */
interface Planted {
  readonly html: string;
  /** The earlier version, unless it is the page itself. */
  readonly before?: string;
  /** What tells each change that the diff should show; nothing if it is not an edit. */
  readonly shows: readonly ((change: Change) => boolean)[];
}

/** Plants an edit in a page, if it has a place for it. */
type Edit = (page: Page, material: Material) => Planted | undefined;

const EDITS: Readonly<Record<string, Edit>> = {
  typo: wordEdit(WORD, (word) => `${word.slice(0, -1)}${word.at(-2)}`),
  number: wordEdit(NUMBER, nextNumber),
  name: wordEdit(WORD, (_, { random, other }) => random.pick(wordsOf(other.paragraph, WORD))),
  'added paragraph': ({ html }, { paragraph, other }) => ({
    html: html.replace(`${paragraph}</p>`, (text) => `${text}\n<p>${other.paragraph}</p>`),
    shows: [isBlock('added', other.paragraph)],
  }),
  'new headline': ({ html, article }, { other }) => {
    const pattern = spellingsOf(article.headline);
    const isWhole = new RegExp(`>\\s*${pattern}\\s*<\\/h`, 'iu').test(html);
    const [headline] = other.headlines;
    const text = bodyText(article, { standfirst: true, captions: true });
    // An editor would not change a paragraph that repeats the old headline.
    if (!isWhole || new RegExp(pattern, 'iu').test(text)) return undefined;
    return {
      html: html.replaceAll(new RegExp(pattern, 'giu'), () => headline),
      shows: [(change) => 'field' in change && change.field === 'headline' && change.after === headline],
    };
  },
  rewrite: ({ html }, { paragraph, other }) => ({
    html: html.replace(paragraph, () => other.paragraph),
    shows: [isBlock('added', other.paragraph), isBlock('removed', paragraph)],
  }),
};

const ROTATIONS: Readonly<Record<string, Edit>> = {
  'rotated headlines': ({ html, links }) => {
    const next = new Map(links.map((text, at) => [text, links[(at + 1) % links.length] ?? text]));
    if (links.length < 2) return undefined;
    const rotated = html.replace(new RegExp(anyOf(links), 'gu'), (text) => next.get(text) ?? text);
    return { html: rotated, shows: [] };
  },
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

runCommand(USAGE, { edits: 1002, seed: '1', show: false }, ({ edits, seed, show }, folders) => {
  const pages = findPages(folders.length > 0 ? folders : [FIXTURES, ROUNDS]).flatMap(readPage);
  const count = Math.ceil(edits / Object.keys(EDITS).length);
  const results = Object.entries({ ...EDITS, ...ROTATIONS }).flatMap(([name, edit]) => {
    const planted = resultsOf(edit, pages, { count, random: randomOf(`${seed} ${name}`) });
    return planted.map((result) => ({ ...result, name }));
  });
  const shown = results.filter(({ isFound, isFalse }) => show && (!isFound || isFalse));
  const rows = Object.keys({ ...EDITS, ...ROTATIONS }).map((name) => {
    const planted = results.filter((result) => result.name === name);
    const found = planted.filter(({ isFound }) => isFound);
    const others = planted.filter(({ isFalse }) => isFalse);
    return [name, `${planted.length}`, name in EDITS ? `${found.length}` : '', `${others.length}`];
  });
  const edited = results.filter(({ name }) => name in EDITS);
  const found = share(edited, ({ isFound }) => isFound);
  const wrong = share(results, ({ isFalse }) => isFalse);
  print([
    ...shown.map(({ name, text }) => `${name}: ${text}`),
    ...formatTable([['edit', 'planted', 'found', 'other changes'], ...rows]),
    `${pages.length} pages: found ${found.toFixed(4)}, false ${wrong.toFixed(4)}`,
  ]);
  if (!(found >= MIN_FOUND && wrong <= MAX_FALSE)) process.exitCode = 1;
});

function readPage({ file, url }: SavedPage): Page[] {
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

interface Result {
  readonly isFound: boolean;
  /** Whether the diff also shows what was not planted. */
  readonly isFalse: boolean;
  readonly text: string;
}

/** Plants an edit in the requested number of pages, in a random order. */
function resultsOf(
  edit: Edit,
  pages: readonly Page[],
  { count, random }: { count: number; random: Random },
): Result[] {
  const results: Result[] = [];
  for (const page of shuffled(pages, random)) {
    const material = materialFor(page, pages, random);
    const planted = material && edit(page, material);
    if (planted !== undefined && planted.html !== page.html) results.push(resultOf(planted, page));
    if (results.length === count) break;
  }
  return results;
}

function resultOf({ html, before, shows }: Planted, page: Page): Result {
  const options = page.url === undefined ? {} : { url: page.url };
  const former = before === undefined ? page : inspectArticle(before, options);
  const { article, error } = inspectArticle(html, options);
  const diff = former.article && article && diffArticles(former.article, article);
  const text = `${page.url ?? page.article.headline}: ${JSON.stringify(diff ?? error?.code).slice(0, MAX_SHOWN)}`;
  if (diff === undefined) return { isFound: false, isFalse: shows.length === 0, text };
  const changes: readonly Change[] = [...diff.fields, ...diff.blocks];
  const others = changes.filter((change) => !shows.some((isPlanted) => isPlanted(change)));
  const isText = (change: Change): boolean => !('field' in change) || TEXT_FIELDS.has(change.field);
  return {
    isFound: shows.every((isPlanted) => changes.some(isPlanted)),
    isFalse: shows.length === 0 ? TEXT_KINDS.has(diff.kind) : others.some(isText),
    text,
  };
}

function materialFor(page: Page, pages: readonly Page[], random: Random): Material | undefined {
  const isFit = ({ article, paragraphs }: Page): boolean =>
    article.language === page.article.language && paragraphs.length > 0;
  const others = pages.filter((other) => other !== page && isFit(other));
  const [one, two] = shuffled(others, random);
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
  return ({ html, paragraphs }, material) => {
    const { random } = material;
    const isFit = (text: string): boolean => text.search(pattern) >= 0;
    const paragraph = shuffled(paragraphs.filter(isFit), random)[0] ?? '';
    const found = [...paragraph.matchAll(pattern)];
    const { 0: word, index } = found[random.below(found.length)] ?? { 0: '', index: 0 };
    const changed = change(word, material);
    if (word === '' || changed === word) return undefined;
    const edited = `${paragraph.slice(0, index)}${changed}${paragraph.slice(index + word.length)}`;
    const isShown = (one: Change): boolean =>
      'change' in one && one.change === 'edited' && textOf(one.words, 'removed') === edited;
    return { html: html.replace(paragraph, () => edited), shows: [isShown] };
  };
}

/** The text of an edited block without the words that one version lacks. */
function textOf(words: readonly WordChange[], without: WordChange['change']): string {
  return words.flatMap(({ text, change }) => (change === without ? [] : text)).join('');
}

function isBlock(kind: 'added' | 'removed', text: string) {
  return (change: Change): boolean => 'change' in change && change.change === kind && change.text === text;
}

function nextNumber(number: string): string {
  const last = DIGITS[DIGITS.indexOf(number.slice(-1)) + 1] ?? '';
  return `${number.slice(0, -1)}${last}`;
}

/** A pattern for a text as HTML and JSON may spell it. */
function spellingsOf(text: string): string {
  const letters = [...text.replace(SPACE, ' ')].map((letter) => {
    const inJson = `\\${unicodeEscape(letter)}`;
    if (LETTER.test(letter)) return `(?:${letter}|${inJson})`;
    return letter === ' ' ? '(?:\\s|&nbsp;)+' : '(?:[^<>\\p{L}\\p{N}]|&#?[a-z0-9]+;|\\\\u[0-9a-f]{4})';
  });
  return letters.join('');
}

/** A box behind a paragraph whose text differs in the two versions. */
function box(boxes: (text: string, language: string) => readonly string[]): Edit {
  return ({ html, article }, { random, paragraph, other }) => {
    const form = random.below(boxes('', '').length);
    const versionOf = (headline: string): string =>
      html.replace(`${paragraph}</p>`, (end) => `${end}\n${boxes(headline, article.language)[form]}`);
    const [one, two] = other.headlines;
    return { before: versionOf(one), html: versionOf(two), shows: [] };
  };
}
