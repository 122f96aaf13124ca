/** Takes away what stands loose at the head, the end and the sides of the body: short lines that no sentence holds. */
import { closest, type Segment } from '../html/segment.ts';
import type { LeftOutReason, Verdict } from './block.ts';
import { proseWords } from './prose.ts';

const SENTENCE_BOXES: ReadonlySet<string> = new Set(['p', 'li', 'blockquote', 'td', 'th', 'dd', 'dt', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const MOST_STRAY_WORDS = 9;

/** The verdicts with loose segments left out: `before-body` at the head, `stray` elsewhere. */
export function trim(verdicts: readonly Verdict[]): Verdict[] {
  const trimmed = verdicts.map((verdict) => (isLoose(verdict, verdicts) ? leaveOut(verdict.segment, 'stray') : verdict));
  const anchors = trimmed.flatMap((verdict, index) => (isAnchor(verdict) ? [index] : []));
  const [first, last] = [anchors[0], anchors.at(-1)];
  if (first === undefined || last === undefined) return trimmed;
  const start = withHeadingsBefore(trimmed, first);
  return trimmed.map((verdict, index) => {
    if (verdict.type === undefined || isMedia(verdict)) return verdict;
    if (index < start) return leaveOut(verdict.segment, 'before-body');
    return index > last ? leaveOut(verdict.segment, 'stray') : verdict;
  });
}

function leaveOut(segment: Segment, reason: LeftOutReason): Verdict {
  return { segment, reason };
}

function isMedia(verdict: Verdict): boolean {
  return ['image', 'caption', 'credit', 'embed', 'table'].includes(verdict.type ?? '');
}

/** A segment that surely is of the body: running text, or an item of a list. */
function isAnchor({ segment, type }: Verdict): boolean {
  if (type === 'list-item') return true;
  return (type === 'paragraph' || type === 'quote') && (proseWords(segment) > 0 || segment.box.tag === 'p');
}

/** Index of the first heading of an unbroken run of subheadings before the first paragraph. */
function withHeadingsBefore(verdicts: readonly Verdict[], first: number): number {
  let start = first;
  for (let index = first - 1; index >= 0; index -= 1) {
    const verdict = verdicts[index];
    if (verdict?.type === 'subheading') start = index;
    else if (verdict?.type === 'paragraph' || (verdict?.reason === 'headline' && start < first)) break;
  }
  return start;
}

/** A short line in a box of its own that is neither sentence, list item nor heading. */
function isLoose({ segment, type }: Verdict, verdicts: readonly Verdict[]): boolean {
  if (type !== 'paragraph' || segment.words > MOST_STRAY_WORDS || proseWords(segment) > 0) return false;
  if (closest(segment.box, (box) => SENTENCE_BOXES.has(box.tag)) !== undefined) return false;
  return !verdicts.some((other) => other.segment.box === segment.box && proseWords(other.segment) > 0);
}
