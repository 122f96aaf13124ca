/**
 * From HTML to an {@link Article}: this file is the table of contents of an extraction.
 * Each step has its reason for standing where it does; ARCHITECTURE.md tells them.
 */
import { type Article, articleSchema, type Block } from './article.ts';
import { assemble, textsOf } from './body/assemble.ts';
import type { Verdict } from './body/block.ts';
import { type BodyPlace, placeBody, readBody } from './body/find-body.ts';
import { ScrapeError } from './errors.ts';
import { endsCut, gatedBoxes, isGated, isLivePage, isPaywalledPage, pageCount } from './fields/access.ts';
import { findBreadcrumb } from './fields/breadcrumb.ts';
import { bylineRows, findCredits, isBylineRow } from './fields/byline.ts';
import { cleanAlt, readCaption } from './fields/caption.ts';
import { findDatesOf } from './fields/dates.ts';
import { findHeadline, type Headline } from './fields/headline.ts';
import { findHighlights } from './fields/highlights.ts';
import { canonicalUrlOf, publisherNameOf, urlResolver } from './fields/identity.ts';
import { findKicker } from './fields/kicker.ts';
import { findLeadImage } from './fields/lead-image.ts';
import { applyRule } from './fields/rule.ts';
import { findSection } from './fields/section.ts';
import { descriptions, findStandfirst, repeats } from './fields/standfirst.ts';
import { findTags } from './fields/tags.ts';
import { siteNameTest } from './fields/titles.ts';
import { type Page, readPage } from './html/page.ts';
import type { Segment } from './html/segment.ts';
import { publisherOf, publishers } from './publishers/index.ts';
import type { Publisher } from './publishers/publisher.ts';
import { detectLanguage } from './text/detect-language.ts';
import { wordCount } from './text/words.ts';

/** What an extraction may be told. Every part is optional. */
export interface ExtractOptions {
  /** Address of the page. Without it the page's own canonical address is used. */
  readonly url?: string;
  /** Charset that the HTTP header stated, for bytes. */
  readonly charset?: string;
  /** The rules to know publishers by; `[]` for the generic engine alone. Default: all that samachar has. */
  readonly publishers?: readonly Publisher[];
  /** BCP 47 languages that are wanted; an article in another one is refused with `language-refused`. */
  readonly languages?: readonly string[];
  /** When the page was fetched: with it "3 घंटे पहले" becomes a date. */
  readonly now?: Date;
}

export function extractArticle(html: string | Uint8Array, options: ExtractOptions = {}): Article {
  const page = readPage(html, options);
  const rule = applyRule(page, options.url === undefined ? undefined : publisherOf(options.url, options.publishers ?? publishers));
  const resolve = urlResolver(page);
  const isSiteName = siteNameTest(page, rule.signatures);
  const headline = findHeadline(page, isSiteName, rule.segments('headline'));
  const shown = headline?.heading?.segments ?? [];
  const hints = { headline: shown, ruled: rule.elements('body').map((e) => page.boxOf(e)).filter((b) => b !== undefined), ruledOut: rule.boilerplate() };
  const place = placeBody(page, hints);
  if (!headline || !place) throw new ScrapeError('not-an-article', 'x', { kind: 'other' });
  const standfirst = findStandfirst(page, place, shown, rule.segments('standfirst'));
  const highlights = findHighlights(page, rule, place);
  const verdicts = readBody(page, place, { ...hints, standfirst: [...(standfirst?.segments ?? []), ...(highlights?.segments ?? [])] });
  const lead = findLeadImage(page, rule, place, shown, resolve);
  const leadSegments = new Set(lead.segments);
  const inBody = verdicts.filter((v) => !leadSegments.has(v.segment));
  const body = assemble(inBody, { resolve, readCaption: (a, b) => readCaption(a, b, rule.signatures), cleanAlt: (x) => cleanAlt(x, rule.signatures) });
  if (body.length === 0) throw new ScrapeError('not-an-article', 'x', { kind: 'other' });
  const texts = textsOf(body);
  const breadcrumb = findBreadcrumb(page, headline.value, shown[0]?.index, rule.elements('breadcrumb'), resolve);
  const near = nearHeadline(page, place, shown, verdicts);
  const credits = findCredits(page, rule, bylineRows(near.filter((s) => isBylineRow(s, place.evidence))), body.flatMap((b) => b.type === 'paragraph' ? [b.text] : []), resolve);
  const dates = findDatesOf(page, rule, near, options.now);
  const kicker = findKicker(page, rule, headline);
  const tags = findTags(page, rule, shown);
  const section = findSection(page, breadcrumb, isSiteName);
  const article: Article = { headline: headline.value, body, breadcrumb: breadcrumb?.value ?? [], tags: tags?.value ?? [], authors: credits.authors?.value ?? [], language: detectLanguage(texts.join(' ')).language, isLive: isLivePage(page), isPaywalled: isPaywalledPage(page), isTruncated: false, wordCount: texts.reduce((n, t) => n + wordCount(t), 0), warnings: [], provenance: {},
   ...(standfirst ? { standfirst: standfirst.value } : {}),
   ...(kicker ? { kicker: kicker.value } : {}),
   ...(lead.caption ? { caption: lead.caption.value } : {}),
   ...(lead.image ? { leadImage: lead.image.value } : {}),
   ...(credits.agency ? { agency: credits.agency.value } : {}),
   ...(credits.dateline ? { dateline: credits.dateline.value } : {}),
   ...(dates.publishedAt ? { publishedAt: dates.publishedAt.value } : {}),
   ...(dates.modifiedAt ? { modifiedAt: dates.modifiedAt.value } : {}),
   ...(section ? { section: section.value } : {}),
   ...(highlights ? { highlights: highlights.value } : {}),
  };
  return article;
}

function nearHeadline(page: Page, place: BodyPlace, headline: readonly Segment[], verdicts: readonly Verdict[]): Segment[] {
  const first = headline[0]?.index ?? place.root.first;
  const firstParagraph = verdicts.find((v) => v.type === 'paragraph' && v.segment.index > first)?.segment.index ?? first + 20;
  return page.segments.slice(Math.max(0, first - 8), Math.min(firstParagraph + 6, first + 60)).filter((s) => s.kind === 'text' && !s.hidden && !headline.includes(s));
}
