/** How much of a page is a story, and how much of it teasers. */
import { type Verdict, wordsOf } from '../body/block.ts';
import type { BodyPlace } from '../body/find-body.ts';
import { opensReport, parentOf, proseBySegment } from '../body/prose.ts';
import type { Page } from '../html/page.ts';
import type { Box, Segment } from '../html/segment.ts';
import { teaserSegments } from './teasers.ts';

/** Fewer words than the shortest report. */
export const MIN_STORY_WORDS = 40;
const MIN_PARAGRAPH_WORDS = 6;
/** How a teaser ends: "बताया…", "सीरीज़...", "कहा [&hellip;]". */
const BROKEN_OFF = /(?:…|\.\.\.)\]?$/u;
const STORY_TYPES: ReadonlySet<string> = new Set(['paragraph', 'quote', 'list-item', 'table']);

/** The body without its teasers, and the teasers of the whole page. */
export function measureStory(page: Page, verdicts: readonly Verdict[], place: BodyPlace | undefined) {
  const prose = proseBySegment(page);
  const teasers = teaserSegments(page);
  const body = readBlocks(verdicts, teasers);
  let teased = 0;
  for (const segment of teasers) teased += segment.words;
  const story = Math.max(body.story, longestRun(page, prose, place, teasers));
  return { ...body, story, teased, teasers: teasers.size };
}

function readBlocks(verdicts: readonly Verdict[], teasers: ReadonlySet<Segment>) {
  const blocks = verdicts.filter(({ segment, type }) => STORY_TYPES.has(type ?? '') && !teasers.has(segment));
  const sentences = blocks.filter(isSentence);
  const story = wordsOf(sentences);
  return {
    story,
    listed: wordsOf(blocks) - story,
    paragraphs: sentences.filter(({ type }) => type === 'paragraph').length,
    brokenOff: sentences.filter(({ segment }) => BROKEN_OFF.test(segment.text)).length,
    subheadings: verdicts.filter(({ type }) => type === 'subheading').length,
    isReport: story >= MIN_STORY_WORDS && opensReport(sentences[0]?.segment.text ?? ''),
    opening: sentences[0]?.segment.index ?? 0,
  };
}

function isSentence({ segment, type }: Verdict): boolean {
  return type !== 'table' && segment.words >= MIN_PARAGRAPH_WORDS;
}

/** Most sentences that one parent has: they make an article also where a wrong headline let the body begin after them. */
function longestRun(
  page: Page,
  prose: Float64Array,
  place: BodyPlace | undefined,
  teasers: ReadonlySet<Segment>,
): number {
  if (place === undefined) return 0;
  const runs = new Map<Box, number>();
  for (const segment of page.segments) {
    const words = prose[segment.index] ?? 0;
    if (words === 0 || place.features.roles[segment.box.index] !== undefined || teasers.has(segment))
      continue;
    const parent = parentOf(segment);
    runs.set(parent, (runs.get(parent) ?? 0) + words);
  }
  return [...runs.values()].reduce((most, words) => Math.max(most, words), 0);
}
