/** Composes the article of a story: a list of fields, in the order of the article. */
import type { Article, Block, FieldName, Origin, Provenance } from './article.ts';
import { textsOf } from './body/assemble.ts';
import type { Body } from './compose-body.ts';
import { accessOf } from './fields/access.ts';
import { findBreadcrumb } from './fields/breadcrumb.ts';
import { bylineRows, hasBylineLabel } from './fields/byline/byline-rows.ts';
import { type ArticleRange, markedAuthors } from './fields/byline/marked-authors.ts';
import { type Credits, findCredits } from './fields/byline.ts';
import { findCanonicalUrl } from './fields/canonical-url.ts';
import { findDate } from './fields/dates.ts';
import { findDescription } from './fields/description.ts';
import type { Headline } from './fields/headline.ts';
import { findKicker } from './fields/kicker.ts';
import { findLanguage } from './fields/language.ts';
import { findPublisher } from './fields/publisher.ts';
import { findSection } from './fields/section.ts';
import { findTags } from './fields/tags.ts';
import { describeBox } from './html/segment.ts';
import { MEASURED_CONFIDENCES } from './measured-confidences.ts';
import type { ExtractionContext, Located } from './rules/extraction-context.ts';
import type { Story } from './story.ts';
import { once } from './text/once.ts';
import { totalWords } from './text/words.ts';
import { warningsOf } from './warnings.ts';

/** A story that has a headline. */
type TitledStory = Story & { readonly headline: Headline };

/** What the fields are read from. */
interface Draft {
  readonly context: ExtractionContext;
  readonly story: TitledStory;
  readonly body: Body;
  readonly texts: readonly string[];
  readonly paragraphs: readonly string[];
  /** The segments of the headline. */
  readonly heading: Story['near'];
  readonly range: ArticleRange;
  readonly credits: () => Credits;
}

type LocatedFields = { readonly [Name in FieldName]?: Located<NonNullable<Article[Name]>> | undefined };
type FieldRow = {
  readonly [Name in FieldName]: readonly [Name, (draft: Draft, found: LocatedFields) => LocatedFields[Name]];
}[FieldName];

/** Each field and where it comes from. A row sees what the rows above it have found. */
const FIELDS: readonly FieldRow[] = [
  ['canonicalUrl', ({ context }) => findCanonicalUrl(context)],
  ['publisher', ({ context }) => findPublisher(context)],
  ['language', ({ context, texts }) => findLanguage(context, texts)],
  [
    'breadcrumb',
    ({ context, story, heading }) => findBreadcrumb(context, story.headline.value, heading[0]?.index),
  ],
  ['section', ({ context }, { breadcrumb }) => findSection(context, breadcrumb?.value ?? [])],
  ['kicker', ({ context, story }) => findKicker(context, story.headline)],
  ['headline', ({ story }) => story.headline],
  ['standfirst', ({ story }) => story.standfirst],
  ['description', descriptionOf],
  ['caption', ({ story }) => story.lead.caption],
  ['leadImage', ({ story }) => story.lead.image],
  ['body', bodyOf],
  ['authors', ({ credits }) => credits().authors],
  ['agency', ({ credits }) => credits().agency],
  ['dateline', ({ credits }) => credits().dateline],
  ['publishedAt', (draft) => dateOf(draft, 'published')],
  ['modifiedAt', (draft) => dateOf(draft, 'modified')],
  ['highlights', ({ story }) => story.highlights],
  ['tags', tagsOf],
];

/** Reads all fields of a story that is an article. */
export function composeArticle(context: ExtractionContext, story: TitledStory, body: Body): Article {
  const draft = draftOf(context, story, body);
  const found: LocatedFields = {};
  for (const [field, find] of FIELDS) Object.assign(found, { [field]: find(draft, found) });
  const { texts, paragraphs } = draft;
  const access = accessOf(context, body.placed, texts, {
    headline: story.headline.value,
    hasEntries: story.live.length > 0,
  });
  const url = context.page.url ?? found.canonicalUrl?.value;
  return {
    ...(url === undefined ? {} : { url }),
    ...valuesOf(found, story.headline.value),
    ...access,
    wordCount: totalWords(texts),
    warnings: warningsOf(context, story, {
      paragraphs,
      isTruncated: access.isTruncated,
      isStated: body.source === 'json-ld',
    }),
    provenance: provenanceOf(found),
  };
}

