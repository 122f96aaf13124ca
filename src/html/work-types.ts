/** JSON-LD types, other than articles, that describe a page with running text. They state authors and dates too. */
export const WORK_TYPES: ReadonlySet<string> = new Set(
  (
    'Review CriticReview UserReview ClaimReview CreativeWork Recipe HowTo WebPage MedicalWebPage ' +
    'ItemPage'
  ).split(' '),
);
