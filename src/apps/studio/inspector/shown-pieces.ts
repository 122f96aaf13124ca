/** Where the pieces of a page are in its article: the reverse of the trace. */
import type { Article } from '../../../browser.ts';
import type { Examination } from '../../../extract.ts';
import { findDates, foldForMatching } from '../../../text/index.ts';
import type { ShownAt } from './inspection-view.ts';

type Segment = Examination['page']['segments'][number];
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
  const labels = page.segments
    .filter(({ kind, hidden }) => kind === 'text' && !hidden)
    .map((segment) => ({
      segment,
      text: foldForMatching(segment.text),
      reason: story.verdicts[segment.index]?.reason,
    }));
  const above = labels.filter(({ segment }) => segment.index < headlineAt);
  const below = labels.filter(({ segment }) => segment.index > headlineAt);
  const crumbs = article.breadcrumb.map(({ name }) => foldForMatching(name));
  for (const crumb of crumbs) {
    const found =
      labels.find(({ text, reason }) => reason === 'breadcrumb' && text.includes(crumb)) ??
      above.findLast(({ text }) => text === crumb) ??
      above.findLast(({ text }) => crumbs.every((one) => text.includes(one)));
    show([found?.segment], { field: 'breadcrumb' });
  }
  const kicker = foldForMatching(article.kicker ?? '');
  const named = kicker === '' ? [] : above.slice(-MAX_ABOVE);
  show([named.findLast(({ text }) => text === kicker)?.segment], { field: 'kicker' });
  for (const tag of article.tags.map(foldForMatching)) {
    const found =
      labels.find(({ text, reason }) => reason === 'tags' && text === tag) ??
      below.findLast(({ text, segment }) => segment.linkChars > 0 && text === tag);
    show([found?.segment], { field: 'tags' });
  }
}

/** A kicker appears directly above its headline. */
const MAX_ABOVE = 3;

/** Authors, agency and dates in a row near the headline or below the body. */
function creditIn({ text }: Segment, article: Article): ShownAt['field'] | undefined {
  const row = foldForMatching(text);
  const holds = (name: string): boolean => row.includes(foldForMatching(name));
  if (article.authors.some(({ name }) => holds(name))) return 'authors';
  // Relative dates are dates, too, but of no day of the article.
  const days = findDates(text, { now: new Date(0) }).map(({ iso }) => iso.slice(0, DAY));
  const isOf = (date: string | undefined): boolean => date !== undefined && days.includes(date.slice(0, DAY));
  if (isOf(article.publishedAt)) return 'publishedAt';
  if (isOf(article.modifiedAt)) return 'modifiedAt';
  return article.agency !== undefined && holds(article.agency) ? 'agency' : undefined;
}

/** Length of the date in an ISO timestamp. */
const DAY = 10;
