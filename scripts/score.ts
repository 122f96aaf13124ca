/** A score says how much of a page's gold article a prediction got right. Reads no files. */
import { diffArrays } from 'diff';

/** A block of a body, as in gold files and articles. */
export interface ScoredBlock {
  readonly type: string;
  readonly text?: string;
  readonly items?: readonly (string | { readonly text: string })[];
  readonly headline?: string;
  readonly blocks?: readonly ScoredBlock[];
}

/** The common shape of both sides of a comparison: a body, and fields by name. */
export interface ScoredPage {
  readonly body?: readonly ScoredBlock[] | undefined;
  readonly [field: string]: unknown;
}

/** The manually annotated article of a page. Only the fields that it names are scored. */
export interface GoldPage extends ScoredPage {
  readonly publisher?: string | { readonly name?: string };
  /** Boilerplate of the page that must not appear in the body. */
  readonly leaks?: readonly string[];
  /** Block texts that count neither for nor against. */
  readonly neutral?: readonly string[];
  /** Alternative correct values, by field. */
  readonly accept?: Readonly<Record<string, readonly unknown[]>>;
}

/** A line of a body that counts: lists and live entries are split into their parts. */
export interface TextLine {
  readonly type: string;
  readonly text: string;
}

/** Precision, recall and their harmonic mean, each from 0 to 1. */
export interface Agreement {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

/** The comparison of a page's prediction with its gold. */
export interface PageScore {
  readonly words: Agreement;
  readonly blocks: Agreement;
  readonly texts: Agreement;
  readonly subheadings: Agreement;
  readonly fields: Readonly<Record<string, boolean>>;
  /** Absent if the gold marks no boilerplate. */
  readonly leaks?: { readonly hit: number; readonly of: number };
}

/** A scored page. */
export interface ScoredRow {
  readonly score: PageScore;
}

/** Figures of many pages by name: `blocks.f`, `headline`, `perfect`, … */
export type Summary = Readonly<Record<string, number>>;

const INVISIBLE = /[\u200b\ufeff\u00ad]/gu;
const JOINERS = /[\u200c\u200d]/gu;
const WHITE_SPACE = /\s+/gu;
const BETWEEN_WORDS = /[\s\p{P}\p{S}]+/u;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u;
const DAY_LENGTH = '2026-11-26'.length;
const PROTOCOL = /^https?:/u;
const SCORED_TYPES: ReadonlySet<string> = new Set(['paragraph', 'subheading', 'list-item', 'quote']);
const MEASURES = ['words', 'blocks', 'texts', 'subheadings'] as const;
const PERFECT_FIELDS = ['headline', 'standfirst', 'caption', 'breadcrumb'] as const;
/** Shorter marks occur in legitimate sentences. */
const MIN_LEAK_LENGTH = 13;

/** A value normalized for comparison: NFC, whitespace collapsed, invisible padding dropped; an absent value is `""`. */
export function foldText(value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value);
  return text.normalize('NFC').replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').trim();
}

/** The lines of a body that count, in order: list items separately, live entries expanded, pictures and tables left out. */
export function textLines(body: readonly ScoredBlock[] = []): TextLine[] {
  return body.flatMap(blockLines).filter((line) => SCORED_TYPES.has(line.type) && line.text !== '');
}

function blockLines(block: ScoredBlock): TextLine[] {
  if (block.type === 'live-entry') {
    const headline = block.headline ? [{ type: 'subheading', text: foldText(block.headline) }] : [];
    return [...headline, ...(block.blocks ?? []).flatMap(blockLines)];
  }
  if (block.type !== 'list') return [{ type: block.type, text: foldText(block.text) }];
  return (block.items ?? []).map((item) => ({
    type: 'list-item',
    text: foldText(typeof item === 'string' ? item : item.text),
  }));
}

/** Compares one prediction with its gold. A page without a prediction is scored as `{}`. */
export function scorePage(gold: GoldPage, predicted: ScoredPage): PageScore {
  const neutral = new Set((gold.neutral ?? []).map(foldText));
  const counts = (line: TextLine): boolean => !neutral.has(line.text);
  const wanted = textLines(gold.body).filter(counts);
  const found = textLines(predicted.body).filter(counts);
  return {
    words: agreement(bodyWords(found), bodyWords(wanted)),
    blocks: agreement(found.map(lineKey), wanted.map(lineKey)),
    texts: agreement(found.map(lineText), wanted.map(lineText)),
    subheadings: agreement(subheadingTexts(found), subheadingTexts(wanted)),
    fields: scoreFields(gold, predicted),
    ...(gold.leaks === undefined ? {} : { leaks: countLeaks(gold.leaks, found, wanted) }),
  };
}

const lineText = (line: TextLine): string => line.text;
const lineKey = (line: TextLine): string => `${line.type}\n${line.text}`;

function subheadingTexts(lines: readonly TextLine[]): string[] {
  return lines.filter((line) => line.type === 'subheading').map(lineText);
}

function bodyWords(lines: readonly TextLine[]): string[] {
  const text = lines.map(lineText).join(' ').toLowerCase().replace(JOINERS, '');
  return text.split(BETWEEN_WORDS).filter((word) => word !== '');
}

