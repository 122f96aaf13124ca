/** Composes the article of a story from a list of fields, in the order of the article. */
import type { Article, Block, FieldName, Provenance } from '../article.ts';
import { textsOf } from '../body/assemble.ts';
import { notesOf } from '../body/end-lines.ts';
import { accessOf } from '../fields/access.ts';
import { findBreadcrumb } from '../fields/breadcrumb.ts';
import { bylineRows, hasBylineLabel } from '../fields/byline/byline-rows.ts';
import { type ArticleRange, markedAuthors } from '../fields/byline/marked-authors.ts';
import { type Credits, findCredits } from '../fields/byline.ts';
import { findCanonicalUrl } from '../fields/canonical-url.ts';
import { type DateTexts, findDate } from '../fields/dates.ts';
import { findDescription } from '../fields/description.ts';
import type { Headline } from '../fields/headline.ts';
import { findKicker } from '../fields/kicker.ts';
import { findLanguage } from '../fields/language.ts';
import { findLicense } from '../fields/license.ts';
import { findPublisher } from '../fields/publisher.ts';
import { findSection } from '../fields/section.ts';
import { findTags } from '../fields/tags.ts';
import { describeBox } from '../html/segment.ts';
import type { ExtractionContext, Located } from '../publishers/rules/extraction-context.ts';
import { totalWords } from '../text/words.ts';
import type { Body } from './compose-body.ts';
import { marksOfFields } from './marked-texts.ts';
import { MEASURED_CONFIDENCES } from './measured-confidences.ts';
import type { Story } from './story.ts';
import { warningsOf } from './warnings.ts';

/** A story that has a headline. */
type TitledStory = Story & { readonly headline: Headline };

/** The context that the fields are read from. */
interface Draft {
  readonly context: ExtractionContext;
  readonly story: TitledStory;
  readonly body: Body;
  readonly texts: readonly string[];
  readonly paragraphs: readonly string[];
  /** The segments of the headline. */
  readonly heading: Story['near'];
  /** Index of the first segment after the body. */
  readonly end: number;
  readonly dates: DateTexts;
  readonly credits: (found: LocatedFields) => Credits;
}

type LocatedFields = { readonly [Name in FieldName]?: Located<NonNullable<Article[Name]>> | undefined };
type FieldRow = {
  readonly [Name in FieldName]: readonly [Name, (draft: Draft, found: LocatedFields) => LocatedFields[Name]];
}[FieldName];

/** Each field and its source. A row sees what the rows above it have found. */
const FIELDS: readonly FieldRow[] = [
  ['canonicalUrl', ({ context }) => findCanonicalUrl(context)],
  ['publisher', ({ context }) => findPublisher(context)],
  ['language', ({ context, texts }) => findLanguage(context, texts)],
  ['breadcrumb', ({ context, story: { headline } }) => findBreadcrumb(context, headline)],
  ['section', ({ context }, { breadcrumb }) => findSection(context, breadcrumb?.value ?? [])],
  ['kicker', ({ context, story }) => findKicker(context, story.headline)],
  ['headline', ({ story }) => story.headline],
  ['standfirst', ({ story }) => story.standfirst],
  ['description', ({ context, story, paragraphs }) => findDescription(context, { ...story, paragraphs })],
  ['caption', ({ story }) => story.lead.caption],
  ['leadImage', ({ story }) => story.lead.image],
  ['body', bodyOf],
  ['authors', ({ credits }, found) => credits(found).authors],
  ['agency', ({ credits }, found) => credits(found).agency],
  ['dateline', ({ credits }, found) => credits(found).dateline],
  ['publishedAt', ({ context, dates }) => findDate(context, dates, 'published')],
  ['modifiedAt', ({ context, dates }) => findDate(context, dates, 'modified')],
  ['highlights', ({ story }) => story.highlights],
  ['tags', ({ context, story, heading, end }) => findTags(context, heading, { end, place: story.place })],
  ['license', ({ context }) => findLicense(context)],
];

