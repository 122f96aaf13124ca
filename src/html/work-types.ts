/** Types in the JSON-LD, other than articles, that describe a page with running text: they state authors and dates too. */
export const WORK_TYPES: ReadonlySet<string> = new Set(
  (
    'Review CriticReview UserReview ClaimReview CreativeWork Recipe HowTo WebPage MedicalWebPage ' +
    'ItemPage'
  ).split(' '),
);
