/** When an article was published and changed: machine dates first, the printed ones where there are none. */
import { stringAt } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import type { Segment } from '../html/segment.ts';
import { type FoundDate, findDates, parseDate } from '../text/parse-date.ts';
import type { Candidate, Located } from './field.ts';
import type { AppliedRule } from './rule.ts';

type Kind = 'published' | 'modified';

/** Metas by field, most trusted first. Seen on Hindi papers and in the habits of common systems. */
const METAS: Record<Kind, readonly string[]> = {
  published: [
    'article:published_time', 'article:published_date', 'og:article:published_time', 'datepublished', 'og:published_time',
    'publish-date', 'publishdate', 'publish_date', 'publication_date', 'pubdate', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued',
    'dcterms.created', 'dcterms.date', 'dc.date', 'date', 'article.published', 'article:published', 'cxenseparse:recs:publishtime', 'iso-8601-publish-date',
  ],
  modified: [
    'article:modified_time', 'article:modified_date', 'og:updated_time', 'datemodified', 'og:modified_time', 'last-modified',
    'lastmod', 'dcterms.modified', 'revised', 'article.updated',
  ],
};
const JSON_LD: Record<Kind, readonly string[]> = { published: ['datePublished', 'dateCreated'], modified: ['dateModified'] };

/** Both dates of a page, with the places that were looked at. */
export interface Dates {
  readonly publishedAt?: Located<string>;
  readonly modifiedAt?: Located<string>;
  readonly candidates: readonly (Candidate & { readonly kind: Kind })[];
}

/** Reads both dates. `nearHeadline` are the texts around the headline, `now` serves relative dates. */
export function findDatesOf(page: Page, rule: AppliedRule, nearHeadline: readonly Segment[], now: Date | undefined): Dates {
  const options = now === undefined ? {} : { now };
  const printed = nearHeadline.flatMap((segment) => (segment.words <= 30 ? findDates(segment.text, options) : []));
  const stated = (kind: Kind): (Candidate & { kind: Kind })[] => statedDates(page, rule, kind);
  const candidates = [...stated('published'), ...stated('modified')];
  const publishedAt = firstDate(candidates, 'published', options) ?? timeElement(page, nearHeadline) ?? printedDate(printed, 'published');
  const modifiedAt = firstDate(candidates, 'modified', options) ?? printedDate(printed, 'modified');
  return { ...(publishedAt ? { publishedAt } : {}), ...(modifiedAt ? { modifiedAt } : {}), candidates };
}

function statedDates(page: Page, rule: AppliedRule, kind: Kind): (Candidate & { kind: Kind })[] {
  const ruled = rule.find(kind === 'published' ? 'publishedAt' : 'modifiedAt')?.texts ?? [];
  const linked = JSON_LD[kind].flatMap((key) => (page.article && stringAt(page.article, key)) ?? []);
  return [
    ...ruled.map((value) => ({ kind, source: 'publisher-rule' as const, where: 'publisher rule', value })),
    ...linked.map((value) => ({ kind, source: 'json-ld' as const, where: JSON_LD[kind][0] ?? '', value })),
    ...METAS[kind].flatMap((name) =>
      (page.head.metas.get(name) ?? []).map((value) => ({ kind, source: 'meta' as const, where: name, value })),
    ),
  ];
}

const CONFIDENCE: Partial<Record<Candidate['source'], number>> = { 'publisher-rule': 0.95, 'json-ld': 0.97, meta: 0.95 };

function firstDate(
  candidates: readonly (Candidate & { kind: Kind })[],
  kind: Kind,
  options: { now?: Date },
): Located<string> | undefined {
  for (const { source, value } of candidates.filter((candidate) => candidate.kind === kind)) {
    const date = parseDate(value, options);
    if (date !== undefined) return { value: date.iso, source, confidence: CONFIDENCE[source] ?? 0.8 };
  }
  return undefined;
}

/** The first `<time>` near the headline. */
function timeElement(page: Page, nearHeadline: readonly Segment[]): Located<string> | undefined {
  const last = nearHeadline.at(-1)?.index ?? 0;
  const first = nearHeadline[0]?.index ?? 0;
  for (const time of page.times) {
    if (time.segment < first - 1 || time.segment > last) continue;
    const date = parseDate(time.datetime) ?? parseDate(time.text);
    if (date !== undefined) return { value: date.iso, source: 'page', confidence: 0.85 };
  }
  return undefined;
}

function printedDate(dates: readonly FoundDate[], kind: Kind): Located<string> | undefined {
  const labelled = dates.find((date) => date.label === kind);
  const bare = kind === 'published' ? (dates.find((date) => date.label === undefined) ?? dates[0]) : undefined;
  const date = labelled ?? bare;
  return date && { value: date.iso, source: 'page', confidence: labelled === undefined ? 0.75 : 0.85 };
}
