import { decodeHtml } from '../html/decode.ts';
import { parseDocument } from '../html/parse.ts';
import { walk } from '../html/walk.ts';
import { webUrl } from './web-url.ts';

/** A fetched page, as `fetchPage` returns it. */
export interface FetchedSection {
  /** Final URL, after redirects. */
  readonly url: string;
  /** Body of the page. */
  readonly bytes: Uint8Array;
  /** Charset of the Content-Type header. */
  readonly charset?: string;
}

export interface PageLink {
  /** http or https, absolute. */
  readonly url: string;
  /** Its text, or the alternative text of its picture. */
  readonly text: string;
}

/** A page with more links is a trap or a sitemap. */
const MAX_LINKS = 5000;
const MAX_TEXT_LENGTH = 500;
const NO_FOLLOW = /(?:^|[\s,])(?:nofollow|none)(?:$|[\s,])/iu;
const ROBOTS = /^(?:robots|samachar)$/iu;
const SPACES = /\s+/gu;
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

/**
 * The links that a page allows crawlers to follow. Links with `rel="nofollow"` are left out, and all of them if the page's
 * robots meta says so.
 *
 * @throws ScrapeError `too-large` for elements that are nested too deeply.
 */
export function readLinks({ url, bytes, charset }: FetchedSection): PageLink[] {
  const links: { readonly url: string; text: string }[] = [];
  let base = url;
  let isForbidden = false;
  let link: { readonly url: string; text: string } | undefined;
  const add = (text: string): void => {
    if (link !== undefined && link.text.length < MAX_TEXT_LENGTH) link.text += ` ${text}`;
  };
  /** An unclosed link ends where the next one begins. */
  const open = (target: string | undefined, rel: string): void => {
    link = target === undefined || NO_FOLLOW.test(rel) ? undefined : { url: target, text: '' };
    if (link !== undefined && links.length < MAX_LINKS) links.push(link);
  };
  walk(parseDocument(decodeHtml(bytes, charset).html, url), {
    text: add,
    enter({ name, attribs: { href = '', rel = '', alt = '', name: meta = '', content = '' } }) {
      if (name === 'a') open(webUrl(href, [base]), rel);
      else if (name === 'img') add(alt);
      else if (name === 'base') base = webUrl(href, [base]) ?? base;
      else if (name === 'meta') isForbidden ||= ROBOTS.test(meta) && NO_FOLLOW.test(content);
      return !UNSEEN.has(name);
    },
    leave({ name }) {
      if (name === 'a') link = undefined;
    },
  });
  return isForbidden ? [] : links.map(({ url, text }) => ({ url, text: text.replace(SPACES, ' ').trim() }));
}
