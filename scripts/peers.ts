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
import type { ScoredPage } from './score.ts';

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

const SAMACHAR_FIELDS =
  'headline standfirst caption breadcrumb kicker authors publishedAt modifiedAt agency dateline tags leadImage credit'.split(
    ' ',
  );
const NODE_MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));
const READABILITY_FIELDS = ['headline', 'standfirst', 'authors', 'publishedAt'];

type ReadabilityAnswer = ReturnType<Readability['parse']>;

/** The systems of a comparison, samachar first. */
export function comparedSystems({ generic }: { readonly generic: boolean }): ComparedSystem[] {
  return [samachar(generic), withLinkedom(), withJsdom(), defuddle(), articleExtractor()];
}

function samachar(generic: boolean): ComparedSystem {
  return {
    name: generic ? 'samachar without rules' : 'samachar',
    version: versionOf('..'),
    fields: SAMACHAR_FIELDS,
    read: async ({ bytes, url }) => extractArticle(bytes, { url, ...(generic ? { publishers: [] } : {}) }),
    scored: (article: ReturnType<typeof extractArticle>) => ({ ...article }),
    markup: toHtml,
  };
}

function withLinkedom(): ComparedSystem {
  return {
    name: 'Readability + linkedom',
    version: `${versionOf('@mozilla/readability')} + ${versionOf('linkedom')}`,
    fields: READABILITY_FIELDS,
    read: async ({ html }) => new Readability(parseHTML(html).document).parse(),
    scored: scoredReadability,
    markup: contentOf,
  };
}

function withJsdom(): ComparedSystem {
  return {
    name: 'Readability + jsdom',
    version: `${versionOf('@mozilla/readability')} + ${versionOf('jsdom')}`,
    fields: READABILITY_FIELDS,
    read: async ({ html, url }) => {
      // A separate console keeps complaints about style sheets off the terminal.
      const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
      const answer = new Readability(window.document).parse();
      window.close();
      return answer;
    },
    scored: scoredReadability,
    markup: contentOf,
  };
}

function scoredReadability(answer: ReadabilityAnswer): ScoredPage {
  return {
    headline: answer?.title,
    standfirst: answer?.excerpt,
    authors: listOf(answer?.byline),
    publishedAt: answer?.publishedTime,
    body: bodyOf(answer?.content, answer?.title),
  };
}

function defuddle(): ComparedSystem {
  return {
    name: 'Defuddle + linkedom',
    version: `${versionOf('defuddle')} + ${versionOf('linkedom')}`,
    fields: ['headline', 'standfirst', 'authors', 'publishedAt', 'leadImage'],
    read: ({ html, url }) => Defuddle(parseHTML(html).document, url, { useAsync: false }),
    scored: (answer: Awaited<ReturnType<typeof Defuddle>>) => ({
      headline: answer.title,
      standfirst: answer.description,
      authors: listOf(answer.author),
      publishedAt: answer.published,
      leadImage: answer.image,
      body: bodyOf(answer.content, answer.title),
    }),
    markup: contentOf,
  };
}

function articleExtractor(): ComparedSystem {
  return {
    name: 'article-extractor',
    version: versionOf('@extractus/article-extractor'),
    fields: ['headline', 'standfirst', 'authors', 'publishedAt', 'leadImage'],
    read: ({ html, url }) => extractFromHtml(html, url),
    scored: (answer: Awaited<ReturnType<typeof extractFromHtml>>) => ({
      headline: answer?.title,
      standfirst: answer?.description,
      authors: listOf(answer?.author),
      publishedAt: answer?.published,
      leadImage: answer?.image,
      body: bodyOf(answer?.content, answer?.title),
    }),
    markup: contentOf,
  };
}

function contentOf(answer: { readonly content?: string | null } | null): string {
  return answer?.content ?? '';
}

/** A first heading that repeats the headline is not held against a peer. */
function bodyOf(html: string | null | undefined, headline: string | null | undefined): ScoredPage['body'] {
  const blocks = blocksOfHtml(html ?? '');
  return blocks[0]?.type === 'subheading' && blocks[0].text === headline?.trim() ? blocks.slice(1) : blocks;
}

/** Peers give the authors as one text. */
function listOf(names: string | null | undefined): string[] {
  return (names ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(`${NODE_MODULES}/${name}/package.json`, 'utf8'));
  return String(version);
}
