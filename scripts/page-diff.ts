/** A page diff shows line by line where a prediction and its gold differ. */
import { diffArrays } from 'diff';
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
  const marked = diffArrays(lines(gold), lines(found)).flatMap(({ value, added, removed }) =>
    value.map((line) => (added || removed ? `${added ? '+' : '-'} ${line}` : `  ${shorten(line, 80)}`)),
  );
  return marked.flatMap((line, index) => [line, ...partingNote(marked[index - 1] ?? '', line)]);
}

/** If two long lines differ only a little, the difference is highlighted. */
function partingNote(missing: string, extra: string): string[] {
  if (!missing.startsWith('-') || !extra.startsWith('+')) return [];
  const [before, after] = [missing.slice(2), extra.slice(2)];
  const at = firstDifference(before, after);
  if (at < 20) return [];
  const around = (text: string): string => JSON.stringify(text.slice(at - 15, at + 25));
  return [`    part at character ${at}: ${around(before)} / ${around(after)}`];
}

function firstDifference(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return at;
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
