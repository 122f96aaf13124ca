/** Writes the trace of an extraction as plain data. */
import type { Article } from '../article.ts';
import type { Verdict } from '../body/block.ts';
import type { Page } from '../html/page.ts';
import { ancestorsOf, type Box, describeBox } from '../html/segment.ts';
import type { Attempt, ExtractionContext } from '../publishers/rules/extraction-context.ts';
import type { BlockTrace, FieldTrace, Trace } from '../trace.ts';
import type { Story } from './story.ts';

/** The trace of a page. Without an article, no attempt has won. */
export function traceOf(
  page: Page,
  { rule, profile }: Pick<ExtractionContext, 'rule' | 'profile'>,
  story: Story,
  attempts: readonly Attempt[],
  article: Article | undefined,
): Trace {
  const winners = winnersOf(attempts, article);
  return {
    charset: page.charset,
    ...(rule.publisher === undefined ? {} : { publisher: rule.publisher.id }),
    ...(rule.layout === undefined ? {} : { layout: rule.layout.id }),
    ...(profile === undefined ? {} : { profile: profile.id }),
    fields: attempts.map((attempt) => fieldTrace(attempt, winners.has(attempt) ? article : undefined)),
    blocks: blockTraces(page, story.verdicts),
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

function blockTraces(page: Page, verdicts: readonly Verdict[]): BlockTrace[] {
  const pathOf = pathReader();
  return page.segments.map((segment, index) => {
    const { kind, text, image, embed, template } = segment;
    const verdict = verdicts[index];
    const fate =
      verdict?.type === undefined ? { reason: verdict?.reason ?? 'outside' } : { type: verdict.type };
    return {
      kind,
      text: text || image?.url || embed?.url || '',
      ...fate,
      ...(fate.reason === 'template' && template !== undefined && { support: template }),
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
