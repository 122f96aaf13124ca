/** Calibration compares the confidence that an article states for a field with how often such fields are right. Reads no files. */
import type { FieldName, Source } from '../src/article.ts';
import { groupBy, mean, share, sum } from './score.ts';

/** One field of one page: what was stated, and whether it was right. */
export interface FieldCase {
  readonly field: FieldName;
  readonly source: Source;
  readonly confidence: number;
  readonly isRight: boolean;
  readonly publisher: string;
  readonly corpus: string;
}

/** A confidence for each source of each field. */
export type ConfidenceTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A line of a reliability table: well calibrated if `confidence` and `right` agree. */
export interface ReliabilityRow {
  readonly field: FieldName;
  readonly source: Source;
  readonly count: number;
  /** Mean of the stated confidences. */
  readonly confidence: number;
  /** Share of correct cases. */
  readonly right: number;
}

/** These strategies compute their own confidence, so they keep the engine's value. */
const COMPUTED: ReadonlySet<FieldName> = new Set(['headline']);
/** Bins of equal width per field. */
const BINS = 10;
/** Weight of the prior: imagined cases that are right as often as the field is from all sources, since few cases prove little. */
const PRIOR_CASES = 5;
/** A source seen less often keeps the engine's value. */
const MIN_CASES = 5;
/** Maximum confidence of any source, however often it was right. */
const MAX_CONFIDENCE = 0.99;
const DECIMALS = 100;

/** The reliability of each source of each field, by name. */
export function reliability(cases: readonly FieldCase[]): ReliabilityRow[] {
  const groups = groupBy(cases, keyOf);
  return [...groups.keys()].sort().flatMap((key) => rowOf(groups.get(key) ?? []));
}

function keyOf({ field, source }: FieldCase): string {
  return `${field} ${source}`;
}

function rowOf(cases: readonly FieldCase[]): ReliabilityRow[] {
  const [first] = cases;
  if (first === undefined) return [];
  const { field, source } = first;
  return [
    { field, source, count: cases.length, confidence: meanConfidence(cases), right: shareRight(cases) },
  ];
}

/**
 * Expected calibration error: the mean distance between stated and actual accuracy over ten bins per field, weighted by cases.
 * Bins shared by all fields would let an overconfident field hide behind an underconfident one.
 */
export function calibrationError(cases: readonly FieldCase[]): number {
  const bins = groupBy(cases, binOf);
  const gaps = [...bins.values()].map((bin) => bin.length * Math.abs(meanConfidence(bin) - shareRight(bin)));
  return sum(gaps) / cases.length;
}

function binOf({ field, confidence }: FieldCase): string {
  return `${field} ${Math.min(BINS - 1, Math.floor(confidence * BINS))}`;
}

/**
 * The confidence of each source of each field that these cases support, shrunk towards the field's own share if cases are few.
 */
export function fitConfidences(cases: readonly FieldCase[]): ConfidenceTable {
  const overall = shareRight(cases);
  const fields = groupBy(
    cases.filter(({ field }) => !COMPUTED.has(field)),
    ({ field }) => field,
  );
  return Object.fromEntries(
    [...fields]
      .map(([field, group]): [string, Readonly<Record<string, number>>] => [field, fitField(group, overall)])
      .filter(([, sources]) => Object.keys(sources).length > 0)
      .sort(),
  );
}

function fitField(cases: readonly FieldCase[], overall: number): Readonly<Record<string, number>> {
  const ofField = drawn(cases, overall);
  const sources = groupBy(cases, ({ source }) => source);
  const known = [...sources].filter(([, group]) => group.length >= MIN_CASES);
  return Object.fromEntries(
    known.map(([source, group]): [string, number] => [source, rounded(drawn(group, ofField))]).sort(),
  );
}

function drawn(cases: readonly FieldCase[], prior: number): number {
  const right = cases.filter(({ isRight }) => isRight).length;
  return (right + PRIOR_CASES * prior) / (cases.length + PRIOR_CASES);
}

/**
 * The cases with confidences fitted on the other publishers' cases: what a table is worth on an unseen publisher.
 */
export function leaveOnePublisherOut(cases: readonly FieldCase[]): FieldCase[] {
  const publishers = groupBy(cases, ({ publisher }) => publisher);
  return [...publishers].flatMap(([publisher, own]) => {
    const table = fitConfidences(cases.filter((other) => other.publisher !== publisher));
    return own.map((one) => ({ ...one, confidence: table[one.field]?.[one.source] ?? one.confidence }));
  });
}

function meanConfidence(cases: readonly FieldCase[]): number {
  return mean(cases.map(({ confidence }) => confidence));
}

function shareRight(cases: readonly FieldCase[]): number {
  return share(cases, ({ isRight }) => isRight);
}

function rounded(value: number): number {
  return Math.min(MAX_CONFIDENCE, Math.round(value * DECIMALS) / DECIMALS);
}
