/** Tags as the page shows them, without `#`. */
import { roleOfNames } from '../body/box-roles.ts';
import type { BodyPlace } from '../body/find-body.ts';
import { elementText, holdsLittle } from '../html/element-text.ts';
import { linksOf, linkTexts } from '../html/links.ts';
import type { Match } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import { plainText } from '../html/plain-text.ts';
import { type Box, closest, isWithin, runOf, type Segment } from '../html/segment.ts';
import { LANGUAGES, wordsOf } from '../languages/packs.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { byRule, firstOf, type Located } from '../publishers/rules/strategy.ts';
import { foldAll, foldForMatching } from '../text/fold-for-matching.ts';
import { anyWord, foldedTest } from '../text/listed-words.ts';
import { withoutEnd, withoutStart } from '../text/trim-signs.ts';
import { endsSentence, wordCount } from '../text/words.ts';

const LABEL = new RegExp(`^${anyWord(LANGUAGES, 'tagLabels', 'topicLabels')}(?:[\\s:：-]+|(?=#|$))`, 'i');
const isTagLabel = foldedTest(LANGUAGES, 'tagLabels');
const COLON = /\s?[:：]/u;
/** Punctuation between the links of a row counts as text. */
const MIN_LINKED = 0.8;
const HOME = new Set(foldAll(wordsOf(LANGUAGES, 'rootTags')));
const [MAX_LINE_WORDS, MAX_LABEL_LENGTH] = [40, 24];
const MAX_TAG_CHARACTERS = 80;
/** A row with more links is a tag cloud of the site. */
const MAX_TAGS_FROM_RULE = 40;
/** Some publishers print the topic of a report as a tag, which is as long as a headline but has no end punctuation. */
const MIN_SENTENCE_WORDS = 8;

/** `end` follows the last segment of the body; behind the end of its `place`, another article may begin. */
export function findTags(
  context: ExtractionContext,
  headline: readonly Segment[],
  { end, place }: { readonly end: number; readonly place: BodyPlace | undefined },
): Located<string[]> | undefined {
  const { page } = context;
  const start = headline[0]?.index ?? 0;
  return firstOf(context, 'tags', [
    ...byRule(context, 'tags', 0.95, tagsIn, rejectionOfTags),
    ['page', 'box named as tags', 0.85, () => cleaned(linkedTags(page, start, place))],
    ['page', 'links with rel=tag', 0.85, () => cleaned(page.tagLinks.filter(holdsLittle).map(elementText))],
    ['page', 'line after a label', 0.8, () => cleaned(listedTags(page, start))],
    ['page', 'row of links to topics, after a label or with #', 0.8, () => cleaned(topicRows(page, end))],
    ['meta', 'article:tag', 0.7, () => statedTags(page)],
  ]);
}

export function tagsIn({ texts }: Pick<Match, 'texts'>): string[] {
  return cleaned(texts.flatMap(split));
}

function rejectionOfTags(tags: readonly string[] = []): string | undefined {
  if (tags.length > MAX_TAGS_FROM_RULE) return 'it has too many items for tags';
  const hasSentence = tags.some((tag) => wordCount(tag) >= MIN_SENTENCE_WORDS && endsSentence(tag));
  return hasSentence ? 'one of its items is a sentence' : undefined;
}

function linkedTags(page: Page, start: number, place: BodyPlace | undefined): string[] {
  const end = place?.end ?? page.segments.length;
  const named = page.boxes.filter((box) => box.first > start && box.first < end && isNamedAsTags(box));
  const innermost = named.filter((box, at) => {
    const next = named[at + 1];
    return next === undefined || !isWithin(next, box);
  });
  const links = innermost.flatMap((box) => [...linksOf(box.element)]);
  const topics = links.filter(([, url]) => TOPIC_URL.test(url));
  return (topics.length > 0 ? topics : links).map(([text]) => text);
}

const POST = / (?:hentry|type post) /u;

/** Whether a box is named as tags. WordPress names the tags of a post in the class of its box. */
function isNamedAsTags({ first, end, hidden, tag, names }: Box): boolean {
  return end > first && !hidden && tag !== 'article' && !POST.test(names) && roleOfNames(names) === 'tags';
}

