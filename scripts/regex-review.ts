/**
 * Compares the patterns with more than linear time with the list of those on bounded input. Those measured as linear are recorded, so that
 * a check measures only new ones. The result is the same on every machine: it depends only on the pattern, the versions of the checkers and
 * their limits, all of which are in the key.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { BoundedPattern } from './bounded-patterns.ts';
import { type Growth, LIMITS, type Pattern } from './redos.ts';
import type { SourcePattern } from './source-patterns.ts';

/** A pattern with more than linear time. */
export interface Finding extends SourcePattern {
  readonly growth: Growth;
}

export interface Review {
  /** Findings that are not on the list. */
  readonly unbounded: readonly Finding[];
  /** Entries that no longer match any pattern. */
  readonly stale: readonly BoundedPattern[];
}

/** Quadratic time on short input is harmless; cubic time on 1,000 characters is not. */
const MAX_DEGREE = 2;

/** How the time of a pattern grows: `growthOf`, in this thread or another one. */
export type MeasureGrowth = (pattern: Pattern) => Promise<Growth | undefined>;

/** Reviews patterns. Each is measured once, however many files contain it. */
export async function reviewPatterns(
  patterns: readonly SourcePattern[],
  bounded: readonly BoundedPattern[],
  measureGrowth: MeasureGrowth,
): Promise<Review> {
  const findings = await findingsOf(patterns, measureGrowth);
  const needed = new Set(bounded.filter((entry) => findings.some((finding) => covers(entry, finding))));
  return {
    unbounded: findings.filter((finding) => ![...needed].some((entry) => covers(entry, finding))),
    stale: bounded.filter((entry) => !needed.has(entry)),
  };
}

async function findingsOf(
  patterns: readonly SourcePattern[],
  measureGrowth: MeasureGrowth,
): Promise<Finding[]> {
  const growths = new Map<string, Promise<Growth | undefined>>();
  for (const { source, flags } of patterns) {
    const key = keyOf({ source, flags });
    if (!growths.has(key)) growths.set(key, measureGrowth({ source, flags }));
  }
  const measured = patterns.map(async (pattern) => ({ pattern, growth: await growths.get(keyOf(pattern)) }));
  return (await Promise.all(measured)).flatMap(({ pattern, growth }) =>
    growth === undefined ? [] : [{ ...pattern, growth }],
  );
}

function keyOf({ source, flags }: Pattern): string {
  return `/${source}/${flags}`;
}

function covers({ file, source }: BoundedPattern, finding: Finding): boolean {
  const { kind, degree = MAX_DEGREE } = finding.growth;
  if (kind === 'exponential' || degree > MAX_DEGREE) return false;
  return (
    finding.file === file && (source === undefined ? finding.kind === 'built' : source === finding.source)
  );
}

const FILE = fileURLToPath(new URL('linear-patterns.txt', import.meta.url));
const KEY_LENGTH = 8;
const KEYS_PER_LINE = 24;
const WHITE_SPACE = /\s+/u;
const require = createRequire(import.meta.url);
const MEASURE = JSON.stringify([versionOf('recheck'), versionOf('scslre'), LIMITS]);

/** The key of a pattern in the record. */
export function recordKey({ source, flags }: Pattern): string {
  const hash = createHash('sha256').update(`${MEASURE}/${source}/${flags}`);
  return hash.digest('hex').slice(0, KEY_LENGTH);
}

/** The keys in the record. */
export function readRecord(): ReadonlySet<string> {
  return new Set(existsSync(FILE) ? readFileSync(FILE, 'utf8').trim().split(WHITE_SPACE) : []);
}

/** Replaces the record, which drops patterns that no file contains any longer. */
export function writeRecord(keys: Iterable<string>): void {
  const sorted = [...new Set(keys)].sort();
  const lines = sorted.map((key, at) => `${key}${at % KEYS_PER_LINE === KEYS_PER_LINE - 1 ? '\n' : ' '}`);
  writeFileSync(FILE, `${lines.join('').trim()}\n`);
}

function versionOf(name: string): string {
  return (require(`${name}/package.json`) as { readonly version: string }).version;
}
