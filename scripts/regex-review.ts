/** The patterns with more than linear time, compared with the list of those on bounded input. */
import type { BoundedPattern } from './bounded-patterns.ts';
import { type Growth, growthOf } from './redos.ts';
import type { SourcePattern } from './source-patterns.ts';

/** A pattern with more than linear time. */
export interface Finding extends SourcePattern {
  readonly growth: Growth;
}

/** See the module comment. */
export interface Review {
  /** Not on the list. */
  readonly unbounded: readonly Finding[];
  /** Entries that no pattern needs any more. */
  readonly stale: readonly BoundedPattern[];
}

/** Quadratic time on short input is harmless; cubic time on 1,000 characters is not. */
const MAX_DEGREE = 2;

/**
 * Reviews patterns. Each is looked at once, wherever it stands.
 *
 * @example
 * reviewPatterns(patterns, BOUNDED_PATTERNS).unbounded[0]?.growth.kind; // "exponential"
 */
export function reviewPatterns(
  patterns: readonly SourcePattern[],
  bounded: readonly BoundedPattern[],
): Review {
  const findings = findingsOf(patterns);
  const needed = new Set(bounded.filter((entry) => findings.some((finding) => covers(entry, finding))));
  return {
    unbounded: findings.filter((finding) => ![...needed].some((entry) => covers(entry, finding))),
    stale: bounded.filter((entry) => !needed.has(entry)),
  };
}

function findingsOf(patterns: readonly SourcePattern[]): Finding[] {
  const growths = new Map<string, Growth | undefined>();
  return patterns.flatMap((pattern) => {
    const key = `/${pattern.source}/${pattern.flags}`;
    if (!growths.has(key)) growths.set(key, growthOf(pattern.source, pattern.flags));
    const growth = growths.get(key);
    return growth === undefined ? [] : [{ ...pattern, growth }];
  });
}

function covers({ file, source }: BoundedPattern, finding: Finding): boolean {
  const { kind, degree = MAX_DEGREE } = finding.growth;
  if (kind === 'exponential' || degree > MAX_DEGREE) return false;
  return (
    finding.file === file && (source === undefined ? finding.kind === 'built' : source === finding.source)
  );
}
