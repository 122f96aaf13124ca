import { ScrapeError } from '../errors.ts';
import { isBinary } from '../html/decode.ts';
import { checkOptions, type OptionKind, type OptionKinds, optionKind } from '../io/check-options.ts';
import { didYouMean } from '../io/near-name.ts';
import { date, languages, text } from '../io/option-kinds.ts';
import { isLoadedPage, type LoadedPage, readPageInput } from '../io/page-input.ts';
import { readPageUrl } from '../io/page-url.ts';
import { publishers } from '../publishers/index.ts';
import { definePublisher, type Publisher } from '../publishers/publisher.ts';
import { type SiteProfile, siteProfileSchema } from '../publishers/site-profile.ts';

/** Options of an extraction. All are optional; unknown names are rejected. */
export interface ExtractOptions {
  /** URL of the page, http(s); whitespace around it is ignored. Without it the page's own canonical URL is used. */
  readonly url?: string;
  /** Charset of the HTTP header, for bytes. @example "utf-8" */
  readonly charset?: string;
  /**
   * The publisher rules, each as a rule or as the id of a built-in one; `[]` for the generic engine
   * only. Default: all built-in rules. @example ["dainik-jagran"]
   */
  readonly publishers?: readonly (Publisher | string)[];
  /** A site profile made by `learnSite`, used after the publisher rule. */
  readonly profile?: SiteProfile;
  /**
   * Accepted BCP 47 languages, case-insensitive; other articles throw `language-refused`.
   * @example ["hi"]
   */
  readonly languages?: readonly string[];
  /** When the page was fetched, so that "3 घंटे पहले" becomes a date. */
  readonly now?: Date;
}

/** Cache of validated profiles, since usually the same one is passed for each page of a site. */
const checkedProfiles = new WeakSet<object>();
const profileKind: OptionKind = {
  check(value, name) {
    if (checkedProfiles.has(value as object)) return;
    const { error, data } = siteProfileSchema.safeParse(value);
    if (data === undefined)
      throw new ScrapeError('invalid-input', `option "${name}" must be a site profile made by learnSite`, {
        cause: error,
      });
    checkedProfiles.add(value as SiteProfile);
  },
};

const publisherList = optionKind('a list of rules or of ids such as ["dainik-jagran"]', Array.isArray);

export const publisherChoice: OptionKind = {
  check(value, name) {
    publisherList.check(value, name);
    chosenPublishers(value as readonly (Publisher | string)[]);
  },
};

/** @throws ScrapeError `invalid-input` for an unknown id, `invalid-publisher` for a rule that does not pass its schema. */
export function chosenPublishers(chosen?: readonly (Publisher | string)[]): readonly Publisher[] {
  if (chosen === undefined) return publishers;
  return chosen.map((choice) => {
    if (typeof choice === 'string') return publisherById(choice);
    // Built-in rules are valid, as tests ensure, and checking all of them would slow down each start.
    return publishers.includes(choice) ? choice : definePublisher(choice);
  });
}

function publisherById(id: string): Publisher {
  const rule = publishers.find((publisher) => publisher.id === id);
  if (rule !== undefined) return rule;
  const ids = publishers.map((publisher) => publisher.id);
  throw new ScrapeError('invalid-input', `no publisher has the id "${id}"${didYouMean(id, ids)}`);
}

export const EXTRACT_OPTIONS: OptionKinds<ExtractOptions> = {
  url: text,
  charset: text,
  publishers: publisherChoice,
  profile: profileKind,
  languages,
  now: date,
};

/** The options, with the URL made absolute. @throws ScrapeError for an unknown option or an invalid value. */
export function checkedOptions(options: ExtractOptions): ExtractOptions {
  checkOptions(options, EXTRACT_OPTIONS);
  const { url, ...rest } = options;
  const page = readPageUrl(url);
  return page === undefined ? rest : { ...rest, url: page };
}

/** Maximum size of a page, in bytes or characters. Real article pages stay below 2 MB. */
export const MAX_PAGE_SIZE = 32 * 1024 * 1024;

/** @throws ScrapeError for input that is not a page. */
export function checkedPage(input: unknown, url: string | undefined): string | Uint8Array | LoadedPage {
  if (isLoadedPage(input)) return input;
  const html = readPageInput(input, url);
  if (html.length > MAX_PAGE_SIZE)
    throw new ScrapeError('too-large', `the page is too large (${html.length} bytes)`, { url });
  if (isBinary(html)) throw new ScrapeError('invalid-input', 'html is a binary file', { url });
  return html;
}
