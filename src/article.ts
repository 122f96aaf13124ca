/**
 * The contract: what an {@link Article} is. Everything the library makes passes
 * {@link articleSchema}; everything that reads an article can rely on it.
 *
 * A missing optional field is an absent key: never `null`, never `""`. Arrays are
 * always there, possibly empty. Text is well-formed Unicode in NFC, decoded, free of markup and control characters, with
 * one space between words and something visible in it; a kicker or caption has a letter or digit. URLs are
 * http(s), without space or control characters.
 */
import * as z from 'zod';

const text = z.string().min(1);
const optionalText = z.exactOptional(text);
/** ISO 8601 to the second or finer, with an offset: `2020-11-28T13:34:47+05:30`. */
const timestamp = z.iso.datetime({ offset: true });
const url = z.string().regex(/^https?:\/\//iu, 'an http(s) URL');

/** A picture with its caption and credit. */
export interface Image {
  /** Absolute URL. @example "https://img.example/2026/11/pul.jpg" */
  url: string;
  /** Alternative text, markup and publisher suffix removed. @example "पुल का निरीक्षण" */
  alt?: string;
  /** Credit, without its label. @example "पीटीआई" */
  credit?: string;
  /** In CSS pixels, if the page states it. @example 1200 */
  width?: number;
  /** In CSS pixels, if the page states it. @example 675 */
  height?: number;
}

/** A paragraph of running text. */
export interface Paragraph {
  type: 'paragraph';
  /** @example "पटना। बारिश के बाद सड़कें फिर खुल गई हैं।" */
  text: string;
}

/** A heading within the body. */
export interface Subheading {
  type: 'subheading';
  /** @example "क्या है पूरा मामला" */
  text: string;
  /** Depth as in `<h2>`…`<h6>`; a bold line counts as 3. @example 3 */
  level: number;
}

/** A list of the body. */
export interface List {
  type: 'list';
  /** Whether its items are numbered. */
  ordered: boolean;
  /** @example ["पहचान पत्र", "दो फोटो"] */
  items: string[];
}

/** A block quote. */
export interface Quote {
  type: 'quote';
  /** @example "हम हर गांव तक पानी पहुंचाएंगे।" */
  text: string;
  /** The quoted person, as printed. @example "जिलाधिकारी" */
  cite?: string;
}

/** A table of data (a layout table is read as the blocks in it). */
export interface Table {
  type: 'table';
  /** Cells by row, in the order shown. @example [["शहर", "तापमान"], ["आगरा", "41"]] */
  rows: string[][];
}

/** A picture within the body. */
export interface ImageBlock extends Image {
  type: 'image';
  /** @example "बाढ़ के बाद का दृश्य" */
  caption?: string;
}

/** A post or video of a third party, embedded in the body. */
export interface Embed {
  type: 'embed';
  /** @example "twitter" */
  provider: 'twitter' | 'instagram' | 'youtube' | 'facebook' | 'other';
  /** @example "https://twitter.com/pib/status/1" */
  url?: string;
  /** Text of the embed, if the page contains it. */
  text?: string;
}

/** Blocks that a live entry may contain. */
export type LiveEntryBlock = Paragraph | Subheading | List | Quote | Table | ImageBlock | Embed;

/** One entry of a live page. */
export interface LiveEntry {
  type: 'live-entry';
  /** ISO 8601 with offset. @example "2026-11-24T10:05:00+05:30" */
  time?: string;
  /** @example "मतगणना शुरू" */
  headline?: string;
  /** In reading order. */
  blocks: LiveEntryBlock[];
}

/** One piece of the body, in reading order. */
export type Block = LiveEntryBlock | LiveEntry;

/** One step of the breadcrumb from the site's root to the article. */
export interface Crumb {
  /** As printed. @example "उत्तर प्रदेश" */
  name: string;
  /** @example "https://naya-akhbar.example/up" */
  url?: string;
}

/** An author or reporter. */
export interface Author {
  /** @example "सुनीता शर्मा" */
  name: string;
  /** As printed in the byline. @example "Written By" */
  role?: string;
  /** The author's page. */
  url?: string;
}

/** The opening of a report: place, day and desk. */
export interface Dateline {
  /** As printed. @example "लखनऊ, 30 अक्टूबर (आईएएनएस)।" */
  raw: string;
  /** @example "लखनऊ" */
  place?: string;
  /** Day of the dateline, as printed. @example "30 अक्टूबर" */
  date?: string;
  /** Desk or bureau. @example "जागरण संवाददाता" */
  desk?: string;
}

/** Who published the page. */
export interface PublisherName {
  /** Id of the matching publisher rule. @example "dainik-jagran" */
  id?: string;
  /** @example "दैनिक जागरण" */
  name: string;
  /** Host without `www.`. @example "jagran.com" */
  domain?: string;
}

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

/** Something that users of the article should know about its extraction. */
export type WarningCode = (typeof WARNING_CODES)[number];

/** A warning: a literal code and a message for people. */
export interface Warning {
  /** For programs; messages may change. @example "headline-disagreement" */
  code: WarningCode;
  /** @example "h1 and JSON-LD state different headlines" */
  message: string;
}

/** The sources of values. */
export const SOURCES = [
  'publisher-rule',
  'profile',
  'json-ld',
  'meta',
  'microdata',
  'page',
  'text',
  'url',
] as const;

/** The source of a value. */
export type Source = (typeof SOURCES)[number];

/** Source and confidence of one field. */
export interface Origin {
  /** Where the value is from. @example "json-ld" */
  source: Source;
  /**
   * How often values of this field from this source were right on pages with gold: 0.9 means nine in ten. Measured by
   * `npm run calibrate` if enough pages had one, else the engine's estimate. From 0 to 1.
   * @example 0.9
   */
  confidence: number;
}

/** The names of the fields that have a provenance. */
export const FIELD_NAMES = [
  'canonicalUrl',
  'publisher',
  'language',
  'breadcrumb',
  'section',
  'kicker',
  'headline',
  'standfirst',
  'description',
  'caption',
  'leadImage',
  'body',
  'authors',
  'agency',
  'dateline',
  'publishedAt',
  'modifiedAt',
  'highlights',
  'tags',
] as const;

/** The fields that have a provenance. */
export type FieldName = (typeof FIELD_NAMES)[number];

/** The provenance of an article: an entry for each field that has a value. */
export type Provenance = Partial<Record<FieldName, Origin>>;

/**
 * A news article, as a careful editor would have copied it out.
 *
 * @example
 * const article = extractArticle(html, { url: 'https://www.jagran.com/…' });
 * article.headline; // "नहर की सफाई शुरू, किसानों को राहत"
 */
export interface Article {
  /** URL of the page; absent if neither the caller nor the page states it. @example "https://naya-akhbar.example/up/nahar-1" */
  url?: string;
  /** The URL that the page states for itself (`rel=canonical`, else og:url). */
  canonicalUrl?: string;
  /** Absent only if neither URL nor page identifies one. @example { id: "dainik-jagran", name: "दैनिक जागरण", domain: "jagran.com" } */
  publisher?: PublisherName;
  /** BCP 47, detected from the text. @example "hi" */
  language: string;
  /** Breadcrumb as shown, root first, without the leaf that repeats the headline. @example [{ name: "होम" }, { name: "उत्तर प्रदेश" }] */
  breadcrumb: Crumb[];
  /** Last useful crumb, else the section that the page states. @example "उत्तर प्रदेश" */
  section?: string;
  /** Short label above the headline, or at its head, without its colon. @example "मौसम" */
  kicker?: string;
  /** As shown; never the site's suffix, never a truncated copy. @example "नहर की सफाई शुरू, किसानों को राहत" */
  headline: string;
  /** The standfirst shown between headline and body. @example "सिंचाई विभाग ने दस दिन में काम पूरा करने का लक्ष्य रखा है।" */
  standfirst?: string;
  /** A meta description that is not visible on the page. */
  description?: string;
  /** Caption of the lead image as shown, without publisher suffix and credit. @example "सफाई का जायजा लेते अधिकारी (फाइल फोटो)" */
  caption?: string;
  /** The picture above the body. */
  leadImage?: Image;
  /** In reading order. */
  body: Block[];
  /** Authors and reporters. @example [{ name: "सुनीता शर्मा" }] */
  authors: Author[];
  /** The news agency of the text. @example "भाषा" */
  agency?: string;
  /** @example { raw: "पटना।", place: "पटना" } */
  dateline?: Dateline;
  /** ISO 8601 with offset. @example "2026-11-24T09:30:00+05:30" */
  publishedAt?: string;
  /** ISO 8601 with offset. @example "2026-11-24T11:00:00+05:30" */
  modifiedAt?: string;
  /** Bullets of a labelled summary box. @example ["दस दिन में सफाई", "3 गांवों को पानी"] */
  highlights?: string[];
  /** As shown, without `#`. @example ["नहर", "सिंचाई"] */
  tags: string[];
  /** A live page. */
  isLive: boolean;
  /** Whether there is a paywall or a login. */
  isPaywalled: boolean;
  /** Index of the first body block after the paywall, if the HTML contains it. @example 4 */
  paywalledFrom?: number;
  /** Whether the HTML contains only the beginning. */
  isTruncated: boolean;
  /** Number of pages of a multi-page article, if the page links them. @example 3 */
  pages?: number;
  /** Words of the body. @example 412 */
  wordCount: number;
  /** Things to know about the extraction. */
  warnings: Warning[];
  /** Source and confidence of each field. */
  provenance: Provenance;
}

const imageFields = {
  url,
  alt: optionalText,
  credit: optionalText,
  width: z.exactOptional(z.number().positive()),
  height: z.exactOptional(z.number().positive()),
};

const contentBlocks = [
  z.strictObject({ type: z.literal('paragraph'), text }),
  z.strictObject({ type: z.literal('subheading'), text, level: z.int().min(2).max(6) }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(text).min(1) }),
  z.strictObject({ type: z.literal('quote'), text, cite: optionalText }),
  z.strictObject({ type: z.literal('table'), rows: z.array(z.array(z.string())).min(1) }),
  z.strictObject({ type: z.literal('image'), ...imageFields, caption: optionalText }),
  z.strictObject({
    type: z.literal('embed'),
    provider: z.enum(['twitter', 'instagram', 'youtube', 'facebook', 'other']),
    url: z.exactOptional(url),
    text: optionalText,
  }),
] as const;

