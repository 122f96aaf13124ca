/** The body of a flattened page: its lines as typed blocks, without the links and labels in between. */
import type { Block, LiveEntryBlock } from '../../article.ts';
import { isPersonName } from '../../text/classify-name.ts';
import { isFiniteVerb } from '../../text/finite-verb.ts';
import { endsSentence, sentences, wordCount, words } from '../../text/words.ts';
import { isText, type TextLine } from './line.ts';

const SUBHEADING_LEVEL = 3;
const MAX_SUBHEADING_WORDS = 14;
/** A subheading after related links is shorter than the links. */
const MAX_WORDS_BEHIND_LINKS = 8;
const MIN_LINKS = 4;
const MIN_LINK_WORDS = 6;
const MAX_SPEAKER_WORDS = 6;
const MIN_TAIL_WORDS = 3;
const MARK = /^(?:(?:[•●▪■◆*·]|[–-](?=\s))\s*|\p{Nd}{1,2}[.)]\s+)/u;
const NUMBERED = /^\p{Nd}/u;
const PAIR = /^[^:]{2,40}(?::\s|\s?[–-]\s)\S/u;
const OPEN_END = /[)\]"'”’,…]$/u;

/**
 * Builds the blocks of the body. Running text is always kept. Among the lines between two paragraphs, subheadings
 * and lists are kept, while links and lines recognized by their words are not.
 */
export function buildBody(lines: readonly TextLine[]): LiveEntryBlock[] {
  const blocks: LiveEntryBlock[] = [];
  let between: TextLine[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.kind === 'embed' && last?.type === 'paragraph' && between.length === 0) {
      blocks[blocks.length - 1] = { type: 'embed', provider: 'twitter', text: `${last.text} ${line.text}` };
      continue;
    }
    if (line.kind !== 'prose' || MARK.test(line.text)) {
      between.push(line);
      continue;
    }
    for (const block of blocksBetween(between, blocks.length > 0, true)) blocks.push(block);
    blocks.push(...paragraphBlocks(line.text));
    between = [];
  }
  return [...blocks, ...blocksBetween(between, blocks.length > 0, false)];
}

/** All texts of a body, in order. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items;
    if (block.type === 'live-entry') return [block.headline ?? [], textsOf(block.blocks)].flat();
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
  if (endsSentence(tail) || count < MIN_TAIL_WORDS || count > MAX_SUBHEADING_WORDS) return false;
  return !OPEN_END.test(tail) && !endsFinite(tail);
}

function subheading(text: string): LiveEntryBlock {
  return { type: 'subheading', text, level: SUBHEADING_LEVEL };
}

/** The blocks of the lines between two paragraphs. Consecutive lines with a bullet are a list. */
function blocksBetween(
  between: readonly TextLine[],
  isBehindText: boolean,
  isBeforeText: boolean,
): LiveEntryBlock[] {
  const lines = isBehindText && isSpeaker(between[0]) ? between.slice(1) : between;
  const kept = withoutLinks(lines, isBehindText, isBeforeText).filter(isText);
  const runs: string[][] = [];
  for (const { text } of kept) {
    const run = runs.at(-1);
    if (run !== undefined && MARK.test(run[0] ?? '') === MARK.test(text)) run.push(text);
    else runs.push([text]);
  }
  return runs.flatMap((run) => (MARK.test(run[0] ?? '') ? [markedList(run)] : plainRun(run, isBeforeText)));
}

/** "रेणु मेहरा, सरपंच" below a quotation names the speaker. */
function isSpeaker(line: TextLine | undefined): boolean {
  const [name = '', ...titles] = line?.text.split(', ') ?? [];
  return (
    titles.length > 0 && (line?.words ?? 0) <= MAX_SPEAKER_WORDS && name.includes(' ') && isPersonName(name)
  );
}

/** Drops the links after a label, or the one before a label that paragraphs follow, and long runs of links without a label. */
function withoutLinks(
  between: readonly TextLine[],
  isBehindText: boolean,
  isBeforeText: boolean,
): readonly TextLine[] {
  const label = between.findIndex(({ kind }) => kind === 'related-label');
  if (label < 0) return isLinkList(between) ? lastSubheading(between, isBeforeText) : between;
  const before = between.slice(0, label);
  const behind = between.slice(label + 1).filter(isText);
  const front = behind.length > 0 || !isBehindText ? before : before.slice(0, before.findLastIndex(isText));
  return [...front, ...(behind.length > 1 ? lastSubheading(behind, isBeforeText) : [])];
}

function isLinkList(between: readonly TextLine[]): boolean {
  const titles = between.filter(({ kind }) => kind === 'title');
  const rows = between.filter(({ kind }) => kind === 'metadata');
  if (titles.some(({ text }) => MARK.test(text))) return false;
  const total = titles.reduce((sum, title) => sum + title.words, 0);
  const isLong = titles.length >= MIN_LINKS && total >= titles.length * MIN_LINK_WORDS;
  return isLong || Math.min(rows.length, titles.length) >= MIN_LINKS - 1;
}

function lastSubheading(run: readonly TextLine[], isBeforeText: boolean): TextLine[] {
  const last = run.at(-1);
  const isSubheading =
    isBeforeText && last !== undefined && isText(last) && last.words <= MAX_WORDS_BEHIND_LINKS;
  return isSubheading ? [last] : [];
}

function markedList(texts: readonly string[]): LiveEntryBlock {
  const ordered = texts.every((text) => NUMBERED.test(text));
  return { type: 'list', ordered, items: texts.map((text) => text.replace(MARK, '')) };
}

/** A single line before a paragraph is its subheading; several lines are a list. */
function plainRun(texts: readonly string[], isBeforeText: boolean): LiveEntryBlock[] {
  const tail = texts.at(-1) ?? '';
  const isHeading = texts.length === 1 || (isBeforeText && !PAIR.test(tail));
  const items = isHeading ? texts.slice(0, -1) : [...texts];
  const front: LiveEntryBlock[] =
    items.length > 1 ? [{ type: 'list', ordered: false, items }] : items.map(headingOrParagraph);
  return isHeading ? [...front, headingOrParagraph(tail)] : front;
}

function headingOrParagraph(text: string): LiveEntryBlock {
  return wordCount(text) <= MAX_SUBHEADING_WORDS ? subheading(text) : { type: 'paragraph', text };
}

/** Whether a Hindi text ends with its verb, as sentences do and captions and subheadings rarely do. */
export function endsFinite(text: string): boolean {
  return isFiniteVerb(words(text).at(-1) ?? '');
}
