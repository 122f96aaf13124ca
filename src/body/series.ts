/** Section titles that are recognized only as a series: lines of one look, or numbered lines, each above running text. */
import { hasNoTarget } from '../html/links.ts';
import type { Segment } from '../html/segment.ts';
import { LANGUAGES } from '../languages/packs.ts';
import { anyWord } from '../text/listed-words.ts';
import { groupedBy } from '../text/tally.ts';
import type { Verdict } from './block.ts';
import { lookOf, proseWords } from './prose.ts';

const [MIN_TITLES, MIN_QUESTIONS, MIN_TITLE_WORDS, MAX_TITLE_WORDS] = [2, 3, 2, 14];
/** Elements that head a text, with or without a class. */
const TITLE_ELEMENTS: ReadonlySet<string> = new Set('summary dt h2 h3 h4 h5 h6'.split(' '));

/** "1. …", "१) …", "पहला: …", "Step 2: …". */
const COUNTED = new RegExp(
  `^(?:\\p{Nd}{1,2}[.):]|${anyWord(LANGUAGES, 'ordinals')}\\s?[:–-]|${anyWord(LANGUAGES, 'stepWords')}\\s?\\p{Nd}{1,2}\\s?[:.–-])\\s`,
  'iu',
);

/**
 * The verdicts with the titles of a series as subheadings. A series is two or more short lines, each right above a paragraph, that
 * are questions or have no end punctuation, and share an ordinal or a look that no running text has. Among bold questions,
 * bold statements are titles too.
 */
export function withSeries(verdicts: readonly Verdict[]): Verdict[] {
  const texts = verdicts.filter(
    (verdict) => verdict.segment.kind === 'text' && (verdict.type !== undefined || opensAnswer(verdict)),
  );
  const titles = texts.flatMap(({ type = 'paragraph', segment }, at) =>
    type === 'paragraph' && isTitle(segment) && isProse(texts[at + 1]) ? [segment] : [],
  );
  const counted = titles.filter(({ text }) => COUNTED.test(text));
  const series = new Set([
    ...titlesOfLook(titles, texts),
    ...(counted.length < MIN_TITLES ? [] : counted),
    ...boldStatements(texts),
  ]);
  if (series.size === 0) return [...verdicts];
  return verdicts.map((verdict) =>
    series.has(verdict.segment) ? { segment: verdict.segment, type: 'subheading' } : verdict,
  );
}

/** The bold paragraphs behind the first of several bold questions. */
function boldStatements(texts: readonly Verdict[]): Segment[] {
  const bold = texts.filter(({ segment }) => segment.boldChars >= segment.chars);
  const isQuestion = ({ type, segment }: Verdict): boolean =>
    type === 'subheading' && segment.text.endsWith('?');
  if (bold.filter(isQuestion).length < MIN_QUESTIONS) return [];
  const behind = bold.slice(bold.findIndex(isQuestion));
  return behind.flatMap(({ type, segment }) => (type === 'paragraph' ? [segment] : []));
}

/** Whether a text is the question of an accordion: a button, or a link to no other page. */
function opensAnswer({ reason, segment: { text, href = '' } }: Verdict): boolean {
  return text.endsWith('?') && (reason === 'control' || (reason === 'related' && hasNoTarget(href)));
}

/** The titles whose look no other text has. */
function titlesOfLook(titles: readonly Segment[], texts: readonly Verdict[]): Segment[] {
  const known = new Set(titles);
  const others = new Set(texts.flatMap(({ segment }) => (known.has(segment) ? [] : [lookOf(segment.box)])));
  const named = titles.filter(({ box }) => box.names.trim() !== '' || TITLE_ELEMENTS.has(box.tag));
  const alike = [...groupedBy(named, ({ box }) => lookOf(box))];
  return alike.flatMap(([look, those]) => (others.has(look) || those.length < MIN_TITLES ? [] : those));
}

function isTitle({ text, words, ends, linkChars, href = '', control }: Segment): boolean {
  const isOpen = !ends || text.endsWith('?');
  const leadsAway = linkChars > 0 && !control && !hasNoTarget(href);
  return words >= MIN_TITLE_WORDS && words <= MAX_TITLE_WORDS && isOpen && !leadsAway;
}

function isProse(verdict: Verdict | undefined): boolean {
  return verdict?.type === 'paragraph' && proseWords(verdict.segment) > 0;
}
