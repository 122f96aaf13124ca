/** Where standfirst, captions and body are on the pages of a site: what each requires of its place. */
import { isOfPage } from '../../body/block.ts';
import { captionType } from '../../body/captions.ts';
import { isMetadataLine } from '../../body/metadata-line.ts';
import { parentOf, proseWords } from '../../body/prose.ts';
import { OPENING_NAMES } from '../../fields/standfirst.ts';
import { ancestorsOf, type Box, type Segment } from '../../html/segment.ts';
import type { LearnedField, LearnedPlace } from '../../publishers/site-profile.ts';
import { learnPlace, type PlaceSearch } from './learn-place.ts';
import type { Sample } from './sample.ts';
import { ownSelectors } from './selectors.ts';

/**
 * The places of standfirst, captions and body, if stable.
 *
 * @param pages - On how many pages each folded text appears.
 */
export function learnPlaces(
  samples: readonly Sample[],
  pages: ReadonlyMap<string, number>,
): Partial<Record<LearnedField, LearnedPlace>> {
  const standfirst = learnPlace(samples, standfirstSearch(pages));
  const caption = learnPlace(samples, { boxes: captionBoxes, merit: captionMerit });
  const body = learnPlace(samples, bodySearch(pages));
  return { ...(standfirst && { standfirst }), ...(caption && { caption }), ...(body && { body }) };
}

function headlineAt({ story }: Sample): number {
  return story.headline?.heading?.segments.at(-1)?.index ?? -1;
}

/** A segment's box, and its ancestors with no other content. */
function boxesAround({ box, index }: Segment): Box[] {
  return ancestorsOf(box).filter(({ first, end }) => first === index && end === index + 1);
}

const MAX_STANDFIRST_DISTANCE = 20;
const MIN_STANDFIRST_WORDS = 6;
const MAX_STANDFIRST_WORDS = 60;

/**
 * A standfirst is one text of its own page, between the headline and the first paragraph, set apart from it in an
 * element with its own name: on many pages the first paragraph is set apart from the others too, but without a name.
 */
function standfirstSearch(pages: ReadonlyMap<string, number>): PlaceSearch {
  const standfirsts = (sample: Sample): Segment[] => {
    const start = headlineAt(sample) + 1;
    if (start === 0) return [];
    const texts = sample.page.segments
      .slice(start, start + MAX_STANDFIRST_DISTANCE)
      .filter(
        (segment) => mayBeStandfirst(segment, sample) && pages.get(sample.folded[segment.index] ?? '') === 1,
      );
    return texts.slice(0, 1).filter((segment) => isSeparateStandfirst(segment, sample));
  };
  return {
    boxes: (sample) => standfirsts(sample).flatMap(boxesAround),
    selectors: ({ element, tag }) => ownSelectors(element).filter((name) => name !== tag),
    merit: (sample, found) => {
      const [segment] = standfirsts(sample);
      return found.length === 1 &&
        segment !== undefined &&
        found[0]?.first === segment.index &&
        found[0].end === segment.index + 1
        ? 1
        : 0;
    },
  };
}

function mayBeStandfirst(segment: Segment, { page, story }: Sample): boolean {
  const { kind, hidden, control, template, words, linkChars, chars, box, index } = segment;
  if (kind !== 'text' || hidden || control || template !== undefined || isMetadataLine(segment)) return false;
  if (words < MIN_STANDFIRST_WORDS || words > MAX_STANDFIRST_WORDS || linkChars > chars / 2) return false;
  const features = story.place?.features;
  if (features === undefined || isOfPage(features.roles[box.index])) return false;
  return page.segments[index - 1]?.kind !== 'image' && captionType(segment, page, features) === undefined;
}

/** Whether a standfirst is separate from the paragraphs: by the engine's decision, by something in between, or by its parent. */
function isSeparateStandfirst(segment: Segment, { page, story }: Sample): boolean {
  if (story.standfirst?.segments.includes(segment)) return true;
  const next = page.segments.slice(segment.index + 1).find((segment) => proseWords(segment) > 0);
  if (next === undefined || OPENING_NAMES.test(segment.box.names)) return false;
  return next.index > segment.index + 1 || parentOf(next) !== parentOf(segment);
}

