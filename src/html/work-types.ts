/** Types of the JSON-LD beside those of articles that a page with running text is described as: they state authors and days too. */
export const WORK_TYPES: ReadonlySet<string> = new Set([
  'Review',
  'CriticReview',
  'UserReview',
  'ClaimReview',
  'CreativeWork',
  'Recipe',
  'HowTo',
  'WebPage',
  'MedicalWebPage',
  'ItemPage',
]);
