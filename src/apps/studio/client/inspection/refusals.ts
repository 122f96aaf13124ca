/** Why a page has no article, in words for a reader who does not know the error codes. */
import type { PageKind, ScrapeErrorCode } from '../../../../browser.ts';
import type { InspectionView } from '../../inspector/inspection-view.ts';

type Explanation = readonly [reason: string, nextStep: string];

const OPEN_ARTICLE = 'Open one of its articles and use that page instead.';
const FIND_REPORT = 'Look for a report on the same subject and use that page instead.';
const SAVE_PAGE =
  'Open the page in your browser, wait until you see the article, then save the page and use that file.';

const REFUSALS: Readonly<Record<PageKind, Explanation> & Partial<Record<ScrapeErrorCode, Explanation>>> = {
  home: ['This is the home page of a site.', OPEN_ARTICLE],
  listing: ['This page only lists articles.', OPEN_ARTICLE],
  video: ['This page shows a video and has no report to read.', FIND_REPORT],
  gallery: ['This page is a picture gallery.', FIND_REPORT],
  product: ['This page offers a product for sale.', FIND_REPORT],
  'error-page': ['This is an error page of the site, such as “page not found”.', SAVE_PAGE],
  'consent-page': ['The site asks for consent before it shows the article.', SAVE_PAGE],
  'empty-shell': ['This page has hardly any text, perhaps because a script loads it.', SAVE_PAGE],
  other: [
    'No headline with a report below it was found.',
    'If it is the page of one article, please report it with its URL.',
  ],
  'language-refused': ['The article is in a language that the options exclude.', 'Allow that language.'],
  'invalid-article': ['This is a bug in samachar.', 'Please report it together with the page.'],
  'invalid-input': ['This is a URL, a file path or a binary file, not the content of a page.', SAVE_PAGE],
  'not-html': ['This is not an HTML page.', SAVE_PAGE],
  'invalid-url': [
    'The URL is not a web address.',
    'Correct it or leave it empty; it begins with https:// or http://.',
  ],
  'too-large': ['The page is too large or nested too deeply.', 'Cut out the part with the article.'],
  timeout: ['Reading the page took too long and was stopped.', 'Cut out the part with the article.'],
  'worker-failed': [
    'Reading the page failed, perhaps for lack of memory.',
    'Close other tabs and try again.',
  ],
};

/** The reason for a refusal and the next step. An error without a row explains itself in its message. */
export function explainRefusal({ code, kind, message }: NonNullable<InspectionView['error']>): string {
  return REFUSALS[kind ?? code]?.join(' ') ?? message;
}
