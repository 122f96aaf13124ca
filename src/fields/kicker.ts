/** The kicker: a short label above the headline, or the first part of the h1 that ends in a colon. */
import type { Element } from 'domhandler';
import type { Page } from '../html/page.ts';
import { elementText } from '../html/element-text.ts';
import { wordCount } from '../text/words.ts';
import type { Located } from './field.ts';
import { type Headline, headlineBox } from './headline.ts';
import type { AppliedRule } from './rule.ts';

const KICKER_NAMES = / (?:kicker|eyebrow|overline|dachzeile|spitzmarke|catline|supertitle|pretitle|antetitulo|occhiello|kick) /u;
const MOST_WORDS = 10;
const MARK = /\s*[:：]\s*$/u;

/** Finds the kicker; the headline keeps its whole text either way. */
export function findKicker(page: Page, rule: AppliedRule, headline: Headline): Located<string> | undefined {
  const ruled = rule.find('kicker')?.texts[0];
  if (ruled !== undefined && MARK.test(ruled)) return { value: ruled.replace(MARK, ''), source: 'publisher-rule', confidence: 0.95 };
  if (headline.kicker !== undefined) return { value: headline.kicker, source: 'page', confidence: 0.85 };
  const part = firstPart(headline);
  if (part !== undefined) return { value: part, source: 'page', confidence: 0.9 };
  const above = labelAbove(page, headline);
  return above === undefined ? undefined : { value: above, source: 'page', confidence: 0.85 };
}

/** The first element of the h1, where its text ends in a colon and more follows. */
function firstPart(headline: Headline): string | undefined {
  const element = headlineBox(headline)?.element;
  const first = element?.children.find((child) => !(child.type === 'text' && child.data.trim() === ''));
  if (first === undefined || !('attribs' in first)) return undefined;
  const text = elementText(first as Element);
  return MARK.test(text) && text.length < headline.value.length ? text.replace(MARK, '') : undefined;
}

function labelAbove(page: Page, headline: Headline): string | undefined {
  const first = headline.heading?.segments[0]?.index ?? 0;
  const above = page.segments.slice(Math.max(0, first - 3), first).filter((segment) => segment.kind === 'text' && !segment.hidden);
  const label = above.findLast((segment) => KICKER_NAMES.test(segment.box.names) || KICKER_NAMES.test(segment.inlineNames));
  return label !== undefined && wordCount(label.text) <= MOST_WORDS ? label.text.replace(MARK, '') : undefined;
}
