/** The changes between two versions of one article. */
import { diffArrays } from 'diff';
import type { Article, Block } from '../article.ts';
import { bodyText } from '../formats/to-text.ts';
import { boilerplateKind } from '../text/boilerplate.ts';
import { newsroomNote } from '../text/newsroom-note.ts';

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

/** Fields that readers see as the text. */
const TEXT_FIELDS = [
  'headline',
  'standfirst',
  'kicker',
  'caption',
  'highlights',
  'dateline',
  'authors',
  'agency',
] as const;
/** Fields around the text. */
const OTHER_FIELDS = [
  'publishedAt',
  'modifiedAt',
  'description',
  'section',
  'breadcrumb',
  'tags',
  'leadImage',
  'canonicalUrl',
  'publisher',
  'language',
  'license',
  'notes',
  'isLive',
  'isPaywalled',
  'isTruncated',
  'pages',
] as const satisfies readonly (keyof Article)[];
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
  const fields = [...TEXT_FIELDS, ...OTHER_FIELDS].flatMap((field) => fieldChange(field, before, after));
  const blocks = blockChanges(before.body.map(textOf), after.body.map(textOf));
  return { kind: kindOf(fields, blocks, after), fields, blocks };
}

function textOf(block: Block): string {
  return bodyText({ body: [block] });
}

function fieldChange(field: keyof Article, before: Article, after: Article): FieldChange[] {
  const [old, now] = [before[field], after[field]];
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const areTexts = typeof old === 'string' && typeof now === 'string';
  return [
    {
      field,
      ...(old !== undefined && { before: old }),
      ...(now !== undefined && { after: now }),
      ...(areTexts && { words: wordChanges(old, now) }),
    },
  ];
}

/** Words and the spaces between them, with a mark on those that only one version has. */
function wordChanges(before: string, after: string): WordChange[] {
  return diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? []).map(({ value, added, removed }) => ({
    text: value.join(''),
    ...(added && { change: 'added' as const }),
    ...(removed && { change: 'removed' as const }),
  }));
}

/** A block that is in only one version. */
interface Unmatched {
  readonly at: number;
  readonly text: string;
}

function blockChanges(before: readonly string[], after: readonly string[]): BlockChange[] {
  const { removed, added } = unmatched(before, after);
  const moved = added.map(({ text }) => takeFormer(removed, (former) => (former === text ? 1 : 0)));
  const found = added.map(({ at, text }, index): BlockChange => {
    const former = moved[index] ?? takeFormer(removed, (one) => similarity(one, text));
    if (former === undefined) return { change: 'added', after: at, text };
    if (former.text === text) return { change: 'moved', before: former.at, after: at, text };
    return { change: 'edited', before: former.at, after: at, words: wordChanges(former.text, text) };
  });
  return [...found, ...removed.map(({ at, text }) => ({ change: 'removed' as const, before: at, text }))];
}

function unmatched(before: readonly string[], after: readonly string[]) {
  const removed: Unmatched[] = [];
  const added: Unmatched[] = [];
  let [beforeAt, afterAt] = [0, 0];
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed.push(...numbered(part.value, beforeAt));
    if (part.added) added.push(...numbered(part.value, afterAt));
    beforeAt += part.added ? 0 : part.value.length;
    afterAt += part.removed ? 0 : part.value.length;
  }
  return { removed, added };
}

function numbered(texts: readonly string[], first: number): Unmatched[] {
  return texts.map((text, at) => ({ at: first + at, text }));
}

/** Takes the remaining former text with the highest score, if that is high enough. */
function takeFormer(left: Unmatched[], scoreOf: (former: string) => number): Unmatched | undefined {
  const scores = left.map(({ text }) => scoreOf(text));
  const best = Math.max(0, ...scores);
  return best < MIN_SIMILARITY ? undefined : left.splice(scores.indexOf(best), 1)[0];
}

/** The share of common words (Dice coefficient). */
function similarity(one: string, other: string): number {
  const counts = new Map<string, number>();
  const [words, others] = [one.split(' '), other.split(' ')];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (words.length + others.length);
}

function kindOf(
  fields: readonly FieldChange[],
  blocks: readonly BlockChange[],
  { body, notes: stated = [] }: Article,
): RevisionKind {
  if (fields.length === 0 && blocks.length === 0) return 'none';
  const texts = blocks.flatMap((block) =>
    block.change === 'removed' ? [] : textOf(body[block.after] as Block),
  );
  const isNoted = fields.some(({ field }) => field === 'notes');
  const notes = new Set([...texts.map(newsroomNote), ...(isNoted ? stated : []).map(({ kind }) => kind)]);
  if (notes.has('correction')) return 'correction';
  if (notes.has('update')) return 'update';
  const isText =
    blocks.some(isOfText) || fields.some(({ field }) => TEXT_FIELDS.some((name) => name === field));
  if (!isText) return 'boilerplate';
  return fields.some(({ field }) => field === 'modifiedAt') ? 'update' : 'silent-edit';
}

/** Pictures and embeds without words are not text. */
function isOfText(block: BlockChange): boolean {
  const text = block.change === 'edited' ? block.words.map((word) => word.text).join('') : block.text;
  return text !== '' && boilerplateKind(text) === undefined;
}
