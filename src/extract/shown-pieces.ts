/** Where the pieces of a page are in its article: the reverse of the extraction. */
import type { Article, FieldName } from '../article.ts';
import { isVisibleText, type Segment } from '../html/segment.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { findDates } from '../text/parse-hindi-date.ts';
import type { BlockTrace } from '../trace.ts';
import type { Examination } from './examination.ts';

type ShownAt = Required<Pick<BlockTrace, 'field'>> & Pick<BlockTrace, 'block'>;
type Show = (segments: readonly (Segment | undefined)[], shown: ShownAt) => void;

/**
 * The place in the article of each piece that has one, by the index of the piece. The engine knows the pieces of body, headline,
 * standfirst, summary and lead image; those of the other fields are matched by their words.
 */
export function shownPieces(examination: Examination, article: Article): ReadonlyMap<number, ShownAt> {
  const { story, body } = examination;
  const places = new Map<number, ShownAt>();
  const show: Show = (segments, shown) => {
    for (const segment of segments)
      if (segment !== undefined && !places.has(segment.index)) places.set(segment.index, shown);
  };
  showBlocks(body.placed, [], show);
  const lead = story.lead.segments;
  const parts: readonly (readonly [FieldName, readonly Segment[] | undefined])[] = [
    ['headline', story.headline?.heading?.segments],
    ['standfirst', story.standfirst?.segments],
    ['highlights', story.highlights?.segments],
    ['caption', lead.filter(({ image }) => image === undefined)],
    ['leadImage', lead],
  ];
  for (const [field, segments = []] of parts) if (article[field] !== undefined) show(segments, { field });
  showLabels(examination, article, show);
  const rows = [...story.near, ...story.below].filter(({ index }) => !places.has(index));
  for (const row of rows) {
    const field = creditIn(row, article);
    if (field !== undefined) show([row], { field });
  }
  return places;
}

function showBlocks(placed: Examination['body']['placed'], path: readonly number[], show: Show): void {
  for (const [index, { segments = [], inside = [] }] of placed.entries()) {
    const block = [...path, index];
    showBlocks(inside, block, show);
    show(segments, { field: 'body', block });
  }
}

/** Crumbs, kicker and tags: pieces with the same text in a plausible position. */
function showLabels({ page, story }: Examination, article: Article, show: Show): void {
  const headlineAt = story.headline?.heading?.segments[0]?.index ?? 0;
  const labels = page.segments.filter(isVisibleText);
  const above = labels.filter(({ index }) => index < headlineAt);
  const below = labels.filter(({ index, linkChars }) => index > headlineAt && linkChars > 0);
  const named = (reason: string): Segment[] =>
    labels.filter(({ index }) => story.verdicts[index]?.reason === reason);
  const is = (name: string) => (segment: Segment) => foldForMatching(segment.text) === name;
  const has = (name: string) => (segment: Segment) => foldForMatching(segment.text).includes(name);
  const crumbs = article.breadcrumb.map(({ name }) => foldForMatching(name));
  const trail = named('breadcrumb');
  for (const crumb of crumbs) {
    const found =
      trail.find(has(crumb)) ??
      above.findLast(is(crumb)) ??
      above.findLast((segment) => crumbs.every((one) => has(one)(segment)));
    show([found], { field: 'breadcrumb' });
  }
  const kicker = foldForMatching(article.kicker ?? '');
  if (kicker !== '') show([above.slice(-MAX_ABOVE).findLast(is(kicker))], { field: 'kicker' });
  // The first in a box of tags, otherwise the last one. A page may have thousands of tags, so each text is folded once.
  const tags = new Map(
    [...below, ...named('tags').toReversed()].map((segment) => [foldForMatching(segment.text), segment]),
  );
  for (const tag of article.tags) show([tags.get(foldForMatching(tag))], { field: 'tags' });
}

/** A kicker appears directly above its headline. */
const MAX_ABOVE = 3;

/** Authors, agency and dates in a row near the headline or below the body. */
function creditIn({ text }: Segment, article: Article): FieldName | undefined {
  const row = foldForMatching(text);
  const holds = (name: string): boolean => row.includes(foldForMatching(name));
  if (article.authors.some(({ name }) => holds(name))) return 'authors';
  // Relative dates are dates, too, but of no day of the article.
  const days = findDates(text, { now: new Date(0) }).map(({ iso }) => iso.slice(0, DAY_LENGTH));
  const isOf = (date: string | undefined): boolean =>
    date !== undefined && days.includes(date.slice(0, DAY_LENGTH));
  if (isOf(article.publishedAt)) return 'publishedAt';
  if (isOf(article.modifiedAt)) return 'modifiedAt';
  return article.agency !== undefined && holds(article.agency) ? 'agency' : undefined;
}

const DAY_LENGTH = 10;
