/** The table of contents of an extraction. ARCHITECTURE.md explains the order of the steps. */
import type { Article, FieldName } from './article.ts';
import { legible } from './body/legible.ts';
import { ScrapeError } from './errors.ts';
import { composeArticle } from './extract/compose-article.ts';
import { type Body, composeBody } from './extract/compose-body.ts';
import { bodyOfData } from './extract/data-body.ts';
import type { Examination } from './extract/examination.ts';
import { finishArticle } from './extract/finish-article.ts';
import { checkedOptions, checkedPage, chosenPublishers, type ExtractOptions } from './extract/input.ts';
import { pageKind } from './extract/page-kind.ts';
import { readStory, type Story } from './extract/story.ts';
import { traceOf } from './extract/trace-of.ts';
import { withGatedText } from './fields/access.ts';
import { type Page, readPage } from './html/page.ts';
import { pageTree } from './html/page-tree.ts';
import { statedUrl, urlResolver } from './html/page-url.ts';
import { siteNameTest } from './html/site-name.ts';
import type { PageInput } from './io/page-input.ts';
import { publisherOf } from './publishers/index.ts';
import { applyProfile, withTemplate } from './publishers/rules/applied-profile.ts';
import { applyRule } from './publishers/rules/applied-rule.ts';
import type { Attempt, ExtractionContext } from './publishers/rules/extraction-context.ts';
import type { Inspection } from './trace.ts';

/**
 * Extracts the article of a page. Pure, offline and synchronous.
 *
 * @param html - The page, as text or as the bytes that were served. A path or a URL is not a page.
 * @returns A plain object that passes `articleSchema`.
 * @throws {@link ScrapeError}: `not-an-article` (with `kind`), `language-refused`, `invalid-input` (not a page, an unknown
 * option or an invalid value), `not-html` (JSON, a feed, plain text …), `invalid-url`, `invalid-publisher`, `too-large`,
 * `invalid-article`.
 * @example
 * const article = extractArticle(readFileSync('page.html'), { url: 'https://www.jagran.com/…' });
 * console.log(article.headline, article.body.length);
 */
export function extractArticle(html: PageInput, options: ExtractOptions = {}): Article {
  const { outcome } = examine(html, options);
  if (outcome instanceof ScrapeError) throw outcome;
  return outcome;
}

/**
 * Extracts the article of a page and reports every decision: each attempt to find a field, what happened
 * to each block and why, and each repair.
 *
 * @throws {@link ScrapeError} `invalid-input`, `not-html`, `invalid-url`, `invalid-publisher` or `too-large`, if there is no page
 * to trace; every other error is returned with the trace.
 * @example
 * const { article, trace } = inspectArticle(html, { url });
 * trace.blocks.filter((block) => block.reason === 'related').map((block) => block.text);
 */
export function inspectArticle(html: PageInput, options: ExtractOptions = {}): Inspection {
  const examination = examine(html, options);
  const { page, outcome } = examination;
  return {
    ...(outcome instanceof ScrapeError ? { error: outcome } : { article: outcome }),
    trace: traceOf(examination),
    // Few callers draw the page, and its tree is as large as the page.
    get page() {
      return pageTree(page);
    },
  };
}

/** {@link inspectArticle} before the trace is written. */
export function examine(html: PageInput, given: ExtractOptions): Examination {
  const options = checkedOptions(given);
  const read = readPage(checkedPage(html, options.url), options);
  const page = withTemplate(withGatedText(legible(read)), options.profile);
  const attempts: Attempt[] = [];
  const context = createContext(page, options, (attempt) => attempts.push(attempt));
  const story = readStory(context);
  const shown = composeBody(context, story);
  const body = bodyOfData(context, story, shown) ?? shown;
  return { page, context, story, body, attempts, outcome: articleOf(context, story, body, options) };
}

/** The article field that each part of a rule belongs to, other than fields of the same name. */
const FIELDS_OF_PARTS: Readonly<Record<string, FieldName | undefined>> = {
  credit: 'leadImage',
  place: 'dateline',
  liveEntries: 'body',
  paywall: 'body',
  boilerplate: 'body',
};

/** The publisher rule and the site profile, applied to the page. */
function createContext(page: Page, options: ExtractOptions, note: ExtractionContext['note']) {
  const resolve = urlResolver(page);
  const url = options.url ?? resolve(page.head.links.get('canonical')?.[0]) ?? statedUrl(page);
  const publisher = url === undefined ? undefined : publisherOf(url, chosenPublishers(options.publishers));
  const rule = applyRule(page, publisher, url, ({ field, ...rest }) =>
    note({ ...rest, field: FIELDS_OF_PARTS[field] ?? (field as FieldName), source: 'publisher-rule' }),
  );
  const profile = options.profile && applyProfile(page, options.profile);
  const isSiteName = siteNameTest(page, rule.signatures);
  return { page, rule, profile, now: options.now, resolve, isSiteName, note };
}

function articleOf(context: ExtractionContext, story: Story, body: Body, options: ExtractOptions) {
  const { headline } = story;
  const article = headline && body.placed[0] && composeArticle(context, { ...story, headline }, body);
  const kind = pageKind(context, story, body.source, article);
  if (article !== undefined && kind === undefined) return finishArticle(article, options);
  const details = { url: options.url, kind: kind ?? 'other' };
  return new ScrapeError('not-an-article', `not an article: ${details.kind}`, details);
}
