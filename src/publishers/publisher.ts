/**
 * A publisher rule: what is known about one newspaper's pages, as data.
 *
 * WHERE a value is found is data and lives here; HOW it is read is code and lives in `html/`, `body/` and `fields/`. A rule is
 * plain JSON. If a site seems to need code, the engine has to get more general.
 */
import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { ScrapeError } from '../errors.ts';
import { shown } from '../io/check-options.ts';
import { didYouMean } from '../io/near-name.ts';

z.config(en());
const text = z.string().check(z.minLength(1));
const texts = z.exactOptional(z.readonly(z.array(text)));
const patterns = z.exactOptional(manyOf(z.string().check(z.refine(isPattern, 'a regular expression'))));
const webUrls = z.exactOptional(manyOf(z.url({ protocol: /^https?$/u })));

/** How reliable a locator is. Built-in rules state both. */
const evidence = {
  /**
   * How sure the author of a rule is: it was read in saved HTML (`seen`), taken from a public
   * scraper (`scraper`), or guessed. A guess never beats the generic engine.
   */
  sure: z.exactOptional(z.enum(['seen', 'scraper', 'guess'])),
  /** Where it comes from: the year, and a word for the source. @example "2022, QA script" */
  from: z.exactOptional(text),
};

const locator = z.union([
  z.readonly(z.strictObject({ css: text, attribute: z.exactOptional(text), ...evidence })),
  z.readonly(z.strictObject({ jsonLd: text, ...evidence })),
  z.readonly(z.strictObject({ meta: text, ...evidence })),
]);

const LOCATOR_FIELDS = ['css', 'attribute', 'jsonLd', 'meta', ...Object.keys(evidence)];

/** The names of the fields that a rule can locate. */
export const LOCATED_FIELDS = [
  'breadcrumb',
  'kicker',
  'headline',
  'standfirst',
  'caption',
  'credit',
  'leadImage',
  'body',
  'authors',
  'place',
  'publishedAt',
  'modifiedAt',
  'highlights',
  'tags',
  'liveEntries',
  'paywall',
] as const;

const locators = z.exactOptional(z.readonly(z.partialRecord(z.enum(LOCATED_FIELDS), manyOf(locator))));

const layout = z.readonly(
  z.strictObject({
    /** Short name for traces and fixtures. @example "2020" */
    id: text,
    /** CSS selector: the layout is used if the page has a matching element. Layouts are tried newest first. */
    whenPresent: text,
    /** Where its fields are; these locators are tried before those of the rule. */
    locators,
    /** CSS selectors of elements that are never part of the article. */
    boilerplate: texts,
  }),
);

/** The schema of a {@link Publisher}. {@link definePublisher} checks a rule with it, and gives clearer errors. */
export const publisherSchema = z.readonly(
  z.strictObject({
    /** Unique id in kebab case. @example "dainik-jagran" */
    id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'kebab-case')),
    /** The name as the publisher writes it. @example "दैनिक जागरण" */
    name: text,
    /** Hosts, without `www.`; subdomains are included unless another rule names them. A path prefix may follow. @example ["jagran.com", "bbc.com/hindi"] */
    domains: manyOf(
      z.string().check(z.regex(/^[^/\s][^/\s.]*\.[^/\s]+(\/[^\s]*)?$/u, 'a host, perhaps with a path')),
    ),
    /** Other names it signs with at the end of titles, captions and alts. @example ["India TV Hindi", "India TV"] */
    signatures: texts,
    /** Sentences of this publisher that are never part of an article (compared after folding, as the start of a block). */
    phrases: texts,
    /** Patterns for what this publisher appends to a title or caption, in addition to its signatures: `-[^-]+ News$`. */
    suffixes: z.exactOptional(z.readonly(z.strictObject({ headline: patterns, caption: patterns }))),
    /** Patterns for path and query of its URLs. @example { article: ["-[0-9]{8}\\.html$"], video: ["^/videos/"] } */
    urls: z.exactOptional(
      z.readonly(
        z.strictObject({
          article: patterns,
          live: patterns,
          listing: patterns,
          video: patterns,
          gallery: patterns,
        }),
      ),
    ),
    /** URLs of RSS and Atom feeds. */
    feeds: webUrls,
    /** URLs of sitemaps, news sitemaps first. */
    sitemaps: webUrls,
    /** Where its fields are. @example { headline: [{ css: "h1.title" }] } */
    locators,
    /** CSS selectors of elements that are never part of the article. */
    boilerplate: texts,
    /** Layouts by era, newest first; the first one whose marker is on the page adds to the rule. */
    layouts: z.exactOptional(z.readonly(z.array(layout))),
  }),
);

