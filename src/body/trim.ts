/** Excludes stray lines at the start, the end and the sides of the body: short lines outside of any sentence. */
import { closest } from '../html/segment.ts';
import { isIssuer } from '../text/classify-name.ts';
import { saysWhoDidWhat } from '../text/parse-byline.ts';
import { isShownText, isText, type Verdict } from './block.ts';
import { callsAtEnd, newsroomNotes, notesAtEnd, signature } from './end-lines.ts';
import { listsBeside, mainTextOf, outliersBefore, outliersBehind, type TrimContext } from './outliers.ts';
import { proseWords } from './prose.ts';
import { afterSteps, type BodyContext, type StepRow } from './reading.ts';
import { headsOfLists, headsRow, titlesOfCharts } from './section-heads.ts';

const STEPS: readonly StepRow<TrimContext>[] = [
  ['note', newsroomNotes],
  ['label', titlesOfCharts],
  ['stray', outliersBehind],
  ['before-body', outliersBefore],
  ['related', listsBeside],
  ['stray', looseLines],
  ['promo', callsAtEnd],
  ['related', headsOfLists],
  ['disclaimer', notesAtEnd],
  ['metadata', signature],
  ['before-body', beforeText],
  ['stray', behindText],
];

export function trim(verdicts: readonly Verdict[], context: BodyContext): readonly Verdict[] {
  return afterSteps(STEPS, verdicts, { ...context, text: mainTextOf(verdicts, context) });
}

function beforeText(verdicts: readonly Verdict[]): Verdict[] {
  const first = verdicts.findIndex(isAnchor);
  return first < 0 ? [] : verdicts.slice(0, withHeadingsBefore(verdicts, first)).filter(isShownText);
}

function behindText(verdicts: readonly Verdict[]): Verdict[] {
  const last = verdicts.findLastIndex(isAnchor);
  return last < 0 ? [] : verdicts.slice(last + 1).filter(isShownText);
}

/** A segment that certainly belongs to the body: running text or a list item. */
function isAnchor(verdict: Verdict): boolean {
  const { segment, type } = verdict;
  if (!isText(verdict)) return type === 'list-item';
  return proseWords(segment) > 0 || (segment.box.tag === 'p' && !saysWhoDidWhat(segment.text));
}

/** Index of the first heading of an unbroken run of subheadings before the first paragraph. */
function withHeadingsBefore(verdicts: readonly Verdict[], first: number): number {
  let start = first;
  for (let index = first - 1; index >= 0; index -= 1) {
    const verdict = verdicts[index];
    if (verdict?.type === 'subheading') {
      if (headsRow(verdict, verdicts, 'metadata') || isIssuer(verdict.segment.text)) break;
      start = index;
    }
    if (verdict?.type === 'paragraph' || (verdict?.reason === 'headline' && start < first)) break;
  }
  return start;
}

const SENTENCE_BOXES = /^(?:p|li|blockquote|td|th|dd|dt|pre|h[1-6])$/u;
const MAX_STRAY_WORDS = 9;

/** Short lines in boxes without running text that are neither a sentence, a list item nor a heading. */
function looseLines(verdicts: readonly Verdict[]): Verdict[] {
  const ofProse = new Set(verdicts.flatMap(({ segment }) => (proseWords(segment) > 0 ? [segment.box] : [])));
  return verdicts.filter(({ segment, type }) => {
    if (type !== 'paragraph' || segment.words > MAX_STRAY_WORDS || ofProse.has(segment.box)) return false;
    return closest(segment.box, ({ tag }) => SENTENCE_BOXES.test(tag)) === undefined;
  });
}
