/** A site profile applied to one page: used like a publisher rule, after it, and to mark the template texts of the page. */

import type { BoxRole } from '../body/block.ts';
import { proseWords } from '../body/prose.ts';
import type { Match } from '../html/locate.ts';
import { type Page, withTemplateMarked } from '../html/page.ts';
import { type Box, closest, type Segment } from '../html/segment.ts';
import type { Locator, Publisher } from '../publishers/publisher.ts';
import type { LearnedField, SiteProfile } from '../publishers/site-profile.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { repeats } from '../text/repeats.ts';
import { hashText } from '../text/text-hash.ts';
import { wordCount } from '../text/words.ts';
import { type AppliedRule, applyRule } from './applied-rule.ts';
import type { ExtractionContext } from './extraction-context.ts';

/** Applies a profile to a page. Without a profile every result is empty. */
export function applyProfile(page: Page, profile: SiteProfile | undefined): AppliedRule {
  return applyRule(page, profile && ruleOf(profile));
}

/** A profile as a rule. It belongs to no publisher, so it never matches a URL. */
function ruleOf({ locators, boilerplate }: SiteProfile): Publisher {
  const places = Object.entries(locators).map(([field, { css }]): [string, Locator[]] => [field, [{ css }]]);
  return {
    id: 'profile',
    name: '',
    domains: [],
    locators: Object.fromEntries(places) as Partial<Record<LearnedField, Locator[]>>,
    boilerplate: boilerplate.map(({ css }) => css),
  };
}

/**
 * Marks the texts that the profile knows from other pages, except quotes and
 * the page's own titles and descriptions: cards on other pages may show the standfirst of this one.
 */
export function withTemplate(page: Page, profile: SiteProfile | undefined): Page {
  if (profile === undefined || profile.texts.length === 0) return page;
  const hashes = new Set(profile.texts.map(({ hash }) => hash));
  const isKnown = (text: string): boolean => hashes.has(hashText(foldForMatching(text)));
  const own = [...page.stated.descriptions, ...page.stated.titles.map(({ value }) => value)];
  const isOwn = (text: string): boolean => own.some((stated) => repeats(text, stated));
  const found = page.segments.filter(
    (segment) => mayBeTemplate(segment) && isKnown(segment.text) && !isOwn(segment.text),
  );
  if (proseOf(found) > MAX_PROSE * proseOf(page.segments)) return page;
  const template = new Set(found);
  return withTemplateMarked(page, (segment) => template.has(segment));
}

/** With a larger share of the prose, the texts are an article of which the profile was learned from many copies. */
const MAX_PROSE = 0.8;

function proseOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + proseWords(segment), 0);
}

/** Whether a text can be template text: it is visible and not in a quote. */
export function mayBeTemplate({ kind, hidden, text, box }: Segment): boolean {
  return kind === 'text' && !hidden && text !== '' && closest(box, isQuote) === undefined;
}

function isQuote({ tag }: Box): boolean {
  return tag === 'blockquote';
}

/** Roles that a rule and a profile give to boxes: a caption, or part of the page around the article. */
export function knownRoles(
  page: Page,
  { rule, learned }: Pick<ExtractionContext, 'rule' | 'learned'>,
): ReadonlyMap<Box, BoxRole> {
  const located = [rule.find('caption', rejectionOfCaption), learned.find('caption')];
  const captions = located
    .flatMap((match) => match?.elements ?? [])
    .flatMap((element): [Box, BoxRole][] => {
      const box = page.boxOf(element);
      return box?.element === element ? [[box, 'caption']] : [];
    });
  const around = learned
    .boilerplate()
    .flatMap(({ boxes }) => boxes.map((box): [Box, BoxRole] => [box, 'template']));
  return new Map([...captions, ...around]);
}

/** Longer than the longest caption: the text of an article. */
const MAX_CAPTION_WORDS = 120;

function rejectionOfCaption({ texts }: Match): string | undefined {
  const isLong = texts.some((text) => wordCount(text) > MAX_CAPTION_WORDS);
  return isLong ? 'it is too long for a caption' : undefined;
}
