/** Pages that say outright that they are no article: errors, questions for consent, products. */
import { proseWords } from '../body/prose.ts';
import { offersConsent, offersToBuy, saysNotFound, speaksOfConsent } from '../text/page-kind-words.ts';
import { isHeading, isLine } from './line-signs.ts';
import type { Signals } from './signals.ts';

/** A page that is not there says so in few sentences; a report that quotes the phrase has more of them. */
const MAX_ERROR_WORDS = 120;

/** Whether a page says that there is nothing at its URL. */
export function isErrorPage({ page, headline, story }: Signals): boolean {
  if (story >= MAX_ERROR_WORDS) return false;
  if (saysNotFound(page.head.title) || (headline !== undefined && saysNotFound(headline.value))) return true;
  return page.segments.some((segment) => isHeading(segment) && isLine(segment) && saysNotFound(segment.text));
}

/** Consent is the matter of so large a part of the sentences on a consent page; a site with a banner has its own text beside it. */
const MIN_CONSENT = 0.4;
const MAX_CONSENT_LINKS = 5;
const MAX_CONSENT_WORDS = 600;

/** Whether a page asks for consent before it shows anything. */
export function isConsentPage({ page, story, linkedTitles }: Signals): boolean {
  if (linkedTitles > MAX_CONSENT_LINKS || story > MAX_CONSENT_WORDS) return false;
  let prose = 0;
  let consenting = 0;
  for (const segment of page.segments) {
    const words = proseWords(segment);
    prose += words;
    if (words > 0 && speaksOfConsent(segment.text)) consenting += words;
  }
  if (consenting === 0 || consenting < prose * MIN_CONSENT) return false;
  return page.segments.some((segment) => isLine(segment) && offersConsent(segment.text));
}

/** A report names prices within its sentences; a shop prints them as lines of their own, beside its buttons. */
const MIN_PRICES = 5;
const PRICES_PER_PARAGRAPH = 3;
const MAX_REVIEW_WORDS = 300;

/** Whether a page sells something. */
export function isProduct({ page, types, ogType, prices, paragraphs, story }: Signals): boolean {
  if (story > MAX_REVIEW_WORDS) return false;
  if (types.has('Product') || ogType.startsWith('product'))
    return prices > 0 || paragraphs < PRICES_PER_PARAGRAPH;
  if (prices < MIN_PRICES || prices < paragraphs * PRICES_PER_PARAGRAPH) return false;
  return page.segments.some((segment) => isLine(segment) && offersToBuy(segment.text));
}
