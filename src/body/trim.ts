/** Removes stray lines at the start, the end and the sides of the body: short lines outside of any sentence. */
import { type Box, closest, isWithin, type Segment } from '../html/segment.ts';
import { agencyName, isPersonName } from '../text/classify-name.ts';
import { isIssuer } from '../text/issuer.ts';
import { type LeftOutReason, type Verdict, wordsOf } from './block.ts';
import type { BoxFeatures } from './candidates.ts';
import { proseWords } from './prose.ts';

const SENTENCE_BOXES: ReadonlySet<string> = new Set([
  'p',
  'li',
  'blockquote',
  'td',
  'th',
  'dd',
  'dt',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const MAX_STRAY_WORDS = 9;

/** The verdicts without stray segments: `before-body` at the start, `stray` elsewhere. */
export function trim(verdicts: readonly Verdict[], features: BoxFeatures, root: Box): Verdict[] {
  const loose = withoutLoose(withoutOutliers(verdicts, features, root), boxesOfProse(verdicts));
  const trimmed = withoutHeadsOfCharts(loose);
  const called = withoutCalls(upToSignature(trimmed));
  const signed = withoutSignature(
    withoutInitials(withoutNotes(withoutPortrait(withoutHeadsOfLists(called), features))),
  );
  const anchors = signed.flatMap((verdict, index) => (isAnchor(verdict) ? [index] : []));
  const [first, last] = [anchors[0], anchors.at(-1)];
  if (first === undefined || last === undefined) return signed;
  const start = withHeadingsBefore(signed, first);
  return signed.map((verdict, index) => {
    if (!isShownText(verdict)) return verdict;
    if (index < start) return leaveOut(verdict.segment, 'before-body');
    return index > last ? leaveOut(verdict.segment, 'stray') : verdict;
  });
}

/** Boxes that directly contain running text. */
function boxesOfProse(verdicts: readonly Verdict[]): Set<Box> {
  const boxes = new Set<Box>();
  for (const { segment } of verdicts) if (proseWords(segment) > 0) boxes.add(segment.box);
  return boxes;
}

function withoutLoose(verdicts: readonly Verdict[], ofProse: ReadonlySet<Box>): Verdict[] {
  const kept: Verdict[] = [];
  for (const verdict of verdicts)
    kept.push(isLoose(verdict, ofProse) ? leaveOut(verdict.segment, 'stray') : verdict);
  return kept;
}

const MAX_CALL_WORDS = 80;
/** Share of links from which a line exists for its links. */
const MIN_LINK_SHARE_OF_CALL = 0.5;
/** The page of an account, channel or app, not a single post. */
const ACCOUNT =
  /^(?:https?:)?\/\/(?:[a-z]+\.)?(?:wa\.me\/|whatsapp\.com\/|t\.me\/|telegram\.me\/|news\.google\.com\/|play\.google\.com\/|apps\.apple\.com\/|itunes\.apple\.com\/|youtube\.com\/(?:@|c\/|channel\/|user\/)|(?:facebook|instagram|twitter|x)\.com\/[^/?#]+\/?(?:[?#]|$))/iu;

/** Excludes lines at the end that send the reader elsewhere: to an account or an app, or by a link that fills most of the line. */
function withoutCalls(verdicts: Verdict[]): Verdict[] {
  const calls = new Set<Verdict>();
  for (let at = verdicts.length - 1; at >= 0; at -= 1) {
    const verdict = verdicts[at];
    if (verdict === undefined || !isShownText(verdict)) continue;
    if (!isCall(verdict)) break;
    calls.add(verdict);
  }
  return verdicts.map((verdict) => (calls.has(verdict) ? leaveOut(verdict.segment, 'promo') : verdict));
}

function isCall({ type, segment }: Verdict): boolean {
  const { href, words, linkChars, chars } = segment;
  if (href === undefined || words > MAX_CALL_WORDS || (type !== 'paragraph' && type !== 'subheading'))
    return false;
  return ACCOUNT.test(href) || linkChars >= chars * MIN_LINK_SHARE_OF_CALL;
}

const MAX_SIGNATURE_WORDS = 4;
const MAX_SIGNATURE_LENGTH = 3;

/** Names outside of a sentence: "अशोक.संजय", "मोहन सुनीता". */
const NAMES = /^[\p{L}\p{M}]+(?:[ ./,]{1,2}[\p{L}\p{M}]+){0,3}\.?$/u;

/**
 * Skips the names with which an agency signs its report, on separate lines: "भाषा मोहन सुनीता", "सुनीता", or
 * "अशोक.संजय" above "वार्ता".
 */
function withoutSignature(verdicts: Verdict[]): Verdict[] {
  const texts = verdicts
    .flatMap(({ type }, at) => (type === 'paragraph' ? [at] : []))
    .slice(-MAX_SIGNATURE_LENGTH);
  const isName = (at: number): boolean => {
    const segment = verdicts[at]?.segment;
    return segment !== undefined && segment.words <= MAX_SIGNATURE_WORDS && !segment.ends;
  };
  const textAt = (at: number | undefined): string => verdicts[at ?? -1]?.segment.text ?? '';
  const agency = texts.findIndex((at) => isName(at) && opensWithAgency(textAt(at)));
  const isSignedAbove =
    agencyName(textAt(texts[agency])) !== undefined && NAMES.test(textAt(texts[agency - 1]));
  const fromAgency = agency < 0 ? [] : texts.slice(isSignedAbove ? agency - 1 : agency);
  const behindAgency = namesBehindAgency(verdicts, isName);
  const signature = behindAgency.length > 0 ? behindAgency : fromAgency;
  if (!signature.every(isName)) return verdicts;
  return verdicts.map((verdict, at) =>
    signature.includes(at) ? leaveOut(verdict.segment, 'metadata') : verdict,
  );
}

/** Skips what follows the line with which an agency signs its report, "भाषा मोहन सुनीता", if it is little. */
function upToSignature(verdicts: Verdict[]): Verdict[] {
  const at = verdicts.findLastIndex(isSignatureOfAgency);
  if (at < 0) return verdicts;
  const behind = verdicts.slice(at + 1).filter(isShownText);
  if (wordsOf(behind) > wordsOf(verdicts.slice(0, at).filter(isShownText)) * MAX_NOTE_SHARE) return verdicts;
  return verdicts.map((verdict, index) =>
    index > at && isShownText(verdict) ? leaveOut(verdict.segment, 'stray') : verdict,
  );
}

/** Whether a segment is in the body, and no picture or embed. */
function isShownText(verdict: Verdict): boolean {
  return verdict.type !== undefined && !isMedia(verdict);
}

function isSignatureOfAgency({ type, segment: { text, words, ends } }: Verdict): boolean {
  if (type !== 'paragraph' || ends || words < 2 || words > MAX_SIGNATURE_WORDS) return false;
  return opensWithAgency(text) && isPersonName(text.slice(text.indexOf(' ') + 1));
}

/** The paragraphs after a line such as "--आईएएनएस", if they contain only initials. */
function namesBehindAgency(verdicts: readonly Verdict[], isName: (at: number) => boolean): number[] {
  const agency = verdicts.findLastIndex(
    ({ type, segment }) =>
      type === 'credit' && segment.kind === 'text' && agencyName(segment.text) !== undefined,
  );
  const behind = verdicts.flatMap(({ type }, at) =>
    agency >= 0 && at > agency && type === 'paragraph' ? [at] : [],
  );
  return behind.length <= MAX_SIGNATURE_LENGTH && behind.every(isName) ? behind : [];
}

/** "हिन्दुस्थान समाचार / मोहन / सुनीता", "(dmk)", "एबी/सीडी": the signature of a report, in names or initials. */
const SIGNED =
  /^(?:[\p{L}\p{M}.]+(?: [\p{L}\p{M}.]+){0,2}(?:\s?\/\s?[\p{L}\p{M}.]+(?: [\p{L}\p{M}.]+){0,2}){1,3}|\((?:[a-z]{2,4}|[A-Z]{2,4})(?:[/,]\s?[A-Za-z]{2,4}){0,3}\))$/u;
/** "ई-मेल: mohan */
const ADDRESS = /^[^:@।]{0,20}[:：–-]?\s?[a-z0-9_.+-]{1,64}@[a-z0-9.-]{1,80}$/iu;
const MAX_SIGNED_WORDS = 9;

/** Skips the last line if it consists of an address, or of names or initials separated by slashes, as agencies sign. */
function withoutInitials(verdicts: Verdict[]): Verdict[] {
  const at = verdicts.findLastIndex(({ type }) => type !== undefined && !IN_MEDIA.has(type));
  const { segment, type } = verdicts[at] ?? {};
  if (segment === undefined || type !== 'paragraph' || segment.words > MAX_SIGNED_WORDS) return verdicts;
  if (!SIGNED.test(segment.text) && !ADDRESS.test(segment.text)) return verdicts;
  return verdicts.map((verdict, index) => (index === at ? leaveOut(segment, 'metadata') : verdict));
}

const MIN_NOTE_WORDS = 6;
const MAX_NOTES = 2;
/** A note is short beside the report. */
const MAX_NOTE_SHARE = 0.25;

/** Skips notes about the report at its end: paragraphs in italics, where no other paragraph is. In brackets they say how it was made. */
function withoutNotes(verdicts: Verdict[]): Verdict[] {
  const shown = verdicts.filter(isShownText);
  const [others, last] = [shown.slice(0, -MAX_NOTES), shown.slice(-MAX_NOTES)];
  if (others.some(isItalic)) return verdicts;
  const isNote = (verdict: Verdict): boolean =>
    isItalic(verdict) && verdict.segment.words >= MIN_NOTE_WORDS && !verdict.segment.text.startsWith('(');
  const notes = last.slice(last.findLastIndex((verdict) => !isNote(verdict)) + 1);
  if (wordsOf(notes) > wordsOf(others) * MAX_NOTE_SHARE) return verdicts;
  return verdicts.map((verdict) =>
    notes.includes(verdict) ? leaveOut(verdict.segment, 'disclaimer') : verdict,
  );
}

function isItalic({ type, segment }: Verdict): boolean {
  return type === 'paragraph' && segment.italicChars === segment.chars;
}

function opensWithAgency(text: string): boolean {
  return agencyName(text.split(' ')[0] ?? '') !== undefined;
}

const MIN_CHARTED = 2;
const MAX_CHARTED = 40;

/** Skips the heading of a box in which nothing else is text: a chart, a list of buttons. */
function withoutHeadsOfCharts(verdicts: Verdict[]): Verdict[] {
  return verdicts.map((verdict) =>
    verdict.type === 'subheading' && isHeadOfChart(verdict, verdicts)
      ? leaveOut(verdict.segment, 'stray')
      : verdict,
  );
}

function isHeadOfChart({ segment: { box, index } }: Verdict, verdicts: readonly Verdict[]): boolean {
  const chart = box.parent;
  if (chart === undefined || chart.first !== index || chart.end - chart.first > MAX_CHARTED) return false;
  const others = verdicts.slice(index + 1, chart.end);
  const values = others.filter(({ segment, reason }) => reason === 'stray' && HAS_DIGIT.test(segment.text));
  return values.length >= MIN_CHARTED && others.every(({ type }) => type === undefined || CAPTIONS.has(type));
}

const HAS_DIGIT = /\p{Nd}/u;
const CAPTIONS: ReadonlySet<string> = new Set(['caption', 'credit']);

const MIN_LISTED = 2;

/** Skips a heading that is followed only by a list of other stories. */
function withoutHeadsOfLists(verdicts: Verdict[]): Verdict[] {
  const ends = endsOfRelated(verdicts);
  return verdicts.map((verdict, at) => {
    if (verdict.type !== 'subheading') return verdict;
    if (heads(verdict, verdicts, 'related')) return leaveOut(verdict.segment, 'related');
    const end = ends[at + 1] ?? at + 1;
    const next = verdicts[end]?.type;
    const isHead = end - at > MIN_LISTED && (next === undefined || next === 'subheading');
    return isHead ? leaveOut(verdict.segment, 'related') : verdict;
  });
}

/** For each verdict, the index after the run of related pieces that it is in or starts. */
function endsOfRelated(verdicts: readonly Verdict[]): number[] {
  const ends: number[] = [];
  for (let at = verdicts.length - 1; at >= 0; at -= 1)
    ends[at] = verdicts[at]?.reason === 'related' ? (ends[at + 1] ?? at + 1) : at;
  return ends;
}

const MAX_NAME_WORDS = 4;
const MAX_PORTRAIT_TEXTS = 2;

/** Skips the portrait of a writer below the text: a picture, a name as heading, and a text that starts with the name. */
function withoutPortrait(verdicts: Verdict[], { looks }: BoxFeatures): Verdict[] {
  const at = verdicts.findLastIndex(({ type }) => type === 'subheading');
  const [picture, heading] = [verdicts[at - 1], verdicts[at]?.segment];
  if (picture?.type !== 'image' || heading === undefined || heading.words > MAX_NAME_WORDS) return verdicts;
  if (picture.segment.box.parent === undefined || !isWithin(heading.box, picture.segment.box))
    return verdicts;
  const texts = verdicts.slice(at + 1).filter(({ type }) => type !== undefined);
  const isOfName =
    texts.length > 0 && texts.length <= MAX_PORTRAIT_TEXTS && texts[0]?.segment.text.startsWith(heading.text);
  const isAlone = !verdicts
    .slice(0, at)
    .some(
      ({ type, segment }) => type === 'subheading' && looks[segment.box.index] === looks[heading.box.index],
    );
  if (!isOfName || !isAlone) return verdicts;
  return verdicts.map((verdict, index) =>
    index >= at - 1 && verdict.type !== undefined ? leaveOut(verdict.segment, 'metadata') : verdict,
  );
}

/** Share of the root's prose that the main box must contain before other boxes are judged against it. */
const MAIN_SHARE = 0.5;

/** Skips boxes of another kind: notes, offers and portraits after the last main paragraph, lists before the first. */
function withoutOutliers(verdicts: readonly Verdict[], features: BoxFeatures, root: Box): Verdict[] {
  const { main, prose } = features;
  const accepted = verdicts.filter(isAcceptedProse);
  const ofMain = accepted.filter(({ segment }) => main !== undefined && isOfMain(segment, main, features));
  const sum = ofMain.reduce((words, { segment }) => words + proseWords(segment), 0);
  if (main === undefined || sum < (prose[root.index] ?? 0) * MAIN_SHARE) return [...verdicts];
  const first = ofMain[0]?.segment.index ?? 0;
  const last = ofMain.at(-1)?.segment.index ?? 0;
  const ofHalf = new Uint8Array(verdicts.length);
  for (const half of halvesOf(accepted, main, prose)) ofHalf.fill(1, half.first, half.end);
  const closing = closingSections(verdicts, features, last);
  const isOfBody = ({ segment }: Verdict): boolean =>
    ofHalf[segment.index] === 1 || closing[segment.index] === 1 || isOfMain(segment, main, features);
  return verdicts.map((verdict) => {
    if (verdict.type === undefined || isOfBody(verdict)) return verdict;
    const reason = outlierReason(verdict, first, last) ?? reasonOfSection(verdict, main, features);
    return reason === undefined ? verdict : leaveOut(verdict.segment, reason);
  });
}

function isAcceptedProse({ type, segment }: Verdict): boolean {
  return type !== undefined && proseWords(segment) > 0;
}

/** Block types that can separate sections without ending the text. */
const BETWEEN_SECTIONS: ReadonlySet<LeftOutReason | undefined> = new Set([
  undefined,
  'advert',
  'control',
  'hidden',
]);

/**
 * Sections after the last main paragraph that start like those before it: with a similar heading in a similar
 * box. Some systems give each section its own class name.
 */
function closingSections(verdicts: readonly Verdict[], { looks }: BoxFeatures, last: number): Uint8Array {
  const closing = new Uint8Array(verdicts.length);
  const kindOf = ({ box }: Segment): string => `${looks[box.index]} ${looks[box.parent?.index ?? 0]}`;
  const headings = verdicts.filter(({ type }) => type === 'subheading');
  const known = new Set(headings.flatMap(({ segment }) => (segment.index < last ? [kindOf(segment)] : [])));
  let isOpen = false;
  for (const { type, reason, segment } of verdicts.slice(last + 1)) {
    if (type === 'subheading') isOpen = known.has(kindOf(segment));
    else if (!BETWEEN_SECTIONS.has(reason)) isOpen = false;
    if (isOpen) closing[segment.index] = 1;
  }
  return closing;
}

/** The reason for excluding an outlier, by its position: after the last main paragraph or before the first. */
function outlierReason(verdict: Verdict, first: number, last: number): LeftOutReason | undefined {
  const { index } = verdict.segment;
  if (index > last) return 'stray';
  return index < first && !isText(verdict) ? 'before-body' : undefined;
}

function reasonOfSection(verdict: Verdict, main: Box, features: BoxFeatures): LeftOutReason | undefined {
  if (isMedia(verdict) || isText(verdict)) return undefined;
  return isOfLinks(verdict.segment, main, features) ? 'related' : undefined;
}

function isText({ type }: Verdict): boolean {
  return type === 'paragraph' || type === 'quote';
}

const MIN_SECTION_SEGMENTS = 3;

/** Whether the section of a heading or list contains links and no running text: a box of other stories. */
function isOfLinks({ box }: Segment, main: Box, { prose, links }: BoxFeatures): boolean {
  const { index, first, end } = closest(box, (up) => up.parent === main.parent) ?? box;
  if (end - first < MIN_SECTION_SEGMENTS || (prose[index] ?? 0) > 0) return false;
  return links[first] !== links[end];
}

/** Share of the main box's prose from which a sibling box is the other half of the text. */
const MIN_HALF = 0.5;
/** The author's bio next to a short report is one paragraph. */
const MIN_OF_HALF = 2;

/** Siblings of the main box with about as much running text: ads often split a body in two. */
function halvesOf(accepted: readonly Verdict[], main: Box, prose: Float64Array): Box[] {
  const counts = new Map<Box, number>();
  let beside: Box | undefined;
  for (const { segment } of accepted) {
    if (beside === undefined || segment.index >= beside.end) beside = besideMain(segment.box, main);
    if (beside !== undefined) counts.set(beside, (counts.get(beside) ?? 0) + 1);
  }
  const least = (prose[main.index] ?? 0) * MIN_HALF;
  const isHalf = ([box, count]: [Box, number]): boolean =>
    box.tag === main.tag && count >= MIN_OF_HALF && (prose[box.index] ?? 0) >= least;
  return [...counts].filter(isHalf).map(([box]) => box);
}

/** The ancestor of a box that is a sibling of the main box. */
function besideMain(box: Box, main: Box): Box | undefined {
  let up: Box | undefined = box;
  while (up !== undefined && up.depth > main.depth) up = up.parent;
  return up?.depth === main.depth && up.parent === main.parent ? up : undefined;
}

/** Whether a segment is in the main box, a similar one, or a sibling of it. */
function isOfMain({ box }: Segment, main: Box, { looks }: BoxFeatures): boolean {
  if (isWithin(box, main)) return true;
  const isLike = (up: Box): boolean => looks[up.index] === looks[main.index];
  return (
    closest(box, (up) => up.parent === main.parent && (isLike(up) || up.tag === 'p')) !== undefined ||
    (main.names.length > 2 && closest(box, (up) => isLike(up) || isVariant(up, main)) !== undefined)
  );
}

const TWO_WORDS = /^ [^ ]+ [^ ]/u;
/** Class words that mark a box as the text; those of a grid mean nothing. */
const NAME_OF_TEXT = / (?:article|story|body|content|text|post|entry)/u;

/** Whether a box has the names of the main one and more, or fewer: "article body" and "article body bottom space". */
function isVariant({ tag, names, parent }: Box, main: Box): boolean {
  if (tag !== main.tag || parent?.tag !== main.parent?.tag || parent?.names !== main.parent?.names)
    return false;
  const [shorter, longer] = names.length < main.names.length ? [names, main.names] : [main.names, names];
  return TWO_WORDS.test(shorter) && NAME_OF_TEXT.test(shorter) && longer.startsWith(shorter);
}

function leaveOut(segment: Segment, reason: LeftOutReason): Verdict {
  return { segment, reason };
}

const IN_MEDIA: ReadonlySet<string> = new Set(['image', 'caption', 'credit', 'embed', 'table']);

function isMedia(verdict: Verdict): boolean {
  return IN_MEDIA.has(verdict.type ?? '');
}

/** A segment that certainly belongs to the body: running text or a list item. */
function isAnchor(verdict: Verdict): boolean {
  const { segment, type } = verdict;
  if (type === 'list-item') return true;
  return isText(verdict) && (proseWords(segment) > 0 || segment.box.tag === 'p');
}

/** Index of the first heading of an unbroken run of subheadings before the first paragraph. */
function withHeadingsBefore(verdicts: readonly Verdict[], first: number): number {
  let start = first;
  for (let index = first - 1; index >= 0; index -= 1) {
    const verdict = verdicts[index];
    if (verdict?.type === 'subheading') {
      if (heads(verdict, verdicts, 'metadata') || isIssuer(verdict.segment.text)) break;
      start = index;
    }
    if (verdict?.type === 'paragraph' || (verdict?.reason === 'headline' && start < first)) break;
  }
  return start;
}

const MAX_ROW_SEGMENTS = 12;

/** Whether everything in the box of a heading is excluded for one reason: it heads a row of dates, or other stories. */
function heads({ segment }: Verdict, verdicts: readonly Verdict[], reason: LeftOutReason): boolean {
  const row = segment.box.parent;
  if (row === undefined || row.end - row.first > MAX_ROW_SEGMENTS) return false;
  const others = verdicts.slice(row.first, row.end).filter((other) => other.segment !== segment);
  return others.length > 0 && others.every((other) => other.reason === reason);
}

/** A short line in its own box that is not a sentence, list item or heading. */
function isLoose({ segment, type }: Verdict, boxesOfProse: ReadonlySet<Box>): boolean {
  if (type !== 'paragraph' || segment.words > MAX_STRAY_WORDS || proseWords(segment) > 0) return false;
  if (closest(segment.box, (box) => SENTENCE_BOXES.has(box.tag)) !== undefined) return false;
  return !boxesOfProse.has(segment.box);
}
