/** General article extractors on npm. Each is called as its README says, and its result converted for the scorer. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM, VirtualConsole } from 'jsdom';
import { parseHTML } from 'linkedom';
import { toHtml } from '../src/formats/index.ts';
import { extractArticle } from '../src/index.ts';
import { blocksOfHtml } from './blocks-of-html.ts';
import { SCORED_FIELDS, type ScoredPage } from './score.ts';

/** A saved page in the form that each system gets. */
export interface ComparedPage {
  readonly bytes: Uint8Array;
  /** The same, decoded, since peers do not take bytes. */
  readonly html: string;
  readonly url: string;
}

/** An extractor that is compared. */
export interface ComparedSystem {
  readonly name: string;
  readonly version: string;
  /** Scored fields that it supports; it is not scored on others. */
  readonly fields: readonly string[];
  readonly read: (page: ComparedPage) => Promise<unknown>;
  /** Its result in the form of the scorer. */
  readonly scored: (answer: never) => ScoredPage;
  /** Its result as HTML. */
  readonly markup: (answer: never) => string;
}

const NODE_MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));

/** What Readability calls our fields. */
const READABILITY = {
  headline: 'title',
  standfirst: 'excerpt',
  authors: 'byline',
  publishedAt: 'publishedTime',
};
/** What the others call them. */
const OTHERS = {
  headline: 'title',
  standfirst: 'description',
  authors: 'author',
  publishedAt: 'published',
  leadImage: 'image',
};

/** The systems of a comparison, samachar first. */
export const SYSTEMS: readonly ComparedSystem[] = [
  {
    name: 'samachar',
    version: versionOf('..'),
    fields: SCORED_FIELDS,
    read: async ({ bytes, url }) => extractArticle(bytes, { url }),
    scored: (article: ReturnType<typeof extractArticle>) => ({ ...article }),
    markup: toHtml,
  },
  peer(['Readability', 'linkedom'], ['@mozilla/readability', 'linkedom'], READABILITY, async ({ html }) =>
    new Readability(parseHTML(html).document).parse(),
  ),
  peer(['Readability', 'jsdom'], ['@mozilla/readability', 'jsdom'], READABILITY, async ({ html, url }) => {
    // A separate console keeps complaints about style sheets off the terminal.
    const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
    const answer = new Readability(window.document).parse();
    window.close();
    return answer;
  }),
  peer(['Defuddle', 'linkedom'], ['defuddle', 'linkedom'], OTHERS, ({ html, url }) =>
    Defuddle(parseHTML(html).document, url, { useAsync: false }),
  ),
  peer(['article-extractor'], ['@extractus/article-extractor'], OTHERS, ({ html, url }) =>
    extractFromHtml(html, url),
  ),
];

type Answer = Readonly<Record<string, string | null | undefined>> | null;

/** @param names - what it calls our fields */
function peer(
  title: readonly string[],
  packages: readonly string[],
  names: Readonly<Record<string, string>>,
  read: ComparedSystem['read'],
): ComparedSystem {
  return {
    name: title.join(' + '),
    version: packages.map(versionOf).join(' + '),
    fields: Object.keys(names),
    read,
    scored: (answer: Answer) => {
      const fields = Object.entries(names).map(([field, name]) => [field, answer?.[name]]);
      const { authors, ...others } = Object.fromEntries(fields);
      return { ...others, authors: authorsOf(authors), body: bodyOf(answer?.content, answer?.title) };
    },
    markup: (answer: Answer) => answer?.content ?? '',
  };
}

/** A first heading that repeats the headline is not held against a peer. */
function bodyOf(html: string | null | undefined, headline: string | null | undefined): ScoredPage['body'] {
  const blocks = blocksOfHtml(html ?? '');
  return blocks[0]?.type === 'subheading' && blocks[0].text === headline?.trim() ? blocks.slice(1) : blocks;
}

/** Peers give the authors as one text. */
function authorsOf(names: string | null | undefined): string[] {
  const authors = (names ?? '').split(',').map((name) => name.trim());
  return authors.filter((name) => name !== '');
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(`${NODE_MODULES}/${name}/package.json`, 'utf8'));
  return String(version);
}
