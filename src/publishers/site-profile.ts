/** A site profile: the repeated parts of several pages of one site, as data. Each entry states on how many pages it was seen. */
import { en } from 'zod/locales';
import * as z from 'zod/mini';

z.config(en());

/** The support of each entry of a profile. */
export interface Learned {
  /** Number of pages that it was seen on, out of `pages.learned`. */
  readonly support: number;
  /** Probability, from 0 to 1, that the entry applies to the next page. */
  readonly confidence: number;
}

/** Boxes on the pages of a site. */
export interface LearnedBox extends Learned {
  /** CSS selector of a stable name: element, id, class, `itemprop` or `data-*`. */
  readonly css: string;
}

/** A text that the pages of a site share. */
export interface LearnedText extends Learned {
  /** 64 bits of the folded text, as 16 hexadecimal digits. */
  readonly hash: string;
  /** Its first 40 characters, folded; only for human readers. */
  readonly opening: string;
}

/** Five words in a row that the pages of a site share, digits masked. */
export interface LearnedRun {
  /** Hash of the five words: 32 bits, as a whole number. */
  readonly hash: number;
  readonly support: number;
}

/** A value that most pages of a site state for a field of an article. The next source is used instead. */
export interface LearnedConstant extends Learned {
  readonly field: string;
  /** 64 bits, as in {@link LearnedText}. */
  readonly hash: string;
}

/** What was learned about one site. Plain JSON. See {@link learnSite}. */
export interface SiteProfile {
  /** Changes when older profiles can no longer be read. */
  readonly format: 1;
  /** How many pages it was learned from. */
  readonly pages: {
    /** Articles that the profile was learned from. */
    readonly learned: number;
    /** Skipped pages that are not articles or cannot be read. */
    readonly noArticles: number;
    /** Skipped pages that repeat the text of another page. */
    readonly copies: number;
  };
  /** Share of its structure, from 0 to 1, that a page has in common with most pages. A low value means pages of several sites; then nothing is learned. */
  readonly coherence: number;
  /** Boxes that are never part of the article. */
  readonly boilerplate: readonly LearnedBox[];
  /** Texts that are never part of the article. */
  readonly texts: readonly LearnedText[];
  /** Runs of words of template texts with a changing name, date or number. */
  readonly runs?: readonly LearnedRun[];
  /** Field values that say nothing about an article. */
  readonly constants?: readonly LearnedConstant[];
  /** Texts, or their openings of 40 characters or more, to keep in the articles. People write them here by hand. */
  readonly keep?: readonly string[];
}

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

const learned = {
  support: z.int().check(z.minimum(1)),
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
};
const box = z.strictObject({
  css: z
    .string()
    .check(z.regex(/^[A-Za-z0-9_\-.#="[\] >]+$/u, 'a plain selector'), z.maxLength(MAX_SELECTOR_LENGTH)),
  ...learned,
});
const count = z.int().check(z.minimum(0));
const hash = z.string().check(z.regex(/^[0-9a-f]{16}$/u));

/**
 * The schema of {@link SiteProfile}, for stored profiles. Keys of older versions are ignored.
 *
 * @example
 * const profile = siteProfileSchema.parse(JSON.parse(stored));
 */
export const siteProfileSchema: z.ZodMiniType<SiteProfile> = z.object({
  format: z.literal(1),
  pages: z.strictObject({ learned: count, noArticles: count, copies: count }),
  coherence: z.number().check(z.minimum(0), z.maximum(1)),
  boilerplate: z.array(box).check(z.maxLength(MAX_BOILERPLATE)),
  texts: z
    .array(
      z.strictObject({
        hash,
        opening: z.string().check(z.maxLength(MAX_OPENING_LENGTH)),
        ...learned,
      }),
    )
    .check(z.maxLength(MAX_TEXTS)),
  runs: z.exactOptional(
    z.array(z.strictObject({ hash: z.int(), support: learned.support })).check(z.maxLength(MAX_RUNS)),
  ),
  constants: z.exactOptional(
    z.array(z.strictObject({ field: z.string(), hash, ...learned })).check(z.maxLength(MAX_CONSTANTS)),
  ),
  keep: z.exactOptional(z.array(z.string().check(z.maxLength(MAX_KEPT_LENGTH))).check(z.maxLength(MAX_KEPT))),
});
