/** The subjects of the growth check: each construct with the function that reads it. */
import {
  extractArticle,
  inspectArticle,
  type Publisher,
  recoverArticle,
  ScrapeError,
} from '../../src/index.ts';
import { normalizeText, similarity } from '../../src/text/index.ts';
import { PAGE_URL, pageOf } from '../../tests/page-of.ts';
import { TEXT_FUNCTIONS } from '../fuzz/text-probes.ts';
import { listOf } from '../list-of.ts';
import { STORY, sheet } from './fill.ts';
import type { Construct } from './growth.ts';
import { HARMLESS_PAGES } from './harmless-pages.ts';
import { HOSTILE_PAGES } from './hostile-pages.ts';
import { HOSTILE_LINES, HOSTILE_LISTS } from './hostile-texts.ts';

export interface Subject extends Construct {
  /** Whether the input is sound, so that it must give an article. */
  readonly isHarmless: boolean;
  /** Reads the input and returns `article`, `text`, or the code of a ScrapeError. Any other error is rethrown. */
  readonly read: (input: string) => string;
}

const LOCATED = listOf('body|standfirst|headline|tags|authors|breadcrumb|paywall|caption');
/** A rule whose selectors match elements that its pages are full of. */
const RULE: Publisher = {
  id: 'naya-akhbar',
  name: 'नया अख़बार',
  domains: ['naya-akhbar.example'],
  locators: Object.fromEntries(LOCATED.map((field) => [field, [{ css: '.x' }]])),
  boilerplate: ['.ad', 'div.ad > a'],
};

const RULED: readonly Construct[] = sheet(`
boxes = before «<div class="x">{at} {sentence}</div>»
elements in one line = before <p>«<b class="x">नहर {at}</b> »</p>
links in lines = before «<a class="ad" href="/x">नहर</a><br><br>»
links of a body = page <div class="x">«<p>{at} {paragraph}</p><a class="ad" href="/{at}">नहर</a>»</div>
headings = above «<h1 class="x">नहर की सफाई {at}</h1>»
a heading of many boxes = above <h1 class="x">«<div>नहर {at}</div>»</h1>
`);

/** Representative lines: those that some function of samachar/text examines closely. */
const LINES_FOR_FUNCTIONS: ReadonlySet<string> = new Set(
  listOf(`one word|one letter with marks of many classes|nuktas and viramas|joiners in words
  kinds of white space|dates|full stops|bars behind words|quotes around words|Kruti Dev|mojibake`),
);

/** Functions of samachar/text, with the most work that a text can give them. */
const CALLS: Readonly<Record<string, (value: string) => unknown>> = {
  ...TEXT_FUNCTIONS,
  'normalizeText, canonical': (value) => normalizeText(value, { joiners: 'canonical' }),
  similarity: (value) => similarity(value, value.slice(1)),
};

/** Everything that the growth check measures. */
export const SUBJECTS: readonly Subject[] = [
  ...HARMLESS_PAGES.map((construct) => subjectOf('sound', construct, extracted, true)),
  ...Object.entries(HOSTILE_PAGES).flatMap(([group, constructs]) =>
    constructs.map((construct) => subjectOf(group, construct, inspected)),
  ),
  ...RULED.map((construct) => subjectOf('named by a rule', construct, ruled)),
  ...HOSTILE_LINES.flatMap(({ name, make }) => {
    const inParagraph = { name, make: (size: number) => pageOf(`<p>${make(size)}</p>${STORY}`) };
    const inPlaces = { name, make: (size: number) => everywhere(make(size / PLACES)) };
    return [subjectOf('a paragraph', inParagraph, inspected), subjectOf('everywhere', inPlaces, inspected)];
  }),
  ...HOSTILE_LISTS.map((list) => subjectOf('flattened', list, recovered)),
  ...Object.entries(CALLS).flatMap(([name, call]) =>
    HOSTILE_LINES.filter((line) => LINES_FOR_FUNCTIONS.has(line.name)).map((line) =>
      subjectOf(name, line, textRead(call)),
    ),
  ),
];

function subjectOf(
  group: string,
  { name, make }: Construct,
  read: (input: string) => string,
  isHarmless = false,
): Subject {
  return { name: `${group}: ${name}`, make, read, isHarmless };
}

const PLACES = 16;

/** A page that repeats a line in every place where text is read. */
function everywhere(line: string): string {
  const quoted = line.replaceAll('"', '');
  const metas = ['og:title', 'description', 'author', 'article:published_time', 'og:site_name'];
  return pageOf(
    `<h2>${line}</h2><div class="byline">${line}</div><figure><img src="/a.jpg" alt="${quoted}"><figcaption>${line}</figcaption></figure>` +
      `${STORY}<blockquote>${line}</blockquote><ul><li>${line}</li></ul><p>Tags: ${line}</p><div class="${quoted}">${line}</div>`,
    {
      headline: line,
      head: metas.map((name) => `<meta name="${name}" content="${quoted}">`).join(''),
      before: `<div class="breadcrumb">${line}</div>`,
      jsonLd: {
        ...{ '@type': 'NewsArticle', headline: line },
        author: line,
        datePublished: line,
        description: line,
      },
    },
  );
}

function extracted(html: string): string {
  return outcomeOf(() => extractArticle(html, { url: PAGE_URL }));
}

/** A full extraction with its trace. */
function inspected(html: string): string {
  return outcomeOf(() => {
    const { error } = inspectArticle(html, { url: PAGE_URL });
    if (error !== undefined) throw error;
  });
}

function ruled(html: string): string {
  return outcomeOf(() => extractArticle(html, { url: PAGE_URL, publishers: [RULE] }));
}

function recovered(lines: string): string {
  return outcomeOf(() => recoverArticle(lines));
}

function textRead(call: (value: string) => unknown): (value: string) => string {
  return (value) => {
    call(value);
    return 'text';
  };
}

function outcomeOf(read: () => void): string {
  try {
    read();
    return 'article';
  } catch (error) {
    if (error instanceof ScrapeError) return error.code;
    throw error;
  }
}