/** Reads all fields of a story that is an article. */
export function composeArticle(context: ExtractionContext, story: TitledStory, body: Body): Article {
  const draft = draftOf(context, story, body);
  const found: LocatedFields = {};
  for (const [field, find] of FIELDS) {
    const located = find(draft, found);
    if (located !== undefined) Object.assign(found, { [field]: located });
  }
  const { texts, paragraphs } = draft;
  const { value: headline } = story.headline;
  const access = accessOf(context, body.placed, texts, { headline, hasEntries: story.live.length > 0 });
  const isStated = body.source === 'json-ld';
  const isUpdateDay = found.publishedAt?.isGuess === true;
  const url = context.page.url ?? found.canonicalUrl?.value;
  const marks = marksOfFields(story, context.resolve);
  return {
    ...(url === undefined ? {} : { url }),
    ...valuesOf(found, headline),
    ...(marks && { marks }),
    notes: notesOf(story.verdicts),
    ...access,
    wordCount: totalWords(texts),
    warnings: warningsOf(context, story, { paragraphs, ...access, isStated, isUpdateDay }),
    provenance: provenanceOf(found, context.profile?.id),
  };
}

function draftOf(context: ExtractionContext, story: TitledStory, body: Body): Draft {
  const { near, below, verdicts, headline } = story;
  const blocks = body.placed.map(({ block }) => block);
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  const heading = headline.heading?.segments ?? [];
  const headlineAt = heading[0]?.index;
  const end = (verdicts.findLast(({ type }) => type !== undefined)?.segment.index ?? -1) + 1;
  const range = { from: near[0]?.index ?? headlineAt ?? 0, to: end + SEGMENTS_BELOW };
  const dates = { near, below, headlineAt, range };
  let read: Credits | undefined;
  const credits = (found: LocatedFields): Credits => {
    read ??= creditsOf(context, story, { paragraphs, range, found });
    return read;
  };
  return { context, story, body, texts: textsOf(blocks), paragraphs, heading, end, dates, credits };
}

/** Number of segments after the body in which a page may name the author. */
const SEGMENTS_BELOW = 12;

function creditsOf(
  context: ExtractionContext,
  { near, below, place, headline }: TitledStory,
  {
    paragraphs,
    range,
    found,
  }: Pick<Draft, 'paragraphs'> & { readonly range: ArticleRange; readonly found: LocatedFields },
): Credits {
  const { page } = context;
  const features = place?.features;
  const isCrumb = (name: string): boolean =>
    found.breadcrumb?.value.some((crumb) => crumb.name === name) === true;
  return findCredits(context, {
    near: bylineRows(page, near, features),
    below: bylineRows(page, below.filter(hasBylineLabel), features),
    closing: below.map(({ text }) => text),
    paragraphs,
    isNamed: (name) => headline.value.startsWith(name) || isCrumb(name),
    isCrumb,
    marked: () => markedAuthors(page, range, (box) => features?.roles[box.index]),
  });
}

function bodyOf({ context, story: { place }, body }: Draft): Located<Block[]> {
  const { placed, source, confidence } = body;
  const box = place === undefined ? 'page' : describeBox(place.root);
  const where = source === 'json-ld' ? 'articleBody' : (body.where ?? box);
  context.note({ field: 'body', source, where, isChosen: true });
  return { value: placed.map(({ block }) => block), source, confidence };
}

type Values = Pick<Article, 'language' | 'breadcrumb' | 'headline' | 'body' | 'authors' | 'tags'> &
  Partial<Article>;

/** The values of the fields; a missing list is empty, any other missing field is an absent key. */
function valuesOf(found: LocatedFields, headline: string): Values {
  const values: Partial<Article> = mapValues(found, (_, { value }) => value);
  const { language = 'und', breadcrumb = [], body = [], authors = [], tags = [] } = values;
  return { ...values, language, breadcrumb, headline, body, authors, tags };
}

/** A measured confidence replaces the estimate of the strategy, unless the strategy is a last resort. */
function provenanceOf(found: LocatedFields, profile: string | undefined): Provenance {
  return mapValues(found, (field, { source, confidence, isGuess }) => {
    const measured = isGuess ? undefined : MEASURED_CONFIDENCES[field]?.[source];
    const learned = field === 'body' && profile !== undefined ? { profile } : {};
    return { source, confidence: measured ?? confidence, ...learned };
  });
}

function mapValues<T>(found: LocatedFields, map: (field: FieldName, located: Located<unknown>) => T) {
  const entries = Object.entries(found) as [FieldName, Located<unknown>][];
  return Object.fromEntries(entries.map(([field, located]) => [field, map(field, located)]));
}
