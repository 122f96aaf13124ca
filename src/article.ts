/**
 * The contract of an {@link Article}. Everything the library makes passes {@link articleSchema}, and everything that reads an
 * article can rely on it.
 *
 * A missing optional field is an absent key: never `null`, never `""`. Arrays are always present, possibly empty. Text is
 * well-formed Unicode in NFC, decoded, free of markup and control characters, with one space between words and something
 * visible in it; a kicker or caption has a letter or digit. URLs are http(s), without space or control characters; links in a
 * text may also be mailto and tel.
 */
import { en } from 'zod/locales';
import * as z from 'zod/mini';

z.config(en());
/** The codes of warnings. */
export const WARNING_CODES = [
  'headline-disagreement',
  'body-truncated',
  'body-from-json-ld',
  'lossy-mojibake',
  'mojibake-repaired',
  'legacy-font',
  'machine-translated',
  'publisher-rule-disagreement',
  'publisher-rule-overruled',
  'publisher-rule-stale',
  'standfirst-repeated',
  'low-confidence',
] as const;

/** The sources of values. `profile` is in articles of earlier versions. */
export const SOURCES = [
  'publisher-rule',
  'profile',
  'json-ld',
  'data',
  'meta',
  'microdata',
  'page',
  'text',
  'url',
] as const;

const text = z.string().check(z.minLength(1));
const optionalText = z.exactOptional(text);
/** ISO 8601 to the second or finer, with an offset: `2020-11-28T13:34:47+05:30`. */
const timestamp = z.iso.datetime({ offset: true });
const optionalTimestamp = z.exactOptional(timestamp);
const url = z.string().check(z.regex(/^https?:\/\//iu, 'an http(s) URL'));
const optionalUrl = z.exactOptional(url);
const optionalPixels = z.exactOptional(z.number().check(z.positive()));

/** The kinds of marks in a text. */
export const MARK_TYPES = [
  'link',
  'strong',
  'emphasis',
  'superscript',
  'subscript',
  'strikethrough',
  /** The space between two lines of verse. */
  'line-break',
] as const;

const linkUrl = z.string().check(z.regex(/^(?:https?:\/\/|mailto:|tel:)/iu, 'an http(s), mailto or tel URL'));

const mark = z.strictObject({
  /** @example "link" */
  type: z.enum(MARK_TYPES),
  /** Offset of its first character in UTF-16 code units, as in `text.slice(start, end)`. @example 6 */
  start: z.int().check(z.minimum(0)),
  /** Offset behind its last character. @example 14 */
  end: z.int().check(z.minimum(1)),
  /** Absolute URL, only of links: http(s), mailto or tel. @example "https://naya-akhbar.example/up/nahar-1" */
  url: z.exactOptional(linkUrl),
});

const listOfMarks = z.array(mark);
/** Links and emphasis in a text, sorted by position, the outer mark first. None splits a grapheme cluster. */
const marks = z.exactOptional(listOfMarks.check(z.minLength(1)));
/** The marks of each text of a list. */
const itemMarks = z.exactOptional(z.array(listOfMarks));

const imageFields = {
  /** Absolute URL. @example "https://img.example/2026/11/pul.jpg" */
  url,
  /** Alternative text, markup and publisher suffix removed. @example "पुल का निरीक्षण" */
  alt: optionalText,
  /** Credit, without its label. @example "पीटीआई" */
  credit: optionalText,
  /** Width in CSS pixels, if the page states it. @example 1200 */
  width: optionalPixels,
  /** Height in CSS pixels, if the page states it. @example 675 */
  height: optionalPixels,
};

const image = z.strictObject(imageFields);

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  /** @example "पटना। बारिश के बाद सड़कें फिर खुल गई हैं।" */
  text,
  /** Links and emphasis. @example [{ type: "link", start: 6, end: 11, url: "https://naya-akhbar.example/mausam" }] */
  marks,
});

