/** A story told in pictures. */
import type { Page } from '../html/page.ts';
import { announcesPictures, GALLERY_PATHS } from '../text/page-kind-words.ts';
import { count, type Signals } from './signals.ts';
import { isBelow } from './url-signs.ts';

/** In a gallery each picture has a caption of a sentence or two; an article has many paragraphs to a picture. */
const MIN_SLIDES = 4;
const MAX_SLIDE_WORDS = 45;
/** The shape of a URL is a sign only where the captions are short. */
const MAX_SHAPED_SLIDE_WORDS = 25;

/** Words to a picture from which a described story whose pictures have headings of their own is told in pictures. */
const MIN_WORDS_OF_PART = 20;

/** Whether a page shows pictures with captions instead of a story. */
export function isGallery(signals: Signals): boolean {
  const { page, headline, stated, types, urls, urlKinds, story, listed, counters, pictures } = signals;
  const slides = Math.max(counters, pictures);
  if (stated && signals.subheadings >= counters && story >= slides * MIN_WORDS_OF_PART) return false;
  if (slides < MIN_SLIDES || story + listed > slides * MAX_SLIDE_WORDS) return false;
  const needed = stated ? 2 : 1;
  const signs = [
    types.has('ImageGallery') || types.has('MediaGallery'),
    urls.some((parsed) => isBelow(parsed, GALLERY_PATHS)),
    counters >= MIN_SLIDES,
    headline !== undefined && announcesPictures(headline.value),
    urlKinds.has('gallery') && story + listed <= slides * MAX_SHAPED_SLIDE_WORDS,
  ];
  const found = count(signs);
  return found >= needed || (found + 1 === needed && isWebStory(page));
}

function isWebStory({ elements }: Page): boolean {
  return elements.some(({ name }) => name === 'amp-story-page');
}
