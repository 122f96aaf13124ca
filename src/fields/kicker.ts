/** The kicker: a short label above the headline, or the first part of the h1 that ends in a colon. */
import { callsItselfLive } from '../body/live-entries.ts';
import { isMetadataLine } from '../body/metadata-line.ts';
import { elementText } from '../html/element-text.ts';
import type { Match } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import { labelText } from '../html/plain-text.ts';
import { ancestorsOf, type Box, isVisibleText, namesOf, type Segment } from '../html/segment.ts';
import { boxesOf } from '../publishers/rules/applied-rule.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { byRule, firstOf, type Located } from '../publishers/rules/strategy.ts';
import { agencyName, isIssuer } from '../text/classify-name.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { findDates } from '../text/parse-hindi-date.ts';
import { wordCount } from '../text/words.ts';
import { type Headline, headlineBox } from './headline.ts';

const KICKER_NAMES =
  / (?:kicker|eyebrow|overline|dachzeile|spitzmarke|catline|supertitle|pretitle|antetitulo|occhiello|kick) /u;
const MAX_WORDS = 10;
const MARK = /\s?[:：]\s?$/u;

/** Finds the kicker; the headline keeps its whole text, unless the page's own titles leave the kicker out. */
export function findKicker(context: ExtractionContext, headline: Headline): Located<string> | undefined {
  const { page } = context;
  const rejection = (label: string | undefined, match: Match): string | undefined =>
    label === undefined ? 'it contains no text' : rejectionOfKicker(page, match, headline);
  return firstOf(context, 'kicker', [
    ...byRule(context, 'kicker', 0.95, ({ texts: [text = ''] }) => labelIn(text), rejection),
    ['page', 'label that titles leave out', 0.85, () => headline.kicker],
    ['page', 'first part of the heading', 0.9, () => firstPart(headline)],
    ['page', 'label above the headline', 0.85, () => labelAbove(page, headline)],
  ]);
}

/** Maximum segments between a label and its headline: a picture and a byline row may be there, but not an article. */
const MAX_DISTANCE = 15;

function rejectionOfKicker(page: Page, match: Match, { value, heading }: Headline): string | undefined {
  const [text = ''] = match.texts;
  if (wordCount(text) > MAX_WORDS) return 'it is too long for a label';
  if (foldForMatching(text) === foldForMatching(value)) return 'it is the headline';
  const [box] = boxesOf(page, match);
  const at = heading?.segments[0]?.index;
  const isFar = box !== undefined && at !== undefined && Math.abs(box.first - at) > MAX_DISTANCE;
  return isFar ? 'it is too far from the headline' : undefined;
}

/** The first element of the h1 if its text ends in a colon and more follows. */
function firstPart(headline: Headline): string | undefined {
  const element = headlineBox(headline)?.element;
  const first = element?.children.find((child) => !(child.type === 'text' && child.data.trim() === ''));
  if (first === undefined || !('attribs' in first)) return undefined;
  const text = elementText(first);
  return MARK.test(text) ? labelIn(text) : undefined;
}

/** The label in a text, without its colon; undefined if it is only punctuation. */
function labelIn(text: string): string | undefined {
  return labelText(text.replace(MARK, '')) || undefined;
}

function labelAbove(page: Page, headline: Headline): string | undefined {
  const first = headline.heading?.segments[0]?.index ?? 0;
  const above = page.segments.slice(Math.max(0, first - 3), first).filter(isVisibleText);
  const named = above.findLast(({ box, inline }) => KICKER_NAMES.test(`${namesOf(inline)}${box.names}`));
  const label = named ?? above.findLast((segment) => isLabel(segment, headline));
  return label && labelIn(label.text);
}

const MAX_LABEL_WORDS = 5;

/** A few words without a link, or an office, in a separate box directly above the heading and next to it or to a box that it opens. */
function isLabel(segment: Segment, headline: Headline): boolean {
  const heading = headlineBox(headline);
  const isShort = segment.words <= MAX_LABEL_WORDS || isIssuer(segment.text);
  if (segment.linkChars > 0 || segment.control || !isShort) return false;
  return (
    isBesideHeading(segment, heading) &&
    segment.index + 1 === headline.heading?.segments[0]?.index &&
    segment.boilerplate === undefined &&
    agencyName(segment.text) === undefined &&
    !(segment.words === 1 && callsItselfLive(segment.text)) &&
    findDates(segment.text).length === 0 &&
    !isMetadataLine(segment)
  );
}

function isBesideHeading({ box, text }: Segment, heading: Box | undefined): boolean {
  const opened = isIssuer(text) ? ancestorsOf(heading) : [heading];
  const rows = opened.flatMap((around) => around?.parent ?? []);
  // Bare text next to the heading is in the row itself.
  return rows.some((row) => box === row || box.parent === row);
}
