/** The body of a flattened page: its lines as typed blocks, without the links and labels in between. */
import type { Block, LiveEntryBlock } from '../article.ts';
import { isPersonName } from '../text/classify-name.ts';
import { endsSentence, sentences, wordCount } from '../text/words.ts';
import { endsFinite } from './ends-finite.ts';
import { isText, type TextLine } from './line.ts';

const SUBHEADING_LEVEL = 3;
const MAX_SPEAKER_WORDS = 6;
const MAX_SUBHEADING_WORDS = 14;
/** A subheading after related links is shorter than they are. */
const MAX_WORDS_BEHIND_LINKS = 8;
const MIN_LINKS = 4;
const MIN_LINK_WORDS = 6;
const MIN_ROWS = 3;
const BULLET = /^(?:[•●▪■◆*·]|[–-](?=\s))\s*/u;
const NUMBERED = /^\p{Nd}{1,2}[.)]\s+/u;
const PAIR = /^[^:]{2,40}(?::\s|\s?[–-]\s)\S/u;
const OPEN_END = /[)\]"'”’,…]$/u;
const POST_SIGNATURE = /^[—–-]\s/u;
const INSTAGRAM = /instagram|a post shared/iu;
const NUMERIC = /^[\p{Nd}\s.,:%₹/+-]+$/u;

/**
 * Builds the blocks of the body. Running text always stays; of the lines between two paragraphs, subheadings
 * and lists do, links and lines recognized by their words do not.
 */
export function buildBody(lines: readonly TextLine[]): LiveEntryBlock[] {
  const blocks: LiveEntryBlock[] = [];
  let between: TextLine[] = [];
  for (const line of lines) {
    if (line.kind === 'embed' && POST_SIGNATURE.test(line.text) && between.length === 0) {
      signPost(blocks, line.text);
      continue;
    }
    const isBullet = BULLET.test(line.text) || NUMBERED.test(line.text);
    if (line.kind !== 'prose' || isBullet) {
      between.push(line);
      continue;
    }
    for (const block of blocksBetween(withoutSpeaker(between, blocks), blocks.length > 0, true))
      blocks.push(block);
    blocks.push(...paragraphBlocks(line.text));
    between = [];
  }
  return mergeLists([...blocks, ...blocksBetween(between, blocks.length > 0, false)].map(withoutMark));
}

/** "रेणु मेहरा, सरपंच" below a quotation names the speaker. */
function withoutSpeaker(between: readonly TextLine[], blocks: readonly Block[]): TextLine[] {
  const [first, ...others] = between;
  const [name = '', ...titles] = first?.text.split(', ') ?? [];
  const isSpeaker =
    blocks.at(-1)?.type === 'paragraph' &&
    (first?.words ?? 0) <= MAX_SPEAKER_WORDS &&
    name.includes(' ') &&
    titles.length > 0 &&
    isPersonName(name);
  return isSpeaker ? others : [...between];
}

/** "— रेणु (@renu) May 4, 2025" is the signature of an embedded post that the dump left as a paragraph. */
function signPost(blocks: LiveEntryBlock[], signature: string): void {
  const last = blocks.at(-1);
  const isPost = last?.type === 'paragraph';
  const text = isPost ? `${last.text} ${signature}` : signature;
  blocks.splice(isPost ? -1 : blocks.length, 1, { type: 'embed', provider: 'twitter', text });
}

/** All texts of a body, in order. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items;
    if (block.type === 'live-entry')
      return [...(block.headline ? [block.headline] : []), ...textsOf(block.blocks)];
    return 'text' in block && block.text !== undefined ? [block.text] : [];
  });
}

/** A paragraph, and the subheading that was joined to its end. */
function paragraphBlocks(text: string): LiveEntryBlock[] {
  const parts = sentences(text);
  const tail = parts.at(-1) ?? '';
  if (parts.length < 2 || !isSubheadingTail(tail)) return [{ type: 'paragraph', text }];
  return [{ type: 'paragraph', text: text.slice(0, text.length - tail.length).trim() }, subheading(tail)];
}

function isSubheadingTail(tail: string): boolean {
  const count = wordCount(tail);
  if (endsSentence(tail) || count < 3 || count > MAX_SUBHEADING_WORDS) return false;
  return !OPEN_END.test(tail) && !endsFinite(tail);
}

function subheading(text: string): LiveEntryBlock {
  return { type: 'subheading', text, level: SUBHEADING_LEVEL };
}

/** The blocks of the lines between two paragraphs. */
function blocksBetween(
  between: readonly TextLine[],
  isBehindText: boolean,
  isBeforeText: boolean,
): LiveEntryBlock[] {
  const posts = between.flatMap(postOf);
  const kept = withoutLinks(between, isBehindText, isBeforeText).filter(isOwn);
  const texts = kept.map(({ text }) => text);
  const list = typed(texts, isBeforeText);
  return posts.length === 0 ? list : [...posts, ...list];
}

