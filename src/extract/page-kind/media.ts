/** Pages that show pictures or a player instead of a story. */
import { proseWords } from '../../body/prose.ts';
import type { Headline } from '../../fields/headline.ts';
import type { Page } from '../../html/page.ts';
import type { Box } from '../../html/segment.ts';
import { announcesPictures, GALLERY_PATHS, VIDEO_PATHS } from '../../text/page-kind-words.ts';
import type { Signals } from './signals.ts';
import { isBelow } from './url-signs.ts';

/** In a gallery each picture has a caption of a sentence or two; an article has many paragraphs per picture. */
const MIN_SLIDES = 4;
const MAX_SLIDE_WORDS = 45;
/** The shape of a URL counts only if the captions are short. */
const MAX_SHAPED_SLIDE_WORDS = 25;

/** Minimum words per picture for a captioned photo story to count as a gallery. */
const MIN_WORDS_OF_PART = 20;

export function isGallery(signals: Signals): boolean {
  const { page, headline, stated, types, urls, urlKinds, story, listed, counters, pictures } = signals;
  const slides = Math.max(counters, pictures);
  const isParted = (stated || counters > 0) && signals.subheadings >= counters / 2;
  if (isParted && story >= slides * MIN_WORDS_OF_PART) return false;
  if (slides < MIN_SLIDES || story + listed > slides * MAX_SLIDE_WORDS) return false;
  const needed = stated ? 2 : 1;
  const signs = [
    types.has('ImageGallery') || types.has('MediaGallery'),
    urls.some((parsed) => isBelow(parsed, GALLERY_PATHS)),
    counters >= MIN_SLIDES,
    headline !== undefined && announcesPictures(headline.value),
    urlKinds.has('gallery') && story + listed <= slides * MAX_SHAPED_SLIDE_WORDS,
    page.elements.some(({ name }) => name === 'amp-story-page'),
  ];
  return signs.filter(Boolean).length >= needed;
}

/** Words that a video page may have below its player; the more clearly it says that it is one, the more it may have. */
const VIDEO_WORDS_BY_SIGNS = [0, 50, 120, 200, 200] as const;
/** Papers describe videos as articles too. With more words such a page is an article, unless it says that it is a video. */
const MAX_STATED_WORDS = 30;

/** The description of a video is one text; this many paragraphs, longer than a brief, are a report with a player. */
const MIN_REPORT_PARAGRAPHS = 4;

/** With fewer words, even a page that states that it is an article and not a video has no report. */
const MIN_STATED_PARAGRAPHS = 3;

function isReportOnVideo({ story, paragraphs, stated, types, ogType }: Signals): boolean {
  const saysVideo = types.has('VideoObject') || ogType.startsWith('video');
  if (stated && !saysVideo && paragraphs >= MIN_STATED_PARAGRAPHS) return true;
  return story > VIDEO_WORDS_BY_SIGNS[paragraphs < MIN_REPORT_PARAGRAPHS ? 3 : 2];
}

export function isVideo(signals: Signals): boolean {
  const { page, headline, stated, types, ogType, urls, story } = signals;
  if (headline === undefined || isReportOnVideo(signals)) return false;
  const under = urls.some((parsed) => isBelow(parsed, VIDEO_PATHS));
  const isNamed = under || ogType.startsWith('video');
  if (stated && !isNamed && story > MAX_STATED_WORDS) return false;
  const signs = [types.has('VideoObject'), ogType.startsWith('video'), under, hasPlayer(page, headline)];
  const found = signs.filter(Boolean).length;
  return found > (under ? 1 : 0) && story <= (VIDEO_WORDS_BY_SIGNS[found] ?? 0);
}

const SEGMENTS_AROUND = 14;
const PLAYER_NAMES = /(?:video|player|youtube|dailymotion)/u;

/** Whether a player appears next to the headline, before any sentence. */
function hasPlayer(page: Page, headline: Headline): boolean {
  const at = headline.heading?.segments[0]?.index;
  if (at === undefined) return false;
  const from = Math.max(0, at - SEGMENTS_AROUND);
  const prose = page.segments.findIndex((segment) => segment.index > at && proseWords(segment) > 0);
  const to = Math.min(prose < 0 ? Infinity : prose, at + SEGMENTS_AROUND);
  if (page.segments.slice(from, to).some(({ embed }) => embed !== undefined && PLAYERS.has(embed.provider)))
    return true;
  return page.boxes.some((box) => box.first >= from && box.end <= to && isPlayer(box));
}

const PLAYERS: ReadonlySet<string> = new Set(['youtube', 'facebook', 'other']);

export function isPlayer({ names, hidden }: Box): boolean {
  return !hidden && PLAYER_NAMES.test(names);
}