function agreement(found: readonly string[], wanted: readonly string[]): Agreement {
  if (found.length === 0 && wanted.length === 0) return { p: 1, r: 1, f: 1 };
  const shared = sharedLength(found, wanted);
  const p = found.length === 0 ? 0 : shared / found.length;
  const r = wanted.length === 0 ? 0 : shared / wanted.length;
  return { p, r, f: shared === 0 ? 0 : (2 * p * r) / (p + r) };
}

function countLeaks(
  marks: readonly string[],
  found: readonly TextLine[],
  wanted: readonly TextLine[],
): { hit: number; of: number } {
  const honest = wanted.map(lineText).join(' ');
  const shown = found.map(lineText).join(' ');
  const marked = marks
    .map(foldText)
    .filter((mark) => mark.length >= MIN_LEAK_LENGTH && !honest.includes(mark));
  return { hit: marked.filter((mark) => shown.includes(mark)).length, of: marked.length };
}

/** The scored fields. Each function converts values to a comparable form, the same for both sides. */
const FIELD_KEYS: Readonly<Record<string, (value: unknown) => string>> = {
  headline: foldText,
  standfirst: foldText,
  caption: foldText,
  breadcrumb: (value) => memberTexts(value, 'name').join('\n'),
  kicker: foldText,
  authors: (value) => memberTexts(value, 'name').sort().join('\n'),
  publishedAt: minuteOf,
  modifiedAt: minuteOf,
  agency: (value) => memberText(value, 'name'),
  dateline: (value) => memberText(value, 'place'),
  tags: (value) => memberTexts(value, 'name').sort().join('\n'),
  leadImage: (value) => memberText(value, 'url').replace(PROTOCOL, ''),
  credit: foldText,
};
export const SCORED_FIELDS = Object.keys(FIELD_KEYS);

function scoreFields(gold: GoldPage, predicted: ScoredPage): Record<string, boolean> {
  const scored = Object.entries(FIELD_KEYS).filter(([name]) => name in gold);
  return Object.fromEntries(
    scored.map(([name, key]) => {
      const found = fieldValue(predicted, name);
      const right = [gold[name], ...(gold.accept?.[name] ?? [])];
      return [name, right.some((value) => key(value) === key(isDay(value) ? dayOf(found) : found))];
    }),
  );
}

/** Gold that states only a date is compared by date. */
function isDay(value: unknown): boolean {
  return typeof value === 'string' && DAY.test(value);
}

function dayOf(value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, DAY_LENGTH) : value;
}

/** The value of a scored field: gold files state the credit separately, articles within `leadImage`. */
export function fieldValue(page: ScoredPage, name: string): unknown {
  if (name !== 'credit' || 'credit' in page) return page[name];
  return isRecord(page.leadImage) ? page.leadImage.credit : undefined;
}

function memberTexts(value: unknown, member: string): string[] {
  return Array.isArray(value) ? value.map((item) => memberText(item, member)) : [];
}

function memberText(value: unknown, member: string): string {
  return foldText(isRecord(value) ? value[member] : value);
}

function minuteOf(value: unknown): string {
  const text = foldText(value);
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : String(Math.floor(time / 60_000));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The figures of many pages: means over pages, `leaks` over all marks. */
export function summarize(rows: readonly ScoredRow[]): Summary {
  return {
    pages: rows.length,
    ...Object.fromEntries(MEASURES.flatMap((measure) => measureMeans(rows, measure))),
    ...fieldShares(rows),
    perfect: share(rows, (row) => isPerfect(row.score)),
    ...leakFigures(rows),
  };
}

/** Whether a page's most visible parts are all correct: every block, headline, standfirst, caption, breadcrumb. */
export function isPerfect(score: PageScore): boolean {
  return score.blocks.f === 1 && PERFECT_FIELDS.every((name) => score.fields[name] !== false);
}

function measureMeans(rows: readonly ScoredRow[], measure: (typeof MEASURES)[number]): [string, number][] {
  const parts = ['p', 'r', 'f'] as const;
  return parts.map((part) => [`${measure}.${part}`, mean(rows.map((row) => row.score[measure][part]))]);
}

function fieldShares(rows: readonly ScoredRow[]): Summary {
  const names = new Set(rows.flatMap((row) => Object.keys(row.score.fields)));
  return Object.fromEntries([...names].map((name) => [name, fieldShare(rows, name)]));
}

function fieldShare(rows: readonly ScoredRow[], name: string): number {
  const scored = rows.filter((row) => name in row.score.fields);
  return share(scored, (row) => row.score.fields[name] === true);
}

function leakFigures(rows: readonly ScoredRow[]): Summary {
  const marked = rows.flatMap((row) => row.score.leaks ?? []);
  if (marked.length === 0) return {};
  const hits = sum(marked.map((leaks) => leaks.hit));
  const marks = sum(marked.map((leaks) => leaks.of));
  return { leaks: hits / Math.max(1, marks), leaky: share(marked, (leaks) => leaks.hit > 0) };
}

/** The middle value; for an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The share of the items that pass a test. */
export function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return mean(items.map((item) => (test(item) ? 1 : 0)));
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Length of the longest common subsequence: the items that two lists share in the same order, not necessarily adjacent. */
export function sharedLength(left: readonly string[], right: readonly string[]): number {
  const parts = diffArrays([...left], [...right]);
  return sum(parts.map(({ added, removed, count }) => (added || removed ? 0 : count)));
}

/** Groups items by key. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** All strings of a value. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
