/** A site profile: the repeated parts of several pages of one site, as data. Each entry states on how many pages it was seen. */
import { en } from 'zod/locales';
import * as z from 'zod/mini';

z.config(en());

/** Size limits of a profile. */
export const MAX_BOILERPLATE = 60;
export const MAX_TEXTS = 300;
export const MAX_RUNS = 400;
const MAX_CONSTANTS = 40;
const MAX_KEPT = 200;
const MAX_KEPT_LENGTH = 1000;
export const MAX_OPENING_LENGTH = 40;
/** Characters of a learned profile as JSON: 12 kB in memory, where a text with one Hindi letter takes two bytes a character. */
export const MAX_LENGTH = 6000;
const MAX_SELECTOR_LENGTH = 160;

const count = z.int().check(z.minimum(0));
const share = z.number().check(z.minimum(0), z.maximum(1));
const hash = z.string().check(z.regex(/^[0-9a-f]{16}$/u));
const selector = z.string().check(z.regex(/^[A-Za-z0-9_\-.#="[\] >]+$/u, 'a plain selector'));

const learned = {
  /** Number of pages that it was seen on, out of `pages.learned`. */
  support: z.int().check(z.minimum(1)),
  /** Probability, from 0 to 1, that the entry applies to the next page. */
  confidence: share,
};

const box = z.strictObject({
  /** CSS selector of a stable name: element, id, class, `itemprop` or `data-*`. */
  css: selector.check(z.maxLength(MAX_SELECTOR_LENGTH)),
  ...learned,
});

const text = z.strictObject({
  /** 64 bits of the folded text, as 16 hexadecimal digits. */
  hash,
  /** Its first 40 characters, folded; only for human readers. */
  opening: z.string().check(z.maxLength(MAX_OPENING_LENGTH)),
  ...learned,
});

const run = z.strictObject({
  /** Hash of the five words: 32 bits, as a whole number. */
  hash: z.int(),
  support: learned.support,
});

/** `hash` has 64 bits, as that of a text. */
const constant = z.strictObject({ field: z.string(), hash, ...learned });

/**
 * The schema of {@link SiteProfile}, for stored profiles. Keys of older versions are ignored.
 *
 * @example
 * const profile = siteProfileSchema.parse(JSON.parse(stored));
 */
export const siteProfileSchema = z.object({
  /** Changes when older profiles can no longer be read. */
  format: z.literal(1),
  /** How many pages it was learned from. */
  pages: z.strictObject({
    /** Articles that the profile was learned from. */
    learned: count,
    /** Skipped pages that are not articles or cannot be read. */
    noArticles: count,
    /** Skipped pages that repeat the text of another page. */
    copies: count,
  }),
  /** Share of its structure, from 0 to 1, that a page has in common with most pages. A low value means pages of several sites; then nothing is learned. */
  coherence: share,
  /** Boxes that are never part of the article. */
  boilerplate: atMost(MAX_BOILERPLATE, box),
  /** Texts that are never part of the article. */
  texts: atMost(MAX_TEXTS, text),
  /** Runs of words of template texts with a changing name, date or number. */
  runs: z.exactOptional(atMost(MAX_RUNS, run)),
  /** Field values that say nothing about an article. */
  constants: z.exactOptional(atMost(MAX_CONSTANTS, constant)),
  /** Texts, or their openings of 40 characters or more, to keep in the articles. People write them here by hand. */
  keep: z.exactOptional(atMost(MAX_KEPT, z.string().check(z.maxLength(MAX_KEPT_LENGTH)))),
});

function atMost<T extends z.ZodMiniType>(length: number, item: T) {
  return z.readonly(z.array(item).check(z.maxLength(length)));
}

/** What was learned about one site. Plain JSON. See {@link learnSite}. */
export interface SiteProfile extends Readonly<z.infer<typeof siteProfileSchema>> {}

/** Boxes on the pages of a site. */
export type LearnedBox = SiteProfile['boilerplate'][number];

/** A text that the pages of a site share. */
export type LearnedText = SiteProfile['texts'][number];

/** Five words in a row that the pages of a site share, digits masked. */
export type LearnedRun = NonNullable<SiteProfile['runs']>[number];

/** A value that most pages of a site state for a field of an article. The next source is used instead. */
export type LearnedConstant = NonNullable<SiteProfile['constants']>[number];

/** The support of each entry of a profile. */
export type Learned = Pick<LearnedBox, 'support' | 'confidence'>;
