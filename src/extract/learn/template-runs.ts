/** Runs of words shared by the pages of a site: template texts with a changing name, date or number. */
import { type LearnedRun, MAX_RUNS } from '../../publishers/site-profile.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { sumOf } from '../../text/tally.ts';
import { shareCovered, wordRuns } from '../../text/word-runs.ts';
import { minPages, type PagesByText, type Sample } from './sample.ts';

/**
 * Maximum share of a body's words in runs, at the third quartile of the pages. Above the first limit, the site's wording is too
 * uniform for runs to mean anything; above the second, the repetition is its content, such as rates and horoscopes.
 */
const MAX_FOR_RUNS = 0.35;
const MAX_FOR_TEXTS = 0.6;
const QUARTILE = 0.75;

/**
 * The runs on at least three pages and 40 % of all, the most frequent first. Pages whose headlines share a run belong to a
 * series and count once. Constant texts need no runs. Undefined if the repetition is the site's content; then no
 * text is template either.
 */
export function templateRuns(samples: readonly Sample[], pages: PagesByText): LearnedRun[] | undefined {
  const fewest = minPages(samples.length);
  const isConstant = (text: string): boolean => (pages.get(text) ?? 0) >= fewest;
  const series = seriesOf(samples);
  const runs = samples.map(({ folded }) =>
    folded.map((text) => (text === '' || isConstant(text) ? undefined : wordRuns(text))),
  );
  const seen = new Map<number, Set<number>>();
  runs.forEach((ofPage, at) => {
    for (const run of new Set(ofPage.flatMap((ofText) => ofText ?? [])))
      seen.set(run, (seen.get(run) ?? new Set()).add(series[at] ?? at));
  });
  const found = [...seen].filter(([, { size }]) => size >= fewest);
  const known = new Set(found.map(([run]) => run));
  const share = shareOfBodies(samples, runs, known);
  if (share > MAX_FOR_RUNS) return share > MAX_FOR_TEXTS ? undefined : [];
  return found
    .sort(([a, { size: onA }], [b, { size: onB }]) => onB - onA || a - b)
    .slice(0, MAX_RUNS)
    .map(([run, { size }]) => ({ hash: run, support: size }));
}

/** For each sample, the number of the first one whose headline shares a run with its own. */
function seriesOf(samples: readonly Sample[]): number[] {
  const first = new Map<number, number>();
  return samples.map(({ story }, at) => {
    const runs = wordRuns(foldForMatching(story.headline?.value ?? ''));
    const number = runs.map((run) => first.get(run)).find((found) => found !== undefined) ?? at;
    for (const run of runs) if (!first.has(run)) first.set(run, number);
    return number;
  });
}

/** @param runs - runs of each text of each page; undefined for a constant text */
function shareOfBodies(
  samples: readonly Sample[],
  runs: readonly (readonly (readonly number[] | undefined)[])[],
  known: ReadonlySet<number>,
): number {
  const shares = samples.map(({ story }, at) => {
    const body = story.verdicts.flatMap(({ type, segment: { index, words } }) => {
      const ofText = runs[at]?.[index];
      return type === undefined || ofText === undefined ? [] : [{ words, ofText }];
    });
    const covered = sumOf(body, ({ words, ofText }) => words * shareCovered(ofText, (run) => known.has(run)));
    const total = sumOf(body, ({ words }) => words);
    return covered / Math.max(1, total);
  });
  return shares.sort((a, b) => a - b)[Math.floor(QUARTILE * shares.length)] ?? 0;
}