function draftOf(context: ExtractionContext, story: TitledStory, body: Body): Draft {
  const blocks = body.placed.map(({ block }) => block);
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  const heading = story.headline.heading?.segments ?? [];
  const from = story.near[0]?.index ?? heading[0]?.index ?? 0;
  const range = { from, to: endOfBody(story) + SEGMENTS_BELOW };
  const credits = once(() => creditsOf(context, story, paragraphs, range));
  return { context, story, body, texts: textsOf(blocks), paragraphs, heading, range, credits };
}

/** Segments after the body in which a page may name the author. */
const SEGMENTS_BELOW = 12;

/** Index of the first segment after the body. */
function endOfBody({ verdicts }: Story): number {
  return (verdicts.findLast(({ type }) => type !== undefined)?.segment.index ?? -1) + 1;
}

function creditsOf(
  context: ExtractionContext,
  { near, below, place }: Story,
  paragraphs: readonly string[],
  range: ArticleRange,
): Credits {
  const { page } = context;
  const features = place?.features;
  return findCredits(context, {
    near: bylineRows(page, near, features),
    below: bylineRows(page, below.filter(hasBylineLabel), features),
    closing: below.map(({ text }) => text),
    paragraphs,
    marked: () => markedAuthors(page, range, (box) => features?.roles[box.index]),
  });
}

function descriptionOf({ context, story, paragraphs }: Draft): LocatedFields['description'] {
  const { headline, standfirst } = story;
  return findDescription(context, { headline: headline.value, standfirst: standfirst?.value, paragraphs });
}

function bodyOf({ context, story: { place }, body }: Draft): Located<Block[]> {
  const { placed, source, confidence } = body;
  const where = source === 'json-ld' ? 'articleBody' : place === undefined ? 'page' : describeBox(place.root);
  context.note({ field: 'body', source, where, isChosen: true });
  return { value: placed.map(({ block }) => block), source, confidence };
}

function dateOf(
  { context, story: { near, below }, heading, range }: Draft,
  kind: 'published' | 'modified',
): Located<string> | undefined {
  return findDate(context, { near, below, headlineAt: heading[0]?.index, range }, kind);
}

function tagsOf({ context, story, heading }: Draft): LocatedFields['tags'] {
  const end = story.place?.end ?? context.page.segments.length;
  return findTags(context, heading, { behindBody: endOfBody(story), end });
}

type Values = Pick<Article, 'language' | 'breadcrumb' | 'headline' | 'body' | 'authors' | 'tags'> &
  Partial<Article>;

/** The values of the fields; a missing list is empty, any other missing field is an absent key. */
function valuesOf(fields: LocatedFields, headline: string): Values {
  const found = Object.entries(fields).flatMap(([name, located]) => (located ? [[name, located.value]] : []));
  const values = Object.fromEntries(found) as Partial<Article>;
  const { language = 'und', breadcrumb = [], body = [], authors = [], tags = [] } = values;
  return { ...values, language, breadcrumb, headline, body, authors, tags };
}

function provenanceOf(fields: LocatedFields): Provenance {
  const found = Object.entries(fields).flatMap(([name, located]) =>
    located ? [[name, originOf(name as FieldName, located)]] : [],
  );
  return Object.fromEntries(found) as Provenance;
}

/** A measured confidence replaces the estimate of the strategy. */
function originOf(field: FieldName, { source, confidence }: Located<unknown>): Origin {
  return { source, confidence: MEASURED_CONFIDENCES[field]?.[source] ?? confidence };
}
