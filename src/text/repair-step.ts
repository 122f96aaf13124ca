/** Repair steps: applies a list of repairs to a text until nothing changes, and reports each. */
import { composed } from './compose.ts';

/** The kinds of damage. */
export type RepairKind =
  | 'invisible'
  | 'bidi-mark'
  | 'joiner'
  | 'white-space'
  | 'composition'
  | 'nukta-order'
  | 'split-vowel'
  | 'doubled-sign'
  | 'anusvara-order'
  | 'stray-virama'
  | 'vowel-order'
  | 'danda'
  | 'visarga'
  | 'colon';

/** One repair that changed a text. */
export interface TextRepair {
  kind: RepairKind;
  /** The changed words, before the repair. @example "किशाेर" */
  before: string;
  /** The same words, repaired. @example "किशोर" */
  after: string;
}

export interface RepairStep {
  readonly kind: RepairKind;
  /** Finds the runs to repair; global. */
  readonly pattern: RegExp;
  /** Returns the replacement of a run at an index of the text; the run itself if undamaged. */
  readonly repair: (run: string, at: number, text: string) => string;
  /** Checked once per text, before the pattern; a step without it always applies. */
  readonly applies?: (text: string) => boolean;
}

/** Ordered steps, and a pattern for everything that they could act on. */
export interface RepairPlan {
  readonly steps: readonly RepairStep[];
  readonly suspect: RegExp;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

const WHITE_SPACE = /\s/u;

/** The plan of some steps. Composition would match every word, so it is checked separately. */
export function planOf(steps: readonly RepairStep[]): RepairPlan {
  const sources = steps.filter(({ kind }) => kind !== 'composition').map(({ pattern }) => pattern.source);
  return { steps, suspect: new RegExp(sources.join('|'), 'u') };
}

/** Runs the steps of a plan until nothing changes, since one repair can join two signs that need another. Clean text costs one test. */
export function settle(text: string, plan: RepairPlan, note?: (repair: TextRepair) => void): string {
  let before = text;
  while (plan.suspect.test(before) || composed(before) !== before) {
    const after = plan.steps.reduce((current, step) => applyStep(current, step, note), before);
    if (after === before) return after;
    before = after;
  }
  return before;
}

function applyStep(text: string, step: RepairStep, note?: (repair: TextRepair) => void): string {
  if (step.applies?.(text) === false) return text;
  if (note !== undefined) for (const repair of repairsOf(text, step)) note(repair);
  return text.replace(step.pattern, (run: string, ...rest: unknown[]) =>
    step.repair(run, rest.find((value) => typeof value === 'number') as number, text),
  );
}

/** The repairs of one step; those that share a word are reported as one. */
function repairsOf(text: string, step: RepairStep): TextRepair[] {
  const groups: Edit[][] = [];
  let end = -1;
  for (const edit of editsOf(text, step)) {
    if (edit.start > end) groups.push([]);
    groups.at(-1)?.push(edit);
    if (edit.end > end) end = wordEnd(text, edit.end);
  }
  return groups.map((edits) => told(text, step.kind, edits));
}

function* editsOf(text: string, step: RepairStep): Generator<Edit> {
  for (const { 0: run, index } of text.matchAll(step.pattern)) {
    const replacement = step.repair(run, index, text);
    if (replacement !== run) yield { start: index, end: index + run.length, replacement };
  }
}

function told(text: string, kind: RepairKind, edits: readonly Edit[]): TextRepair {
  const end = wordEnd(text, edits.at(-1)?.end ?? 0);
  let at = wordStart(text, edits[0]?.start ?? 0);
  const before = text.slice(at, end);
  let after = '';
  for (const edit of edits) {
    after += text.slice(at, edit.start) + edit.replacement;
    at = edit.end;
  }
  return { kind, before, after: after + text.slice(at, end) };
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !WHITE_SPACE.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !WHITE_SPACE.test(text.charAt(end))) end += 1;
  return end;
}