const subheading = z.strictObject({
  type: z.literal('subheading'),
  /** @example "क्या है पूरा मामला" */
  text,
  /** Depth as in `<h2>`…`<h6>`; a bold line counts as 3. @example 3 */
  level: z.int().check(z.minimum(2), z.maximum(6)),
  /** Links and emphasis; bold type is left out, since all subheadings have it. */
  marks,
});

const list = z.strictObject({
  type: z.literal('list'),
  /** Whether its items are numbered. */
  ordered: z.boolean(),
  /** @example ["पहचान पत्र", "दो फोटो"] */
  items: z.array(text).check(z.minLength(1)),
  /** Links and emphasis of each item. @example [[], [{ type: "strong", start: 0, end: 2 }]] */
  itemMarks,
});

const quote = z.strictObject({
  type: z.literal('quote'),
  /** @example "हम हर गांव तक पानी पहुंचाएंगे।" */
  text,
  /** The quoted person, as printed. @example "जिलाधिकारी" */
  cite: optionalText,
  /** Links and emphasis in the text. */
  marks,
});

const table = z.strictObject({
  type: z.literal('table'),
  /** Cells by row, in the order shown. @example [["शहर", "तापमान"], ["आगरा", "41"]] */
  rows: z.array(z.array(z.string())).check(z.minLength(1)),
  /** Links and emphasis of each cell, by row. */
  cellMarks: z.exactOptional(z.array(z.array(listOfMarks))),
});

const imageBlock = z.strictObject({
  type: z.literal('image'),
  ...imageFields,
  /** @example "बाढ़ के बाद का दृश्य" */
  caption: optionalText,
  /** Links and emphasis in the caption. */
  marks,
});

const embed = z.strictObject({
  type: z.literal('embed'),
  /** `video`, `audio` and `document` are files, such as an MP4 or a PDF. @example "twitter" */
  provider: z.enum(['twitter', 'instagram', 'youtube', 'facebook', 'video', 'audio', 'document', 'other']),
  /** @example "https://twitter.com/pib/status/1" */
  url: optionalUrl,
  /** Text of the embed, if the page contains it. */
  text: optionalText,
  /** Duration in seconds, if the page states it. @example 206 */
  duration: z.exactOptional(z.number().check(z.positive())),
});

const liveEntryBlocks = [paragraph, subheading, list, quote, table, imageBlock, embed] as const;

const liveEntry = z.strictObject({
  type: z.literal('live-entry'),
  /** Time of the entry, ISO 8601 with offset. @example "2026-11-24T10:05:00+05:30" */
  time: optionalTimestamp,
  /** @example "मतगणना शुरू" */
  headline: optionalText,
  /** The blocks of the entry, in reading order. */
  blocks: z.array(z.discriminatedUnion('type', liveEntryBlocks)),
});

const note = z.strictObject({
  /** @example "correction" */
  kind: z.enum(['correction', 'update', 'ai', 'translation', 'sponsored']),
  /** @example "सुधार: पहले इस खबर में तीन गांव लिखे गए थे।" */
  text,
});

const crumb = z.strictObject({
  /** Name as printed. @example "उत्तर प्रदेश" */
  name: text,
  /** @example "https://naya-akhbar.example/up" */
  url: optionalUrl,
});

const author = z.strictObject({
  /** @example "सुनीता शर्मा" */
  name: text,
  /** Label or title as printed in the byline. @example "Written By" */
  role: optionalText,
  /** The author's page. */
  url: optionalUrl,
});

const dateline = z.strictObject({
  /** The whole dateline as printed. @example "लखनऊ, 30 अक्टूबर (आईएएनएस)।" */
  raw: text,
  /** @example "लखनऊ" */
  place: optionalText,
  /** Day of the dateline, as printed. @example "30 अक्टूबर" */
  date: optionalText,
  /** Desk or bureau. @example "जागरण संवाददाता" */
  desk: optionalText,
});

const publisherName = z.strictObject({
  /** Id of the matching publisher rule. @example "dainik-jagran" */
  id: optionalText,
  /** @example "दैनिक जागरण" */
  name: text,
  /** Host without `www.`. @example "jagran.com" */
  domain: optionalText,
});