const liveEntry = z.strictObject({
  type: z.literal('live-entry'),
  time: z.exactOptional(timestamp),
  headline: optionalText,
  blocks: z.array(z.discriminatedUnion('type', contentBlocks)),
});

const origin = z.strictObject({
  source: z.enum(SOURCES),
  confidence: z.number().min(0).max(1),
});

/**
 * Validates an article from outside: `articleSchema.parse(JSON.parse(line))`.
 * Unknown keys are rejected, so that a typo in a pipeline is noticed.
 */
export const articleSchema = z.strictObject({
  url: z.exactOptional(url),
  canonicalUrl: z.exactOptional(url),
  publisher: z.exactOptional(z.strictObject({ id: optionalText, name: text, domain: optionalText })),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{4})?$/u, 'a BCP 47 language'),
  breadcrumb: z.array(z.strictObject({ name: text, url: z.exactOptional(url) })),
  section: optionalText,
  kicker: optionalText,
  headline: text,
  standfirst: optionalText,
  description: optionalText,
  caption: optionalText,
  leadImage: z.exactOptional(z.strictObject(imageFields)),
  body: z.array(z.discriminatedUnion('type', [...contentBlocks, liveEntry])).min(1),
  authors: z.array(z.strictObject({ name: text, role: optionalText, url: z.exactOptional(url) })),
  agency: optionalText,
  dateline: z.exactOptional(
    z.strictObject({ raw: text, place: optionalText, date: optionalText, desk: optionalText }),
  ),
  publishedAt: z.exactOptional(timestamp),
  modifiedAt: z.exactOptional(timestamp),
  highlights: z.exactOptional(z.array(text).min(1)),
  tags: z.array(text),
  isLive: z.boolean(),
  isPaywalled: z.boolean(),
  paywalledFrom: z.exactOptional(z.int().min(0)),
  isTruncated: z.boolean(),
  pages: z.exactOptional(z.int().min(2)),
  wordCount: z.int().min(0),
  warnings: z.array(
    z.strictObject({
      code: z.enum(WARNING_CODES),
      message: text,
    }),
  ),
  provenance: z.partialRecord(z.enum(FIELD_NAMES), origin),
}) satisfies z.ZodType<Article>;

/**
 * {@link articleSchema} as JSON Schema (draft 2020-12), for tools without zod. Also available as a file of the package:
 * `samachar/article.schema.json`.
 */
export function articleJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(articleSchema) };
}
