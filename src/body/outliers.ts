/** Boxes that differ from the main text: notes, offers and portraits after the last main paragraph, lists before the first. */
import { headingLevel } from '../html/elements.ts';
import { type Box, closest, NO_NAMES, namesOfClass, type Segment } from '../html/segment.ts';
import { isMedia, isText, type Verdict } from './block.ts';
import type { BoxFeatures } from './candidates.ts';
import { proseWords } from './prose.ts';
import type { BodyContext } from './reading.ts';

export interface TrimContext extends BodyContext {
  /** Undefined if the main box has too little of the text to judge other boxes by it. */
  readonly text: MainText | undefined;
}

/** The main box and the texts that belong to it. */
interface MainText {
  readonly main: Box;
  /** Index of its first and of its last paragraph. */
  readonly first: number;
  readonly last: number;
  has(segment: Segment): boolean;
}

/** Minimum share of the root's prose in the main box for judging other boxes by it. */
const MAIN_SHARE = 0.5;

/** The main text of the verdicts before any is trimmed. */
export function mainTextOf(
  verdicts: readonly Verdict[],
  { features, root }: BodyContext,
): MainText | undefined {
  const { prose } = features;
  const main = containerOf(features.main);
  if (main === undefined) return undefined;
  const accepted = verdicts.filter(({ type, segment }) => type !== undefined && proseWords(segment) > 0);
  const kin = kinOf(accepted, main, features);
  const isMain = (segment: Segment): boolean =>
    isOfMain(segment, main, features) || kin.has(features.looks[segment.box.index] ?? -1);
  const ofMain = accepted.filter(({ segment }) => isMain(segment));
  const sum = ofMain.reduce((words, { segment }) => words + proseWords(segment), 0);
  if (sum < (prose[root.index] ?? 0) * MAIN_SHARE) return undefined;
  const first = ofMain[0]?.segment.index ?? 0;
  const last = Math.max(ofMain.at(-1)?.segment.index ?? 0, lastTemplate(verdicts, isMain));
  const apart = new Uint8Array(verdicts.length);
  for (const half of halvesOf(accepted, main, prose)) apart.fill(1, half.first, half.end);
  for (const index of closingSections(verdicts, features, last)) apart[index] = 1;
  const has = (segment: Segment): boolean => apart[segment.index] === 1 || isMain(segment);
  return { main, first, last, has };
}

/** Index of the last template text that looks like the main text. It closes the text, and a list before it is part of the text. */
function lastTemplate(verdicts: readonly Verdict[], isMain: (segment: Segment) => boolean): number {
  const found = verdicts.findLast(
    ({ reason, segment }) => reason === 'template' && isMain(segment) && segment.linkChars === 0,
  );
  return found?.segment.index ?? 0;
}

/** Looks of paragraphs before a main box that has one paragraph, which those after it may share: a story with questions and answers. */
function kinOf(kept: readonly Verdict[], { first, end, parent }: Box, { looks }: BoxFeatures): Set<number> {
  if (end - first > 1) return new Set();
  const before = kept.filter(({ segment: { box, index } }) => box.parent === parent && index < first);
  return new Set(before.map(({ segment }) => looks[segment.box.index] ?? -1));
}

/** The outermost of the boxes that hold only the main one, from the first one without names up to the first with names. */
function containerOf(main: Box | undefined): Box | undefined {
  return closest(
    main,
    ({ first, end, names, parent }) => names !== ' ' || parent?.first !== first || parent.end !== end,
  );
}

export function outliersBehind(verdicts: readonly Verdict[], { text }: TrimContext): Verdict[] {
  return verdicts.filter(
    ({ type, segment }) => type !== undefined && text && segment.index > text.last && !text.has(segment),
  );
}

/** Excludes what comes before the first main paragraph and is neither text nor its heading. */
export function outliersBefore(verdicts: readonly Verdict[], { text }: TrimContext): Verdict[] {
  return verdicts.filter((verdict, at) => {
    const { type, segment } = verdict;
    if (type === undefined || text === undefined || segment.index >= text.first) return false;
    const next = verdicts[at + 1];
    const headsText = type === 'subheading' && segment.box.tag === 'p' && next !== undefined && isText(next);
    return !headsText && !isText(verdict) && !text.has(segment);
  });
}

