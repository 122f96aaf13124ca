/** Field values that the site states on all pages: a fixed date, a slogan as kicker, the logo as lead image. */
import type { Attempt } from '../../publishers/rules/extraction-context.ts';
import type { LearnedConstant } from '../../publishers/site-profile.ts';
import { countsOf } from '../../text/tally.ts';
import { hashText } from '../../text/text-hash.ts';
import { learnedOn } from './sample.ts';

/** Fields that belong to one article. Authors may be the same on all pages of a blog. */
const FIELDS = [
  'standfirst',
  'caption',
  'kicker',
  'leadImage',
  'description',
  'publishedAt',
  'modifiedAt',
  'tags',
] as const;
const MIN_PAGES = 3;
const MIN_SHARE = 0.8;

/** The values chosen on at least three pages and 80 % of all, by field. */
export function constantValues(pages: readonly (readonly Attempt[])[]): LearnedConstant[] {
  const fewest = Math.max(MIN_PAGES, pages.length * MIN_SHARE);
  return FIELDS.flatMap((field) => {
    const isOfField = (attempt: Attempt): boolean => attempt.field === field && attempt.isChosen === true;
    const values = pages.flatMap((attempts) => attempts.findLast(isOfField)?.value ?? []);
    return [...countsOf(values)]
      .filter(([, count]) => count >= fewest)
      .map(([value, count]) => ({ field, hash: hashText(value), ...learnedOn(count) }));
  });
}
