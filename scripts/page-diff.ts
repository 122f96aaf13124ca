/** A page diff shows line by line where a prediction and its gold differ. */
import { type Edit, editSteps } from './common-subsequence.ts';
import { fieldValue, foldText, type GoldPage, type PageScore, type ScoredPage, textLines } from './score.ts';

/** The lines of a diff: wrong fields first, then the body; `-` is missing, `+` is extra, the rest is abbreviated. */
export function pageDiff(gold: GoldPage, found: ScoredPage, score: PageScore): string[] {
  const wrong = Object.keys(score.fields).filter((name) => score.fields[name] === false);
  return [...wrong.flatMap((name) => fieldDiff(name, gold, found)), ...bodyDiff(gold, found)];
}

function fieldDiff(name: string, gold: GoldPage, found: ScoredPage): string[] {
  const shown = (page: ScoredPage): string => JSON.stringify(fieldValue(page, name)) ?? '(absent)';
  return [name, `  gold ${shown(gold)}`, `  pred ${shown(found)}`];
}

function bodyDiff(gold: GoldPage, found: ScoredPage): string[] {
  const neutral = new Set((gold.neutral ?? []).map(foldText));
  const lines = (page: ScoredPage): string[] =>
    textLines(page.body).map(({ type, text }) => `${type}: ${text}${neutral.has(text) ? ' (neutral)' : ''}`);
  const steps = editSteps(lines(gold), lines(found));
  return steps.flatMap((step, index) => [diffLine(step), ...partingNote(steps[index - 1], step)]);
}

function diffLine({ kind, item }: Edit): string {
  if (kind === 'same') return `  ${shorten(item, 80)}`;
  return `${kind === 'missing' ? '-' : '+'} ${item}`;
}

/** If two long lines differ only a little, the difference is highlighted. */
function partingNote(before: Edit | undefined, step: Edit): string[] {
  if (before?.kind !== 'missing' || step.kind !== 'extra') return [];
  const at = firstDifference(before.item, step.item);
  if (at < 20) return [];
  const around = (text: string): string => JSON.stringify(text.slice(at - 15, at + 25));
  return [`    part at character ${at}: ${around(before.item)} / ${around(step.item)}`];
}

function firstDifference(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return at;
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
