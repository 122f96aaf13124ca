/** Where the pieces of a page stand in its article: the trace from the other side. */
import type { Article } from '../article.ts';
import type { PlacedBlock } from '../body/assemble.ts';
import type { LeftOutReason } from '../body/block.ts';
import type { Examination } from '../extract.ts';
import type { Segment } from '../html/segment.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { ANY_DATES, findDates } from '../text/parse-hindi-date.ts';
import type { ShownAt } from './inspection-view.ts';

type Show = (segments: readonly (Segment | undefined)[], shown: ShownAt) => void;

/**
 * The place in the article of each piece that has one, by the index of the piece. The engine knows the pieces of body, headline,
 * deck, summary and lead image; those of the other fields are known by their words.
 *
 * @example
 * shownPieces(examination, article).get(7); // { field: 'body', block: [0] }
 */
export function shownPieces(examination: Examination, article: Article): ReadonlyMap<number, ShownAt> {
  const { story, body } = examination;
  const places = new Map<number, ShownAt>();
  const show: Show = (segments, shown) => {
    for (const segment of segments)
      if (segment !== undefined && !places.has(segment.index)) places.set(segment.index, shown);
  };
  showBlocks(body.placed, [], show);
  show(story.headline?.heading?.segments ?? [], { field: 'headline' });
  if (article.standfirst !== undefined) show(story.standfirst?.segments ?? [], { field: 'standfirst' });
  if (article.highlights !== undefined) show(story.highlights?.segments ?? [], { field: 'highlights' });
  for (const segment of story.lead.segments) {
    const isCaption = segment.image === undefined && article.caption !== undefined;
    show([segment], { field: isCaption ? 'caption' : 'leadImage' });
  }
  showLabels(examination, article, show);
  for (const segment of [...story.near, ...story.below]) {
    const field = creditIn(segment, article);
    if (field !== undefined) show([segment], { field });
  }
  return places;
}

function showBlocks(placed: readonly PlacedBlock<unknown>[], path: readonly number[], show: Show): void {
  for (const [index, { segments = [], inside = [] }] of placed.entries()) {
    const block = [...path, index];
    showBlocks(inside, block, show);
    show(segments, { field: 'body', block });
  }
}

/** Crumbs, kicker and tags: pieces that say the same and stand where such labels do. */
function showLabels({ page, story }: Examination, article: Article, show: Show): void {
  const { segments } = page;
  const headlineAt = story.headline?.heading?.segments[0]?.index ?? 0;
  const says = (segment: Segment, text: string): boolean =>
    segment.kind === 'text' && foldForMatching(segment.text) === foldForMatching(text);
  const isIn = ({ index }: Segment, reason: LeftOutReason): boolean =>
    story.verdicts[index]?.reason === reason;
  const above = segments.slice(0, headlineAt);
  for (const { name } of article.breadcrumb) {
    const row = segments.find(
      (one) => isIn(one, 'breadcrumb') && foldForMatching(one.text).includes(foldForMatching(name)),
    );
    show([row ?? above.findLast((one) => says(one, name))], { field: 'breadcrumb' });
  }
  const { kicker } = article;
  if (kicker !== undefined)
    show([above.slice(-MOST_ABOVE).findLast((one) => says(one, kicker))], { field: 'kicker' });
  for (const tag of article.tags) {
    const named = segments.find((one) => isIn(one, 'tags') && says(one, tag));
    show(
      [named ?? segments.findLast((one) => one.index > headlineAt && one.linkChars > 0 && says(one, tag))],
      {
        field: 'tags',
      },
    );
  }
}

/** A kicker stands directly above its headline. */
const MOST_ABOVE = 3;

/** What a row near the headline or below the body says: who wrote, for which wire, and when. */
function creditIn({ text }: Segment, article: Article): ShownAt['field'] | undefined {
  const row = foldForMatching(text);
  const holds = (name: string): boolean => row.includes(foldForMatching(name));
  if (article.authors.some(({ name }) => holds(name))) return 'authors';
  const days = findDates(text, ANY_DATES).map(({ iso }) => iso.slice(0, DAY));
  const isOf = (date: string | undefined): boolean => date !== undefined && days.includes(date.slice(0, DAY));
  if (isOf(article.publishedAt)) return 'publishedAt';
  if (isOf(article.modifiedAt)) return 'modifiedAt';
  return article.agency !== undefined && holds(article.agency) ? 'agency' : undefined;
}

/** Letters of an ISO date that name the day. */
const DAY = 10;
