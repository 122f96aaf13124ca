/**
 * A publisher rule: what is known of one newspaper's pages, as data.
 *
 * WHERE a value is found is data and lives here; HOW it is read is code and lives
 * in `html/`, `body/` and `fields/`. A rule is JSON-able: it can be listed, validated, printed and
 * sent over a wire. If a site seems to need code, the engine has to get more general.
 */
import { z } from 'zod';
import { ScrapeError } from '../errors.ts';

/**
 * How sure the author of a rule is: read in saved HTML (`seen`), taken from a public
 * scraper (`scraper`), or guessed. A guess never beats the generic engine.
 */
export type Certainty = 'seen' | 'scraper' | 'guess';

/** One place to look for a value. Ordered lists of locators: the first that gives text wins. */
export type Locator =
  | { readonly css: string; readonly attribute?: string; readonly sure?: Certainty }
  | { readonly jsonLd: string; readonly sure?: Certainty }
  | { readonly meta: string; readonly sure?: Certainty };

/** The fields that a rule can locate. */
export type LocatedField =
  | 'breadcrumb'
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'caption'
  | 'credit'
  | 'leadImage'
  | 'body'
  | 'authors'
  | 'place'
  | 'publishedAt'
  | 'modifiedAt'
  | 'highlights'
  | 'tags'
  | 'liveEntries';

/** What one layout of a publisher says. Every part is optional; the generic engine does the rest. */
export interface Layout {
  /** Short name for traces and fixtures. @example "2020" */
  readonly id: string;
  /** CSS selector: the layout is used when the page has such an element. Layouts are tried newest first. */
  readonly whenPresent: string;
  readonly locators?: Readonly<Partial<Record<LocatedField, readonly Locator[]>>>;
  /** CSS selectors of elements that are never part of the article. */
  readonly boilerplate?: readonly string[];
}

/** A publisher rule. See {@link definePublisher}. */
export interface Publisher {
  /** Kebab-case, unique. @example "dainik-jagran" */
  readonly id: string;
  /** As it writes itself. @example "दैनिक जागरण" */
  readonly name: string;
  /** Hosts, without `www.`; subdomains are included unless another rule names them. A path prefix may follow. @example ["jagran.com", "bbc.com/hindi"] */
  readonly domains: readonly string[];
  /** Other names it signs with at the end of titles, captions and alts. @example ["India TV Hindi", "India TV"] */
  readonly signatures?: readonly string[];
  /** Sentences of this house that are never part of an article (compared after folding, as the start of a block). */
  readonly phrases?: readonly string[];
  readonly locators?: Readonly<Partial<Record<LocatedField, readonly Locator[]>>>;
  readonly boilerplate?: readonly string[];
  /** Layouts by era, newest first; the first whose marker is on the page adds to the rule. */
  readonly layouts?: readonly Layout[];
}

const sure = z.exactOptional(z.enum(['seen', 'scraper', 'guess']));
const locator = z.union([
  z.strictObject({ css: z.string().min(1), attribute: z.exactOptional(z.string()), sure }),
  z.strictObject({ jsonLd: z.string().min(1), sure }),
  z.strictObject({ meta: z.string().min(1), sure }),
]);
const locators = z.exactOptional(
  z.partialRecord(
    z.enum([
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
    ]),
    z.array(locator).min(1),
  ),
);
const selectors = z.exactOptional(z.array(z.string().min(1)));

const publisherSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'kebab-case'),
  name: z.string().min(1),
  domains: z.array(z.string().regex(/^[^/\s]+\.[^/\s]+(\/[^\s]*)?$/u, 'a host, perhaps with a path')).min(1),
  signatures: z.exactOptional(z.array(z.string().min(1))),
  phrases: z.exactOptional(z.array(z.string().min(1))),
  locators,
  boilerplate: selectors,
  layouts: z.exactOptional(
    z.array(
      z.strictObject({
        id: z.string().min(1),
        whenPresent: z.string().min(1),
        locators,
        boilerplate: selectors,
      }),
    ),
  ),
});

/**
 * Checks a rule and hands it back.
 *
 * @throws ScrapeError `invalid-publisher`, with the path of what is wrong in the message.
 * @example
 * const nayaAkhbar = definePublisher({
 *   id: 'naya-akhbar',
 *   name: 'नया अख़बार',
 *   domains: ['naya-akhbar.example'],
 *   locators: { standfirst: [{ css: '.story-deck' }] },
 *   boilerplate: ['.also-read'],
 * });
 */
export function definePublisher(rule: Publisher): Publisher {
  const result = publisherSchema.safeParse(rule);
  if (result.success) return rule;
  throw new ScrapeError('invalid-publisher', z.prettifyError(result.error), { cause: result.error });
}