/** Headings and lists of sections next to the main box that contain links and no running text. */
export function listsBeside(verdicts: readonly Verdict[], { text, features }: TrimContext): Verdict[] {
  if (text === undefined) return [];
  return verdicts.slice(text.first, text.last + 1).filter((verdict) => {
    const { type, segment } = verdict;
    if (type === undefined || isMedia(verdict) || isText(verdict) || text.has(segment)) return false;
    return isOfLinks(segment, text.main, features);
  });
}

const MIN_SECTION_SEGMENTS = 3;

/** Whether the section of a heading or list contains links and no running text: a box of other stories. */
function isOfLinks({ box }: Segment, main: Box, { prose, links }: BoxFeatures): boolean {
  const { index, first, end } = closest(box, (up) => up.parent === main.parent) ?? box;
  if (end - first < MIN_SECTION_SEGMENTS || (prose[index] ?? 0) > 0) return false;
  return links[first] !== links[end];
}

/** Reasons that can separate sections without ending the text. */
const BETWEEN_SECTIONS = new Set<Verdict['reason']>([undefined, 'advert', 'control', 'hidden']);

/**
 * Indices of the sections after the last main paragraph that start like those before it: with a heading of the same class, or
 * without one in a similar box. Some systems give each section its own class name. A lower heading does not end such a section.
 */
function* closingSections(
  verdicts: readonly Verdict[],
  { looks }: BoxFeatures,
  last: number,
): Generator<number> {
  const kindOf = ({ box: { tag, element, parent } }: Segment): string => {
    const names = namesOfClass(element);
    return `${tag} ${names === NO_NAMES ? looks[parent?.index ?? 0] : names}`;
  };
  const headings = verdicts.filter(({ type }) => type === 'subheading');
  const known = new Set(headings.flatMap(({ segment }) => (segment.index < last ? [kindOf(segment)] : [])));
  let level = 0;
  for (const { type, reason, segment } of verdicts.slice(last + 1)) {
    const own = headingLevel(segment.box.tag);
    if (type === 'subheading' && (level === 0 || own <= level)) level = known.has(kindOf(segment)) ? own : 0;
    else if (!BETWEEN_SECTIONS.has(reason)) level = 0;
    if (level > 0) yield segment.index;
  }
}

/** Minimum share of the main box's prose for a sibling box to be the other half of the text. */
const MIN_HALF = 0.5;
/** The author's bio next to a short report is one paragraph. */
const MIN_OF_HALF = 2;

/** Siblings of the main box with about as much running text, since ads often split a body in two. */
function halvesOf(accepted: readonly Verdict[], main: Box, prose: Float64Array): Box[] {
  const counts = new Map<Box, number>();
  let beside: Box | undefined;
  for (const { segment } of accepted) {
    if (beside === undefined || segment.index >= beside.end)
      beside = closest(segment.box, (up) => up.parent === main.parent);
    if (beside !== undefined) counts.set(beside, (counts.get(beside) ?? 0) + 1);
  }
  const least = (prose[main.index] ?? 0) * MIN_HALF;
  const isHalf = ([box, count]: [Box, number]): boolean =>
    count >= MIN_OF_HALF && (prose[box.index] ?? 0) >= least;
  return [...counts].filter(isHalf).map(([box]) => box);
}

/** Whether a segment is in the main box, a similar one, or a sibling of it: a paragraph, or a plain box with its own text. */
function isOfMain({ box }: Segment, main: Box, { looks }: BoxFeatures): boolean {
  const isLike = (up: Box): boolean => looks[up.index] === looks[main.index];
  const isNear = (up: Box): boolean => isLike(up) || up.tag === 'p' || (up === box && up.names === NO_NAMES);
  if (closest(box, (up) => up.parent === main.parent && isNear(up)) !== undefined) return true;
  return main.names !== NO_NAMES && closest(box, (up) => isLike(up) || isVariant(up, main)) !== undefined;
}

/** Class words that mark a box as the text. Those of a grid mean nothing. */
const NAME_OF_TEXT = / (?:article|story|body|content|text|post|entry)/u;

/** Whether the names of a box extend those of the main one, or the reverse: "article body" and "article body bottom space". */
function isVariant({ names, parent }: Box, main: Box): boolean {
  if (parent?.tag !== main.parent?.tag || parent?.names !== main.parent?.names) return false;
  const [shorter, longer] = names.length < main.names.length ? [names, main.names] : [main.names, names];
  return NAME_OF_TEXT.test(shorter) && longer.startsWith(shorter);
}
