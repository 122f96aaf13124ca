/** Writes the trace of an extraction as plain data. */
import type { Article, FieldName } from '../article.ts';
import { ScrapeError } from '../errors.ts';
import { locate } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import { ancestorsOf, type Box, describeBox, isVisibleText, type Segment } from '../html/segment.ts';
import { describeLocator, type Layout, type LocatedField, type Publisher } from '../publishers/publisher.ts';
import { type AppliedRule, isKnown, selectorOf } from '../publishers/rules/applied-rule.ts';
import type { Attempt } from '../publishers/rules/extraction-context.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { findDates } from '../text/parse-hindi-date.ts';
import { remembered } from '../text/remembered.ts';
import type { BlockTrace, FieldTrace, LocatorTrace, Trace } from '../trace.ts';
import type { Examination } from './examination.ts';

/** The trace of a page. Without an article, no attempt has won. */
export function traceOf(examination: Examination): Trace {
  const { page, context, attempts, outcome } = examination;
  const { rule, profile } = context;
  const article = outcome instanceof ScrapeError ? undefined : outcome;
  const winners = winnersOf(attempts, article);
  return {
    charset: page.charset,
    ...(rule.publisher === undefined ? {} : { publisher: rule.publisher.id }),
    ...(rule.layout === undefined ? {} : { layout: rule.layout.id }),
    ...(profile === undefined ? {} : { profile: profile.id }),
    fields: attempts.map((attempt) => fieldTrace(attempt, winners.has(attempt) ? article : undefined)),
    locators: locatorTraces(page, rule),
    blocks: blockTraces(examination, article),
    repairs: [...page.sourceRepairs, ...page.repairs],
  };
}

/** For each field of the article, the last attempt that was chosen. */
function winnersOf(attempts: readonly Attempt[], article: Article | undefined): ReadonlySet<Attempt> {
  const chosen = attempts.filter(
    ({ field, isChosen }) => isChosen && article?.provenance[field] !== undefined,
  );
  return new Set(new Map(chosen.map((attempt) => [attempt.field, attempt])).values());
}

/** The winner shows its value as in the article. The body is shown only by its location; its pieces are in `blocks`. */
function fieldTrace({ isChosen: _, ...attempt }: Attempt, article: Article | undefined): FieldTrace {
  const value = attempt.field === 'body' ? undefined : article?.[attempt.field];
  if (value === undefined) return { ...attempt, won: article !== undefined };
  return { ...attempt, value: typeof value === 'string' ? value : JSON.stringify(value), won: true };
}

function locatorTraces(page: Page, { publisher, layout }: AppliedRule): LocatorTrace[] {
  const select = selectorOf(page, publisher);
  const tracesOf = (part: Layout | Publisher | undefined, known: { readonly layout?: string }) => [
    ...Object.entries(part?.locators ?? {}).flatMap(([field, locators]) =>
      locators.filter(isKnown).map((locator) => {
        const found = locate({ ...page, select }, [locator])?.texts.length ?? 0;
        return { field: field as LocatedField, ...known, where: describeLocator(locator), found };
      }),
    ),
    ...(part?.boilerplate ?? []).map((css) => {
      const where = describeLocator({ css });
      return { field: 'boilerplate' as const, ...known, where, found: select(css).length };
    }),
  ];
  return [...tracesOf(layout, layout === undefined ? {} : { layout: layout.id }), ...tracesOf(publisher, {})];
}

function blockTraces(examination: Examination, article: Article | undefined): BlockTrace[] {
  const { page, story } = examination;
  const pathOf = pathReader();
  const shown = article && shownPieces(examination, article);
  return page.segments.map((segment, index) => {
    const { kind, text, image, embed, template, inline } = segment;
    const verdict = story.verdicts[index];
    const fate =
      verdict?.type === undefined ? { reason: verdict?.reason ?? 'outside' } : { type: verdict.type };
    const attributes = image === undefined ? [] : Object.entries(inline?.attribs ?? {});
    const attribute = attributes.find(([, value]) => value.trim() === image?.url)?.[0];
    return {
      kind,
      text: text || image?.url || embed?.url || '',
      ...fate,
      ...shown?.get(index),
      ...(fate.reason === 'template' && template !== undefined && { support: template }),
      ...(image?.alt && { alt: image.alt }),
      ...(attribute !== undefined && { attribute }),
      ...(embed && { provider: embed.provider }),
      path: pathOf(segment.box),
    };
  });
}

const MAX_PATH_LENGTH = 5;

/** Makes a function that lists the boxes around a piece, outermost first: element, id and classes. It reads each box once. */
function pathReader(): (box: Box) => string {
  const names = new Map<Box, string>();
  return (box) => {
    const around = ancestorsOf(box).slice(0, MAX_PATH_LENGTH).reverse();
    for (const one of around) if (!names.has(one)) names.set(one, describeBox(one));
    return around.map((one) => names.get(one)).join(' > ');
  };
}

type ShownAt = Required<Pick<BlockTrace, 'field'>> & Pick<BlockTrace, 'block'>;
type Show = (segments: readonly (Segment | undefined)[], shown: ShownAt) => void;

/**
 * The place in the article of each piece that has one, by the index of the piece. The engine knows the pieces of body, headline,
 * standfirst, summary and lead image; those of the other fields are matched by their words.
 */
function shownPieces(examination: Examination, article: Article): ReadonlyMap<number, ShownAt> {
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

/** Menus recur on each page of a site. */
const fold = remembered(foldForMatching);

/** Crumbs, kicker and tags: pieces with the same text in a plausible position. */
function showLabels({ page, story }: Examination, article: Article, show: Show): void {
  const headlineAt = story.headline?.heading?.segments[0]?.index ?? 0;
  const labels = page.segments.filter(isVisibleText);
  const above = labels.filter(({ index }) => index < headlineAt);
  const below = labels.filter(({ index, linkChars }) => index > headlineAt && linkChars > 0);
  const named = (reason: string): Segment[] =>
    labels.filter(({ index }) => story.verdicts[index]?.reason === reason);
  const is = (name: string) => (segment: Segment) => fold(segment.text) === name;
  const has = (name: string) => (segment: Segment) => fold(segment.text).includes(name);
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
  const tagged = named('tags');
  for (const tag of article.tags.map(foldForMatching))
    show([tagged.find(is(tag)) ?? below.findLast(is(tag))], { field: 'tags' });
}

/** A kicker appears directly above its headline. */
const MAX_ABOVE = 3;

/** Authors, agency and dates in a row near the headline or below the body. */
function creditIn({ text }: Segment, article: Article): FieldName | undefined {
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