/** The tags of a line after a label, or of the row that a label starts: its links if it has any, otherwise its parts between commas. */
function listedTags(page: Page, start: number): string[] {
  for (const segment of page.segments.slice(start + 1)) {
    const [label = '', rest = ''] = segment.text.split(COLON, 2);
    if (segment.words >= MAX_LINE_WORDS || label.length > MAX_LABEL_LENGTH || !isTagLabel(label)) continue;
    const tags = rest === '' ? linksBeside(page, segment) : tagsOfLine(segment);
    if (rest !== '' || tags.length > 0) return tags;
  }
  return [];
}

function tagsOfLine({ box, text }: Segment): string[] {
  const links = linksOf(box.element);
  return links.size > 0 ? [...links.keys()] : split(text);
}

/** The links of the row that a label starts, if it contains nothing else. */
function linksBeside(page: Page, label: Segment): string[] {
  const row = label.box.parent;
  if (row?.first !== label.index || row.end - row.first > MAX_TAGS_FROM_RULE) return [];
  const beside = page.segments.slice(label.index + 1, row.end).filter(({ hidden }) => !hidden);
  const areLinks = beside.every(({ chars, linkChars }) => linkChars >= chars * MIN_LINKED);
  return areLinks ? [...linksOf(row.element).keys()] : [];
}

/** An id of the publisher's system: "shop_beauty". */
const ID = /_/u;
const MIN_STATED = 2;

/** Tags in the metas: several, or a single meta that lists them. A single tag is often the title or the section. */
function statedTags({ head }: Page): string[] {
  const stated = head.metas.get('article:tag') ?? [];
  const texts = stated.length === 1 ? stated.flatMap((text) => text.split(',')) : stated;
  const tags = cleaned(texts.map(plainText)).filter((tag) => !ID.test(tag));
  return tags.length < MIN_STATED ? [] : tags;
}

/** How far after the body to search for a row of tags. */
const MAX_STEPS_BEHIND = 25;
const TOPIC_URL = /\/(?:topics?|tags?|labels?|keywords?|hashtags?)\/[^/]/iu;

/** The first rows after the body that consist only of links to topics, or of links after a label of tags or a #. A single # is no row. */
function topicRows({ segments }: Page, behindBody: number): string[] {
  const behind = segments.slice(behindBody, behindBody + MAX_STEPS_BEHIND).filter(({ hidden }) => !hidden);
  const tags = runOf(behind, isTopicRow).flatMap(linkTexts);
  return tags.length === 1 && tags.every((tag) => HASHED.test(tag)) ? [] : tags;
}

function isTopicRow(segment: Segment): boolean {
  const { text, chars, linkChars, href = '' } = segment;
  if (linkChars === 0) return false;
  const label = LABEL.exec(text)?.[0] ?? '';
  const isLinked = linkChars >= (chars - label.replace(SPACES, '').length) * MIN_LINKED;
  const isTopic = label !== '' || HASHED.test(text) || (TOPIC_URL.test(href) && !isOfMenu(segment));
  return isLinked && isTopic && !endsSentence(text);
}

const HASHED = /^#\s?[^\s#]/u;
const SPACES = /\s+/gu;
const OTHER_ROLES: ReadonlySet<string> = new Set('navigation related footer sidebar breadcrumb'.split(' '));

function isOfMenu({ box }: Segment): boolean {
  const isOther = ({ tag, names }: Box): boolean =>
    tag === 'nav' || tag === 'footer' || OTHER_ROLES.has(roleOfNames(names) ?? '');
  return closest(box, isOther) !== undefined;
}

const BEFORE_TAG = /[#\s,]/u;
const BEHIND_TAG = /[,\s]/u;

function split(text: string): string[] {
  return text.replace(LABEL, '').split(',');
}

function cleaned(texts: readonly string[]): string[] {
  const tags = texts.map((text) => withoutEnd(withoutStart(text, BEFORE_TAG), BEHIND_TAG));
  return [...new Set(tags)].filter(
    (tag) =>
      tag.length <= MAX_TAG_CHARACTERS && tag.replace(LABEL, '') !== '' && !HOME.has(foldForMatching(tag)),
  );
}
