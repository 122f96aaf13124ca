/**
 * The final gate of each article, extracted or recovered: every string fulfils the text contract of `article.ts`, empty
 * values are absent, the language is an accepted one, and the schema agrees.
 */
import { type Article, articleSchema, type Block, type Provenance } from '../article.ts';
import { ScrapeError } from '../errors.ts';
import { labelText, plainText } from '../html/plain-text.ts';
import { isWantedLanguage } from '../text/detect-language.ts';
import { parseUrl } from '../text/parse-url.ts';

const URL_KEYS: ReadonlySet<string> = new Set(['url', 'canonicalUrl', 'license']);
/** Punctuation alone is not a label. */
const LABEL_KEYS: ReadonlySet<string> = new Set(['kicker', 'caption']);
/** Keys whose values are codes or kept as the engine made them; a body has passed {@link plainBlock}. */
const CODE_KEYS: ReadonlySet<string> = new Set(
  'type provider code id domain language time publishedAt modifiedAt provenance body marks'.split(' '),
);
/** Lists that are absent rather than empty. */
const FILLED_KEYS: ReadonlySet<string> = new Set(['items', 'highlights', 'notes']);
/** The keys without which a block of a type, or the object of a key, is empty. */
const REQUIRED: Readonly<Partial<Record<string, readonly string[]>>> = {
  article: ['headline'],
  paragraph: ['text'],
  subheading: ['text'],
  quote: ['text'],
  list: ['items'],
  table: ['rows'],
  image: ['url'],
  leadImage: ['url'],
  publisher: ['name'],
  breadcrumb: ['name'],
  authors: ['name'],
  dateline: ['raw'],
  notes: ['text'],
  warnings: ['message'],
};
const UNSAFE_SIGN = /[\s\p{C}]/u;
const NO_HEADLINE = 'not an article: its headline has no text';

/** A value in the form that the contract requires; undefined for an empty one. */
function plain(key: string, value: unknown): unknown {
  if (CODE_KEYS.has(key)) return value;
  if (typeof value === 'string') return plainString(key, value) || undefined;
  if (Array.isArray(value)) return plainList(key, value);
  return typeof value === 'object' && value !== null ? plainObject(key, value) : value;
}

function plainString(key: string, value: string): string | undefined {
  if (URL_KEYS.has(key)) return UNSAFE_SIGN.test(value) ? parseUrl(value)?.href : value;
  return LABEL_KEYS.has(key) ? labelText(value) : plainText(value);
}

/** Empty cells of a table are kept, to preserve its columns. */
function plainList(key: string, values: readonly unknown[]): unknown[] | undefined {
  if (key === 'rows') {
    const rows = (values as string[][]).map((row) => row.map(plainText));
    return rows.some((row) => row.some(Boolean)) ? rows : undefined;
  }
  const list = values.flatMap((value) => plain(key, value) ?? []);
  if (list.length === 0 && FILLED_KEYS.has(key)) return undefined;
  return key === 'tags' ? [...new Set(list)] : list;
}

function plainObject(key: string, object: object): object | undefined {
  const entries = Object.entries(object).map(([name, value]) => [name, plain(name, value)] as const);
  const result = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  const required = REQUIRED['type' in object ? String(object.type) : key] ?? [];
  return required.every((name) => name in result) ? result : undefined;
}

/** A block of a body whose texts fulfill the contract; undefined for an empty one. */
export function plainBlock<B extends Block>(block: B): B | undefined {
  return plainObject('', block) as B | undefined;
}

export interface FinishOptions {
  /** URL of the page, for error messages. */
  readonly url?: string | undefined;
  /** Accepted languages; default: all. */
  readonly languages?: readonly string[] | undefined;
}

/**
 * The article of a draft, or the reason why there is none: `not-an-article` if the headline has no text, `language-refused`,
 * `invalid-article`. The blocks of the body are expected to have passed {@link plainBlock} before words were counted in them.
 */
export function finishArticle(draft: Article, { url, languages }: FinishOptions): Article | ScrapeError {
  const plainDraft = plain('article', draft) as Article | undefined;
  if (plainDraft === undefined) return new ScrapeError('not-an-article', NO_HEADLINE, { url, kind: 'other' });
  const article = { ...plainDraft, provenance: provenanceOf(plainDraft) };
  if (!isWantedLanguage(article.language, languages))
    return new ScrapeError('language-refused', `the article is in ${article.language}`, { url });
  const { error } = articleSchema.safeParse(article);
  return error ? new ScrapeError('invalid-article', error.message, { url, cause: error }) : article;
}

function provenanceOf(article: Article): Provenance {
  const values = article as Readonly<Record<string, unknown>>;
  const hasValue = ([field]: [string, unknown]): boolean =>
    Array.isArray(values[field]) ? values[field].length > 0 : values[field] !== undefined;
  return Object.fromEntries(Object.entries(article.provenance).filter(hasValue));
}
