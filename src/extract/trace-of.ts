import type { Article } from '../article.ts';
import { ScrapeError } from '../errors.ts';
import { locate } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import { ancestorsOf, type Box, describeBox } from '../html/segment.ts';
import { describeLocator, type Layout, type LocatedField, type Publisher } from '../publishers/publisher.ts';
import { type AppliedRule, isKnown, selectorOf } from '../publishers/rules/applied-rule.ts';
import type { Attempt } from '../publishers/rules/extraction-context.ts';
import type { BlockTrace, FieldTrace, LocatorTrace, Trace } from '../trace.ts';
import type { Examination } from './examination.ts';
import { shownPieces } from './shown-pieces.ts';

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

/** Makes a function that lists the boxes around a piece, outermost first, and describes each box only once. */
function pathReader(): (box: Box) => string {
  const names = new Map<Box, string>();
  return (box) => {
    const around = ancestorsOf(box).slice(0, MAX_PATH_LENGTH).reverse();
    for (const one of around) if (!names.has(one)) names.set(one, describeBox(one));
    return around.map((one) => names.get(one)).join(' > ');
  };
}
