/**
 * The final gate of each article, extracted or recovered: every string fulfils the text contract of `article.ts`, and
 * empty values are absent. The tables list all keys of the contract, so that a new key needs an entry.
 */
import type {
  Article,
  Author,
  Block,
  Crumb,
  Dateline,
  Embed,
  Image,
  ImageBlock,
  List,
  LiveEntry,
  LiveEntryBlock,
  Paragraph,
  Provenance,
  PublisherName,
  Quote,
  Subheading,
  Table,
  Warning,
} from './article.ts';
import { labelText, plainText } from './html/plain-text.ts';
import { parseUrl } from './parse-url.ts';

/** Converts a value to its form in the contract; undefined for an empty one. */
type Gate<T> = (value: T) => T | undefined;
type Gates<T> = { readonly [Key in keyof T]-?: Gate<NonNullable<T[Key]>> };

const UNSAFE_SIGN = /[\s\p{C}]/u;

const text: Gate<string> = (value) => plainText(value) || undefined;
/** Punctuation alone is not a label. */
const label: Gate<string> = (value) => labelText(value) || undefined;
const url: Gate<string> = (url) => {
  return UNSAFE_SIGN.test(url) ? parseUrl(url)?.href : url;
};

/** For values other than text: numbers, dates, codes. */
function asIs<T>(value: T): T {
  return value;
}

function listOf<T>(gate: Gate<T>): (values: T[]) => T[] {
  return (values) => values.flatMap((value) => gate(value) ?? []);
}

function filledListOf<T>(gate: Gate<T>): Gate<T[]> {
  return (values) => filled(listOf(gate)(values));
}

function filled<T>(values: T[]): T[] | undefined {
  return values.length === 0 ? undefined : values;
}

/** A gate for objects: keys with empty values are absent, and so is an object without its required keys. */
function objectOf<T extends object>(gates: Gates<T>, ...required: (keyof T)[]): Gate<T> {
  return (object) => {
    const result: Partial<T> = {};
    for (const key of Object.keys(object) as (keyof T)[]) {
      const gate = gates[key] as Gate<T[typeof key]>;
      const value = gate(object[key]);
      if (value !== undefined) result[key] = value;
    }
    return required.every((key) => key in result) ? (result as T) : undefined;
  };
}

/** Empty cells are kept, to preserve the columns. */
const rows: Gate<string[][]> = (written) => {
  const plain = written.map((row) => row.map(plainText));
  return plain.some((row) => row.some((cell) => cell !== '')) ? plain : undefined;
};

const IMAGE: Gates<Image> = { url: url, alt: text, credit: text, width: asIs, height: asIs };
const IMAGE_BLOCK: Gates<ImageBlock> = { type: asIs, ...IMAGE, caption: label };

type BlockGates<B extends Block> = { readonly [Type in B['type']]: Gate<Extract<B, { type: Type }>> };

const CONTENT_BLOCKS: BlockGates<LiveEntryBlock> = {
  paragraph: objectOf<Paragraph>({ type: asIs, text }, 'text'),
  subheading: objectOf<Subheading>({ type: asIs, text, level: asIs }, 'text'),
  list: objectOf<List>({ type: asIs, ordered: asIs, items: filledListOf(text) }, 'items'),
  quote: objectOf<Quote>({ type: asIs, text, cite: text }, 'text'),
  table: objectOf<Table>({ type: asIs, rows }, 'rows'),
  image: objectOf<ImageBlock>(IMAGE_BLOCK, 'url'),
  embed: objectOf<Embed>({ type: asIs, provider: asIs, url: url, text }),
};

const LIVE_ENTRY = objectOf<LiveEntry>({
  type: asIs,
  time: asIs,
  headline: text,
  blocks: listOf((block) => plainBlock(block)),
});

const BLOCKS: BlockGates<Block> = { ...CONTENT_BLOCKS, 'live-entry': LIVE_ENTRY };

/** A block of a body whose texts fulfill the contract; undefined for an empty one. */
export function plainBlock<B extends Block>(block: B): B | undefined {
  return (BLOCKS[block.type] as Gate<Block>)(block) as B | undefined;
}

const ARTICLE = objectOf<Article>(
  {
    url: url,
    canonicalUrl: url,
    publisher: objectOf<PublisherName>({ id: asIs, name: text, domain: asIs }, 'name'),
    language: asIs,
    breadcrumb: listOf(objectOf<Crumb>({ name: text, url: url }, 'name')),
    section: text,
    kicker: label,
    headline: text,
    standfirst: text,
    description: text,
    caption: label,
    leadImage: objectOf<Image>(IMAGE, 'url'),
    body: filledListOf(plainBlock),
    authors: listOf(objectOf<Author>({ name: text, role: text, url: url }, 'name')),
    agency: text,
    dateline: objectOf<Dateline>({ raw: text, place: text, date: text, desk: text }, 'raw'),
    publishedAt: asIs,
    modifiedAt: asIs,
    highlights: filledListOf(text),
    tags: (tags) => [...new Set(listOf(text)(tags))],
    isLive: asIs,
    isPaywalled: asIs,
    paywalledFrom: asIs,
    isTruncated: asIs,
    pages: asIs,
    wordCount: asIs,
    warnings: listOf(objectOf<Warning>({ code: asIs, message: text }, 'message')),
    provenance: asIs,
  },
  'headline',
  'body',
);

/**
 * The article of a draft: its texts and URLs fulfill the contract, empty values are absent, and the
 * provenance lists the existing fields. Undefined if headline or body are empty.
 *
 * The blocks of the body are expected to have passed {@link plainBlock} before words were counted in them.
 */
export function assembleArticle(draft: Article): Article | undefined {
  const article = ARTICLE(draft);
  return article && { ...article, provenance: provenanceOf(article) };
}

function provenanceOf(article: Article): Provenance {
  const origins = Object.entries(article.provenance);
  return Object.fromEntries(origins.filter(([field]) => hasValue(article[field as keyof Article])));
}

function hasValue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