const warning = z.strictObject({
  /** Stable code for programs; messages may change. @example "headline-disagreement" */
  code: z.enum(WARNING_CODES),
  /** @example "h1 and JSON-LD state different headlines" */
  message: text,
});

const origin = z.strictObject({
  /** Where the value comes from. @example "json-ld" */
  source: z.enum(SOURCES),
  /**
   * How often values of this field from this source were right on pages with gold, from 0 to 1. Measured by
   * `npm run calibrate` if enough pages had one, otherwise the engine's estimate. @example 0.9
   */
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  /** Only of the body: hash of the site profile that the page was read with, if any. @example "9f0c2a6b1d3e4f58" */
  profile: optionalText,
});

/** The fields that have a provenance. */
const foundFields = {
  /** The URL that the page states for itself (`rel=canonical`, otherwise og:url). */
  canonicalUrl: optionalUrl,
  /** Absent only if neither URL nor page identifies one. @example { id: "dainik-jagran", name: "दैनिक जागरण", domain: "jagran.com" } */
  publisher: z.exactOptional(publisherName),
  /** BCP 47, detected from the text. @example "hi" */
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z]{4})?$/u, 'a BCP 47 language')),
  /** Breadcrumb as shown, root first, without the leaf that repeats the headline. @example [{ name: "होम" }, { name: "उत्तर प्रदेश" }] */
  breadcrumb: z.array(crumb),
  /** Last useful crumb, otherwise the section that the page states. @example "उत्तर प्रदेश" */
  section: optionalText,
  /** Short label above the headline, or at its start, without its colon. @example "मौसम" */
  kicker: optionalText,
  /** Headline as shown, without the site's suffix, and never truncated. @example "नहर की सफाई शुरू, किसानों को राहत" */
  headline: text,
  /** The standfirst shown between headline and body. @example "सिंचाई विभाग ने दस दिन में काम पूरा करने का लक्ष्य रखा है।" */
  standfirst: optionalText,
  /** A meta description that is not visible on the page. */
  description: optionalText,
  /** Caption of the lead image as shown, without publisher suffix and credit. @example "सफाई का जायजा लेते अधिकारी (फाइल फोटो)" */
  caption: optionalText,
  /** The picture above the body. */
  leadImage: z.exactOptional(image),
  /** The blocks of the body, in reading order. */
  body: z.array(z.discriminatedUnion('type', [...liveEntryBlocks, liveEntry])).check(z.minLength(1)),
  /** Authors and reporters. @example [{ name: "सुनीता शर्मा" }] */
  authors: z.array(author),
  /** The news agency that the text comes from. @example "भाषा" */
  agency: optionalText,
  /** @example { raw: "पटना।", place: "पटना" } */
  dateline: z.exactOptional(dateline),
  /** Time of publication, ISO 8601 with offset. @example "2026-11-24T09:30:00+05:30" */
  publishedAt: optionalTimestamp,
  /** Time of the last update, ISO 8601 with offset. @example "2026-11-24T11:00:00+05:30" */
  modifiedAt: optionalTimestamp,
  /** Bullets of a labelled summary box. @example ["दस दिन में सफाई", "3 गांवों को पानी"] */
  highlights: z.exactOptional(z.array(text).check(z.minLength(1))),
  /** Tags as shown, without `#`. @example ["नहर", "सिंचाई"] */
  tags: z.array(text),
  /** URL of the license that the page states for its text. @example "https://creativecommons.org/licenses/by/4.0/" */
  license: optionalUrl,
};

const fieldName = z.enum(Object.keys(foundFields) as (keyof typeof foundFields)[]);

/**
 * Validates an article from outside: `articleSchema.parse(JSON.parse(line))`.
 * Unknown keys are rejected, so that a typo in a pipeline is noticed.
 */