function isOwn(line: TextLine): boolean {
  return isText(line) || line.kind === 'prose';
}

/** An embedded post is recognized by its signature line. */
function postOf(line: TextLine): LiveEntryBlock[] {
  if (line.kind !== 'embed') return [];
  const provider = INSTAGRAM.test(line.text) ? 'instagram' : 'twitter';
  return [{ type: 'embed', provider, text: line.text }];
}

/** Drops the links after a label, or the one before a label that paragraphs follow, and long runs of links without a label. */
function withoutLinks(
  between: readonly TextLine[],
  isBehindText: boolean,
  isBeforeText: boolean,
): TextLine[] {
  const label = between.findIndex(({ kind }) => kind === 'related-label');
  if (label < 0) return isLinkList(between) ? lastSubheading(between, isBeforeText) : [...between];
  const before = between.slice(0, label);
  const behind = between.slice(label + 1).filter(({ kind }) => kind !== 'metadata');
  const isLinkKept = behind.some(isText);
  const front = isLinkKept || !isBehindText ? before : before.slice(0, before.findLastIndex(isText));
  return [...front, ...(behind.filter(isText).length > 1 ? lastSubheading(behind, isBeforeText) : [])];
}

function isLinkList(between: readonly TextLine[]): boolean {
  const titles = between.filter(({ kind }) => kind === 'title');
  const rows = between.filter(({ kind }) => kind === 'metadata').length;
  if (titles.some(({ text }) => BULLET.test(text) || NUMBERED.test(text))) return false;
  const mean = titles.reduce((sum, title) => sum + title.words, 0) / titles.length;
  return (
    (rows >= MIN_ROWS && titles.length >= MIN_ROWS) || (titles.length >= MIN_LINKS && mean >= MIN_LINK_WORDS)
  );
}

function lastSubheading(run: readonly TextLine[], isBeforeText: boolean): TextLine[] {
  const last = run.findLast(isText);
  const isSubheading =
    isBeforeText && last !== undefined && run.at(-1) === last && last.words <= MAX_WORDS_BEHIND_LINKS;
  return isSubheading ? [last] : [];
}

/** Subheadings and lists of a run of short lines: consecutive lines with a bullet are a list. */
function typed(texts: readonly string[], isBeforeText: boolean): LiveEntryBlock[] {
  const runs = runsOf(texts);
  return runs.flatMap((run, at) =>
    isMarked(run[0] ?? '') ? [markedList(run)] : typedRun(run, isBeforeText || at < runs.length - 1),
  );
}

function isMarked(text: string): boolean {
  return BULLET.test(text) || NUMBERED.test(text);
}

/** Splits texts into runs with and without a bullet. */
function runsOf(texts: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const text of texts) {
    const run = runs.at(-1);
    if (run !== undefined && isMarked(run[0] ?? '') === isMarked(text)) run.push(text);
    else runs.push([text]);
  }
  return runs;
}

function markedList(items: string[]): LiveEntryBlock {
  return { type: 'list', ordered: items.every((text) => NUMBERED.test(text)), items };
}

function typedRun(texts: readonly string[], isBeforeText: boolean): LiveEntryBlock[] {
  const tail = texts.at(-1) ?? '';
  const isTailHeading = isBeforeText && !PAIR.test(tail) && !NUMERIC.test(tail);
  const front = isTailHeading ? texts.slice(0, -1) : texts;
  return [...typedFront(front), ...(isTailHeading ? [headingOrParagraph(tail)] : [])];
}

/** Lines before the last: one or two are subheadings, more are a list, perhaps with its heading. */
function typedFront(texts: readonly string[]): LiveEntryBlock[] {
  const [first = '', ...rest] = texts;
  if (texts.length < 2) return texts.map(headingOrParagraph);
  const isHeaded = !PAIR.test(first) && rest.every((text) => PAIR.test(text) || NUMERIC.test(text));
  if (isHeaded) return [headingOrParagraph(first), { type: 'list', ordered: false, items: rest }];
  return [{ type: 'list', ordered: false, items: [...texts] }];
}

function headingOrParagraph(text: string): LiveEntryBlock {
  return wordCount(text) <= MAX_SUBHEADING_WORDS ? subheading(text) : { type: 'paragraph', text };
}

/** Merges lists that were only separated by a paragraph boundary. */
function mergeLists(blocks: readonly LiveEntryBlock[]): LiveEntryBlock[] {
  return blocks.reduce<LiveEntryBlock[]>((merged, block) => {
    const last = merged.at(-1);
    if (last?.type === 'list' && block.type === 'list' && last.ordered === block.ordered) {
      for (const item of block.items) last.items.push(item);
    } else merged.push(block.type === 'list' ? { ...block, items: [...block.items] } : block);
    return merged;
  }, []);
}

function withoutMark(block: LiveEntryBlock): LiveEntryBlock {
  if (block.type !== 'list') return block;
  return { ...block, items: block.items.map((item) => item.replace(BULLET, '').replace(NUMBERED, '')) };
}
