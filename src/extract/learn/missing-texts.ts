/** A profile as it reaches a thread, with each page of its site, and whether the site still looks as it did when it was learned. */
import type { Page } from '../../html/page.ts';
import type { SiteProfile } from '../../publishers/site-profile.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { hashText } from '../../text/text-hash.ts';

const BEST_TEXTS = 10;
/** A site has another template when its last pages show fewer than a third of these texts. */
const LAST_PAGES = 12;
const MIN_MISSING = 7;

/** A bit for each of the ten best-supported texts of a profile that a page read with it lacks. Fewer texts count repeatedly. */
export function missingTexts({ segments }: Page, { texts }: SiteProfile): number {
  const marked = segments.filter(({ template }) => template !== undefined);
  const shown = new Set(marked.map(({ text }) => hashText(foldForMatching(text))));
  const best = texts.toSorted((a, b) => b.support - a.support).slice(0, BEST_TEXTS);
  return Array.from({ length: BEST_TEXTS }, (_, at) => best[at % best.length]).reduce(
    (bits, text, at) => (text === undefined || shown.has(text.hash) ? bits : bits | (1 << at)),
    0,
  );
}

/** Whether the last pages of a site show another template. What the next page lacks (`missing`) is added to `last`. */
export function isOtherTemplate(last: number[], missing: number): boolean {
  last.push(missing);
  if (last.length > LAST_PAGES) last.shift();
  return last.length === LAST_PAGES && BEST_TEXTS - shownOn(last) >= MIN_MISSING;
}

/** How many of the ten texts any of the pages shows. */
function shownOn(last: readonly number[]): number {
  const missing = last.reduce((all, one) => all & one, 2 ** BEST_TEXTS - 1);
  return BEST_TEXTS - missing.toString(2).replaceAll('0', '').length;
}

/** Enough for most runs, since sites come one after the other, or are few. */
const MAX_PARSED = 100;
const parsed = new Map<string, SiteProfile>();

/** Parses the JSON of a profile, once per thread rather than once per page. */
export function parsedProfile(json: string): SiteProfile {
  const known = parsed.get(json);
  if (known !== undefined) return known;
  const profile = JSON.parse(json) as SiteProfile;
  if (parsed.size === MAX_PARSED) parsed.clear();
  parsed.set(json, profile);
  return profile;
}
