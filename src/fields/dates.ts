/** When an article was published and changed: machine dates first, the printed ones where there are none. */
import { proseWords } from '../body/prose.ts';
import { stringAt } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import type { Segment } from '../html/segment.ts';
import { type DateOptions, findDates, parseHindiDate, WEB_DATES } from '../text/parse-hindi-date.ts';
import { wordCount } from '../text/words.ts';
import { firstOf, type Located, type Search } from './search.ts';

type Kind = 'published' | 'modified';

/** Metas by field, most trusted first. Seen on Hindi papers and in the habits of common systems. */
const METAS: Record<Kind, readonly string[]> = {
  published: [
    'article:published_time',
    'article:published_date',
    'og:article:published_time',
    'datepublished',
    'og:published_time',
    'publish-date',
    'publishdate',
    'publish_date',
    'publication_date',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date',
    'date',
    'article.published',
    'article:published',
    'cxenseparse:recs:publishtime',
    'iso-8601-publish-date',
  ],
  modified: [
    'article:modified_time',
    'article:modified_date',
    'og:updated_time',
    'datemodified',
    'og:modified_time',
    'last-modified',
    'lastmod',
    'dcterms.modified',
    'revised',
    'article.updated',
  ],
};
const JSON_LD: Record<Kind, readonly string[]> = {
  published: ['datePublished', 'dateCreated'],
  modified: ['dateModified'],
};

/** Both dates of a page. */
export interface Dates {
  readonly publishedAt?: Located<string>;
  readonly modifiedAt?: Located<string>;
}

const FIELDS = { published: 'publishedAt', modified: 'modifiedAt' } as const;

/** Reads both dates. `near` are the texts around the headline. */
export function findDatesOf(search: Search, near: readonly Segment[]): Dates {
  const publishedAt = findDate(search, near, 'published');
  const modifiedAt = findDate(search, near, 'modified');
  return { ...(publishedAt ? { publishedAt } : {}), ...(modifiedAt ? { modifiedAt } : {}) };
}

function findDate(search: Search, near: readonly Segment[], kind: Kind): Located<string> | undefined {
  const { page, rule, now } = search;
  const options = now === undefined ? WEB_DATES : { ...WEB_DATES, now };
  const field = FIELDS[kind];
  const firstDate = (texts: readonly (string | undefined)[]): string | undefined =>
    texts
      .map((text) => (text === undefined ? undefined : parseHindiDate(text, options)?.iso))
      .find((iso) => iso !== undefined);
  const ruled = rule.find(field, ({ texts }) => {
    if (firstDate(texts) === undefined) return 'it holds no date that can be read';
    const isLong = texts.some((text) => wordCount(text) > MOST_ROW_WORDS);
    return isLong ? 'it is longer than a row with a date' : undefined;
  });
  const linked = (key: string): string | undefined => page.article && stringAt(page.article, key);
  const metas = METAS[kind].flatMap((name) => page.head.metas.get(name) ?? []);
  return firstOf(search, field, [
    {
      source: 'publisher-rule',
      where: rule.where(field),
      confidence: 0.95,
      read: () => firstDate(ruled?.texts ?? []),
    },
    {
      source: 'json-ld',
      where: JSON_LD[kind].join(', '),
      confidence: 0.96,
      read: () => firstDate(JSON_LD[kind].map(linked)),
    },
    { source: 'meta', where: METAS[kind][0] ?? kind, confidence: 0.85, read: () => firstDate(metas) },
    {
      source: 'page',
      where: 'time element',
      confidence: 0.9,
      read: () => (kind === 'published' ? timeNear(page, near) : undefined),
    },
    {
      source: 'page',
      where: 'printed near the headline',
      confidence: 0.5,
      read: () => printedDate(near, kind, options),
    },
  ]);
}

/** The first `<time>` near the headline. */
function timeNear(page: Page, near: readonly Segment[]): string | undefined {
  const [first, last] = [near[0]?.index ?? 0, near.at(-1)?.index ?? 0];
  const times = page.times.filter((time) => time.segment >= first - 1 && time.segment <= last);
  return times
    .map(
      ({ datetime, text }) => (parseHindiDate(datetime, WEB_DATES) ?? parseHindiDate(text, WEB_DATES))?.iso,
    )
    .find((iso) => iso !== undefined);
}

const MOST_ROW_WORDS = 30;

/** A sentence dates what it tells of, not itself. */
function isRow(segment: Segment): boolean {
  return segment.words <= MOST_ROW_WORDS && proseWords(segment) === 0;
}

function printedDate(near: readonly Segment[], kind: Kind, options: DateOptions): string | undefined {
  const dates = near.filter(isRow).flatMap(({ text }) => findDates(text, options));
  const labelled = dates.find((date) => date.label === kind);
  if (labelled !== undefined || kind === 'modified') return labelled?.iso;
  return (dates.find((date) => date.label === undefined) ?? dates[0])?.iso;
}
