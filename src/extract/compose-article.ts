/** Composes the article of a story from a list of fields, in the order of the article. */
import type { Article, Block, FieldName, Provenance } from '../article.ts';
import { textsOf } from '../body/assemble.ts';
import { notesOf } from '../body/end-lines.ts';
import { accessOf } from '../fields/access.ts';
import { findBreadcrumb } from '../fields/breadcrumb.ts';
import { findCredits } from '../fields/byline.ts';
import { findCanonicalUrl } from '../fields/canonical-url.ts';
import { findDate } from '../fields/dates.ts';
import { findDescription } from '../fields/description.ts';
import type { Headline } from '../fields/headline.ts';
import { findKicker } from '../fields/kicker.ts';
import { findLanguage } from '../fields/language.ts';
import { findLicense } from '../fields/license.ts';
import { MEASURED_CONFIDENCES } from '../fields/measured-confidences.ts';
import { findPublisher } from '../fields/publisher.ts';
import { findSection } from '../fields/section.ts';
import { findTags } from '../fields/tags.ts';
import { describeBox } from '../html/segment.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import type { Located } from '../publishers/rules/strategy.ts';
import { totalWords } from '../text/words.ts';
import type { Body } from './compose-body.ts';
import { marksOfFields } from './marked-texts.ts';
import type { Story } from './story.ts';
import { warningsOf } from './warnings.ts';

type TitledStory = Story & { readonly headline: Headline };
type LocatedFields = { readonly [Name in FieldName]?: Located<NonNullable<Article[Name]>> | undefined };

export function composeArticle(context: ExtractionContext, story: TitledStory, body: Body): Article {
  const blocks = body.placed.map(({ block }) => block);
  const texts = textsOf(blocks);
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  const found = fieldsOf(context, story, body, { texts, paragraphs });
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

function fieldsOf(
  context: ExtractionContext,
  story: TitledStory,
  body: Body,
  { texts, paragraphs }: { readonly [Part in 'texts' | 'paragraphs']: readonly string[] },
): LocatedFields {
  const { headline, place, near, below } = story;
  const heading = headline.heading?.segments ?? [];
  const headlineAt = heading[0]?.index;
  const end = (story.verdicts.findLast(({ type }) => type !== undefined)?.segment.index ?? -1) + 1;
  const range = { from: near[0]?.index ?? headlineAt ?? 0, to: end + SEGMENTS_BELOW };
  const around = { near, below, headlineAt, range };
  const canonicalUrl = findCanonicalUrl(context);
  const publisher = findPublisher(context);
  const language = findLanguage(context, texts);
  const breadcrumb = findBreadcrumb(context, headline.value, headlineAt);
  const crumbs = breadcrumb?.value ?? [];
  return {
    canonicalUrl,
    publisher,
    language,
    breadcrumb,
    section: findSection(context, crumbs),
    kicker: findKicker(context, headline),
    headline,
    standfirst: story.standfirst,
    description: findDescription(context, { ...story, paragraphs }),
    caption: story.lead.caption,
    leadImage: story.lead.image,
    body: bodyOf(context, place, body),
    ...findCredits(context, { ...around, paragraphs, place, crumbs, headline: headline.value }),
    publishedAt: findDate(context, around, 'published'),
    modifiedAt: findDate(context, around, 'modified'),
    highlights: story.highlights,
    tags: findTags(context, heading, { end, place }),
    license: findLicense(context),
  };
}

/** Number of segments after the body in which a page may name the author. */
const SEGMENTS_BELOW = 12;

function bodyOf(context: ExtractionContext, place: Story['place'], body: Body): Located<Block[]> {
  const { placed, source, confidence } = body;
  const where = body.where ?? (place === undefined ? 'page' : describeBox(place.root));
  context.note({ field: 'body', source, where, isChosen: true });
  return { value: placed.map(({ block }) => block), source, confidence };
}

/** The values of the fields; a missing list is empty, any other missing field is an absent key. */
function valuesOf(found: LocatedFields, headline: string) {
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
  const entries = Object.entries(found) as [FieldName, Located<unknown> | undefined][];
  return Object.fromEntries(
    entries.flatMap(([field, located]) => (located === undefined ? [] : [[field, map(field, located)]])),
  );
}