export const articleSchema = z.strictObject({
  /** URL of the page; absent if neither the caller nor the page states it. @example "https://naya-akhbar.example/up/nahar-1" */
  url: optionalUrl,
  ...foundFields,
  /** Links and emphasis in texts outside of the body. */
  marks: z.exactOptional(z.strictObject({ standfirst: marks, caption: marks, highlights: itemMarks })),
  /** What the newsroom says about its text: corrections, updates, machines that wrote or translated it, sponsors. */
  notes: z.exactOptional(z.array(note).check(z.minLength(1))),
  /** A live page. */
  isLive: z.boolean(),
  /** Whether there is a paywall or a login. */
  isPaywalled: z.boolean(),
  /** Index of the first body block after the paywall, if the HTML contains it. @example 4 */
  paywalledFrom: z.exactOptional(z.int().check(z.minimum(0))),
  /** Whether the HTML contains only the beginning. */
  isTruncated: z.boolean(),
  /** Number of pages of a multi-page article, if the page links to them. @example 3 */
  pages: z.exactOptional(z.int().check(z.minimum(2))),
  /** Words of the body. @example 412 */
  wordCount: z.int().check(z.minimum(0)),
  /** Remarks on the extraction. */
  warnings: z.array(warning),
  /** Source and confidence of each field. */
  provenance: z.partialRecord(fieldName, origin),
});

/**
 * A news article, as a careful editor would have copied it out.
 *
 * @example
 * const article = extractArticle(html, { url: 'https://www.jagran.com/…' });
 * article.headline; // "नहर की सफाई शुरू, किसानों को राहत"
 */
export interface Article extends z.infer<typeof articleSchema> {}

/** One block of the body, in reading order. */
export type Block = Article['body'][number];

/** A link, emphasis or line break in a text. */
export type Mark = NonNullable<Paragraph['marks']>[number];

/** A paragraph of running text. */
export interface Paragraph extends Extract<Block, { type: 'paragraph' }> {}

/** A heading within the body. */
export interface Subheading extends Extract<Block, { type: 'subheading' }> {}

/** A list of the body. */
export interface List extends Extract<Block, { type: 'list' }> {}

/** A block quote. */
export interface Quote extends Extract<Block, { type: 'quote' }> {}

/** A data table. A layout table is read as the blocks in it. */
export interface Table extends Extract<Block, { type: 'table' }> {}

/** A picture within the body. */
export interface ImageBlock extends Extract<Block, { type: 'image' }> {}

/** A post or video of a third party, embedded in the body. */
export interface Embed extends Extract<Block, { type: 'embed' }> {}

/** One entry of a live page. */
export interface LiveEntry extends Extract<Block, { type: 'live-entry' }> {}

/** Blocks that a live entry may contain. */
export type LiveEntryBlock = LiveEntry['blocks'][number];

/** A picture with its caption and credit. */
export interface Image extends NonNullable<Article['leadImage']> {}

/** One step of the breadcrumb from the site's root to the article. */
export type Crumb = Article['breadcrumb'][number];

/** An author or reporter. */
export type Author = Article['authors'][number];

/** The opening of a report: place, day and desk. */
export interface Dateline extends NonNullable<Article['dateline']> {}

/** The publisher of a page. */
export interface PublisherName extends NonNullable<Article['publisher']> {}

/** A warning: a literal code and a human-readable message. */
export type Warning = Article['warnings'][number];

/** The code of a warning. */
export type WarningCode = (typeof WARNING_CODES)[number];

/** The source of a value. */
export type Source = (typeof SOURCES)[number];

/** The provenance of an article: an entry for each field that has a value. */
export type Provenance = Article['provenance'];

/** Source and confidence of one field. */
export interface Origin extends NonNullable<Provenance['headline']> {}

/** The fields that have a provenance. */
export type FieldName = keyof Provenance;

/** The names of the fields that have a provenance. */
export const FIELD_NAMES: readonly FieldName[] = fieldName.options;

/**
 * {@link articleSchema} as JSON Schema (draft 2020-12), for tools without zod. Also available as a file of the package:
 * `samachar/article.schema.json`.
 */
export function articleJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(articleSchema) };
}
