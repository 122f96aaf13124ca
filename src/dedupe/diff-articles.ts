import { diffArrays } from 'diff';
import type { Article, Block } from '../article.ts';
import { bodyText } from '../formats/to-text.ts';
import { omitUndefined } from '../io/omit-undefined.ts';
import { boilerplateKind } from '../text/boilerplate.ts';
import { newsroomNote } from '../text/newsroom-note.ts';
import { setOverlap, wordSet } from '../text/word-overlap.ts';

/**
 * The kind of a change. `correction`, `update`: the new version says so, an update possibly only by its date. `silent-edit`: the
 * text differs, and nothing says so. `boilerplate`: only what surrounds the text differs, such as its tags.
 */
export type RevisionKind = 'none' | 'boilerplate' | 'silent-edit' | 'update' | 'correction';

/** A piece of a text that is in both versions or in one of them. */
export interface WordChange {
  readonly text: string;
  readonly change?: 'added' | 'removed';
}

/** A field that differs. A value is absent in the version that lacks it. */
export interface FieldChange {
  /** @example "headline" */
  readonly field: keyof Article;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Changed words; only for texts. */
  readonly words?: readonly WordChange[];
}

/** A block of the body that differs. `before` and `after` are its indices in the two bodies. */
export type BlockChange =
  | { readonly change: 'added'; readonly after: number; readonly text: string }
  | { readonly change: 'removed'; readonly before: number; readonly text: string }
  | { readonly change: 'moved'; readonly before: number; readonly after: number; readonly text: string }
  | {
      readonly change: 'edited';
      readonly before: number;
      readonly after: number;
      readonly words: readonly WordChange[];
    };

/** The changes from one version to the next. */
export interface ArticleDiff {
  readonly kind: RevisionKind;
  readonly fields: readonly FieldChange[];
  /** Changed blocks in the order of the new version; removed ones come last. */
  readonly blocks: readonly BlockChange[];
}

const fieldNames = (names: string) => names.split(' ') as (keyof Article)[];
/** Fields that readers see as the text. */
const TEXT_FIELDS = fieldNames('headline standfirst kicker caption highlights dateline authors agency');
/** Fields around the text. */
const OTHER_FIELDS = fieldNames(
  'publishedAt modifiedAt description section breadcrumb tags leadImage canonicalUrl publisher language license notes isLive isPaywalled isTruncated pages',
);
/** Share of words that two blocks must have in common to be versions of one block. */
const MIN_SIMILARITY = 0.5;
const TOKEN = /\s+|[^\s]+/gu;

/**
 * Compares two versions of an article: its fields, and its blocks by their text. Blocks of more than half the same words are one
 * edited block.
 *
 * @example
 * diffArticles(morning, evening).blocks; // [{ change: 'edited', before: 2, after: 2, words: [{ text: 'तीन', change: 'removed' }, …
 */
export function diffArticles(before: Article, after: Article): ArticleDiff {
  const fields = [...TEXT_FIELDS, ...OTHER_FIELDS].flatMap((name) =>
    fieldChange(name, before[name], after[name]),
  );
  const blocks = blockChanges(before.body.map(placed), after.body.map(placed));
  return { kind: kindOf({ fields, blocks }, after), fields, blocks };
}

function fieldChange(field: keyof Article, old: unknown, now: unknown): FieldChange[] {
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const words = typeof old === 'string' && typeof now === 'string' ? wordChanges(old, now) : undefined;
  return [omitUndefined({ field, before: old, after: now, words })];
}

/** Words and the spaces between them, with a mark on those that only one version has. */
function wordChanges(before: string, after: string): WordChange[] {
  return diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? []).map(({ value, added, removed }) => ({
    text: value.join(''),
    ...(added && { change: 'added' }),
    ...(removed && { change: 'removed' }),
  }));
}

type Placed = ReturnType<typeof placed>;

function placed(block: Block, at: number) {
  return { text: bodyText({ body: [block] }), at };
}

function blockChanges(before: Placed[], after: Placed[]): BlockChange[] {
  const parts = diffArrays(before, after, { comparator: (one, other) => one.text === other.text });
  const removed = parts.flatMap((part) => (part.removed ? part.value : []));
  const added = parts.flatMap((part) => (part.added ? part.value : []));
  const moved = added.map(({ text }) => takeFormer(removed, (former) => (former === text ? 1 : 0)));
  const found = added.map(({ at, text }, index): BlockChange => {
    const former = moved[index] ?? takeFormer(removed, (one) => similarity(one, text));
    if (former === undefined) return { change: 'added', after: at, text };
    if (former.text === text) return { change: 'moved', before: former.at, after: at, text };
    return { change: 'edited', before: former.at, after: at, words: wordChanges(former.text, text) };
  });
  return [...found, ...removed.map(({ at, text }) => ({ change: 'removed' as const, before: at, text }))];
}

/** Takes the remaining former block with the highest score, if that is high enough. */
function takeFormer(left: Placed[], scoreOf: (former: string) => number): Placed | undefined {
  const scores = left.map(({ text }) => scoreOf(text));
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  return best < MIN_SIMILARITY ? undefined : left.splice(scores.indexOf(best), 1)[0];
}

/** The share of common words (Dice coefficient). */
function similarity(one: string, other: string): number {
  const [words, others] = [wordSet(one), wordSet(other)];
  const shared = setOverlap(words, others) * Math.min(words.size, others.size);
  return (2 * shared) / Math.max(1, words.size + others.size);
}

function kindOf({ fields, blocks }: Omit<ArticleDiff, 'kind'>, after: Article): RevisionKind {
  if (fields.length === 0 && blocks.length === 0) return 'none';
  const changed = new Set(fields.map(({ field }) => field));
  const now = blocks.flatMap((block) =>
    'after' in block ? bodyText({ body: [after.body[block.after] as Block] }) : [],
  );
  const stated = changed.has('notes') ? (after.notes ?? []) : [];
  const notes = new Set([...now.map(newsroomNote), ...stated.map(({ kind }) => kind)]);
  const note = (['correction', 'update'] as const).find((kind) => notes.has(kind));
  if (note !== undefined) return note;
  if (!blocks.some(isOfText) && !TEXT_FIELDS.some((field) => changed.has(field))) return 'boilerplate';
  return changed.has('modifiedAt') ? 'update' : 'silent-edit';
}

/** Pictures and embeds without words are not text. */
function isOfText(block: BlockChange): boolean {
  const text = block.change === 'edited' ? block.words.map((word) => word.text).join('') : block.text;
  return text !== '' && boilerplateKind(text) === undefined;
}