const MIN_CAPTION_WORDS = 2;
const MAX_CAPTION_WORDS = 60;

/** Whether a box contains one text directly after a picture. */
function isBehindPicture({ page }: Sample, { first, end }: Box): boolean {
  const text = page.segments[first];
  const picture = page.segments[first - 1];
  if (text === undefined || end !== first + 1 || picture?.kind !== 'image' || picture.hidden) return false;
  const { kind, hidden, words, linkChars } = text;
  return (
    kind === 'text' && !hidden && linkChars === 0 && words >= MIN_CAPTION_WORDS && words <= MAX_CAPTION_WORDS
  );
}

/** Whether a box is between the headline and the end of the body, in no box of the surrounding page, and is not a standfirst. */
function isInStory(sample: Sample, { first, index }: Box): boolean {
  const { place, standfirst } = sample.story;
  if (place === undefined || isOfPage(place.features.roles[index])) return false;
  if (standfirst?.segments.some((segment) => segment.index === first) === true) return false;
  return first > headlineAt(sample) && first < place.root.end;
}

function captionBoxes(sample: Sample): Box[] {
  return sample.page.boxes.filter((box) => isBehindPicture(sample, box) && isInStory(sample, box));
}

function captionMerit(sample: Sample, found: readonly Box[]): number {
  const inStory = found.filter((box) => isInStory(sample, box));
  return inStory.length > 0 && inStory.every((box) => isBehindPicture(sample, box)) ? 1 : 0;
}

/** The boxes from the one with most paragraphs up to the root chosen by the engine. */
function bodyBoxes({ story }: Sample): Box[] {
  const { main, root } = { main: story.place?.features.main, root: story.place?.root };
  if (root === undefined) return [];
  return ancestorsOf(main).filter(({ first, end }) => first >= root.first && end <= root.end);
}

function textsIn({ page }: Sample, { first, end }: Box): Segment[] {
  return page.segments.slice(first, end).filter(({ kind, hidden }) => kind === 'text' && !hidden);
}

const MIN_COVERED = 0.9;
/** Several sibling boxes omit the text between them, of which there must be almost none. */
const MIN_COVERED_BY_PARTS = 0.99;
const MIN_PURE = 0.7;

/**
 * How exactly the boxes contain what the engine takes for the body. Content of other pages does not count as body,
 * even if the engine thinks so: columns of other stories.
 */
function bodySearch(pages: ReadonlyMap<string, number>): PlaceSearch {
  const merit = (sample: Sample, found: readonly Box[]): number => {
    const { page, story, folded } = sample;
    const prose = story.place?.features.prose ?? [];
    const isOwn = (segment: Segment): boolean =>
      isOfBody(segment, sample) && (pages.get(folded[segment.index] ?? '') ?? 1) === 1;
    const filled = found.filter(({ index }) => (prose[index] ?? 0) > 0);
    const parts = filled.filter(({ parent }) => parent === filled[0]?.parent);
    const inside = parts.flatMap((box) => textsIn(sample, box));
    const own = wordsOf(inside.filter(isOwn));
    const covered = own / Math.max(1, wordsOf(page.segments.filter(isOwn)));
    const other = wordsOf(inside.filter((segment) => !isOwn(segment) && proseWords(segment) > 0));
    const pure = own / Math.max(1, own + other);
    const least = parts.length > 1 ? MIN_COVERED_BY_PARTS : MIN_COVERED;
    return covered < least || pure < MIN_PURE ? 0 : covered * pure;
  };
  return { boxes: bodyBoxes, merit };
}

/** Whether the engine takes a text for body text. */
function isOfBody({ kind, index }: Segment, { story }: Sample): boolean {
  return kind === 'text' && story.verdicts[index]?.type !== undefined;
}

function wordsOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { words }) => sum + words, 0);
}