/** A publisher rule. See {@link definePublisher}. */
export interface Publisher extends z.infer<typeof publisherSchema> {}

/** One layout of a publisher. Every part is optional; the generic engine does the rest. */
export type Layout = NonNullable<Publisher['layouts']>[number];

/** The fields that a rule can locate. */
export type LocatedField = (typeof LOCATED_FIELDS)[number];

/** One place to look for a value. Locators are listed in order, and the first that gives text wins. */
export type Locator = NonNullable<NonNullable<Publisher['locators']>[LocatedField]>[number];

/**
 * A locator in a few words, as traces name it.
 *
 * @example
 * describeLocator({ css: 'img.lead', attribute: 'data-src' }); // "css img.lead @data-src"
 */
export function describeLocator(locator: Locator): string {
  if ('css' in locator)
    return `css ${locator.css}${locator.attribute === undefined ? '' : ` @${locator.attribute}`}`;
  return 'jsonLd' in locator ? `json-ld ${locator.jsonLd}` : `meta ${locator.meta}`;
}

/** How sure the author of a rule is of a locator. */
export type Certainty = NonNullable<Locator['sure']>;

/** How reliable a locator is. */
export type LocatorEvidence = Pick<Locator, 'sure' | 'from'>;

/** What a URL of a publisher leads to, according to its shape. */
export type UrlKind = keyof NonNullable<Publisher['urls']>;

/** Rules that have passed the check, so that a rule is not checked again for each page. */
const checked = new WeakSet<Publisher>();

/**
 * Checks a rule and returns it.
 *
 * @throws ScrapeError `invalid-publisher`; the message has the path of the invalid value, and the closest known name for
 * an unknown field.
 * @example
 * const nayaAkhbar = definePublisher({
 *   id: 'naya-akhbar',
 *   name: 'नया अख़बार',
 *   domains: ['naya-akhbar.example'],
 *   locators: { standfirst: [{ css: '.story-standfirst' }] },
 *   boilerplate: ['.also-read'],
 * });
 */
export function definePublisher(rule: Publisher): Publisher {
  if (checked.has(rule)) return rule;
  const result = publisherSchema.safeParse(rule, { error: faultOf });
  if (result.success) {
    checked.add(rule);
    return rule;
  }
  const issues = result.error.issues.map((issue) => ({ ...issue, message: withValue(issue, rule) }));
  throw new ScrapeError('invalid-publisher', z.prettifyError({ issues }), { cause: result.error });
}

/** The fault in terms of a rule; undefined leaves the message to zod. */
function faultOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys as string[], fieldsOf(issue.inst));
  if (issue.code !== 'invalid_union') return undefined;
  const { input } = issue;
  const given =
    typeof input === 'object' && input !== null && !Array.isArray(input) ? Object.keys(input) : [];
  const unknown = given.filter((key) => !LOCATOR_FIELDS.includes(key));
  if (unknown.length > 0) return unknownFields(unknown, LOCATOR_FIELDS);
  return 'a locator such as { "css": "h1" }';
}

function fieldsOf(inst: unknown): string[] {
  const { def } = inst as z.ZodMiniObject | z.ZodMiniRecord<z.ZodMiniEnum>;
  return 'shape' in def ? Object.keys(def.shape) : (def.keyType.options as string[]);
}

function unknownFields(keys: readonly string[], known: readonly string[]): string {
  return keys
    .map((key) => {
      const near = didYouMean(key, known);
      return `unknown field "${key}"${near === '' ? `; the fields are ${known.join(', ')}` : near}`;
    })
    .join('; ');
}

/** The message of an issue, with the value that it refers to. */
function withValue({ code, message, path }: z.core.$ZodIssue, rule: unknown): string {
  if (code === 'unrecognized_keys' || message.startsWith('unknown field')) return message;
  const value = path.reduce<unknown>((parent, key) => (parent as Record<PropertyKey, unknown>)[key], rule);
  return `${message}, not ${shown(value)}`;
}

function manyOf<T extends z.ZodMiniType>(item: T) {
  return z.readonly(z.array(item).check(z.minLength(1)));
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').source.length > 0;
  } catch {
    return false;
  }
}
