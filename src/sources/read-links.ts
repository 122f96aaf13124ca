/** Reads the links of a page, with their texts. */
import { Parser } from 'htmlparser2';
import { decodeXml } from './decode-xml.ts';
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

/** A link of a page. */
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

type LinkAttributes = Readonly<Record<string, string>>;

/**
 * The links that a page allows crawlers to follow. Links with `rel="nofollow"` are left out, and all of them if the page's
 * robots meta says so.
 */
export function readLinks({ url, bytes, charset }: FetchedSection): PageLink[] {
  const reader = new LinkReader(url);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.add(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(decodeXml(bytes, charset));
  reader.close('a');
  return reader.isForbidden ? [] : reader.links;
}

class LinkReader {
  readonly links: PageLink[] = [];
  isForbidden = false;
  #link: { readonly url: string; text: string } | undefined;
  #unseen: string | undefined;

  constructor(private base: string) {}

  open(name: string, attributes: LinkAttributes): void {
    if (this.#unseen !== undefined) return;
    if (UNSEEN.has(name)) this.#unseen = name;
    else if (name === 'a') this.#openLink(attributes);
    else if (name === 'img') this.add(attributes.alt ?? '');
    else if (name === 'base') this.base = webUrl(attributes.href ?? '', [this.base]) ?? this.base;
    else if (name === 'meta' && ROBOTS.test(attributes.name ?? ''))
      this.isForbidden ||= NO_FOLLOW.test(attributes.content ?? '');
  }

  add(text: string): void {
    if (this.#link === undefined || this.#unseen !== undefined) return;
    if (this.#link.text.length < MAX_TEXT_LENGTH) this.#link.text += ` ${text}`;
  }

  close(name: string): void {
    if (name === this.#unseen) this.#unseen = undefined;
    if (name !== 'a' || this.#link === undefined) return;
    if (this.links.length < MAX_LINKS)
      this.links.push({ ...this.#link, text: this.#link.text.replace(SPACES, ' ').trim() });
    this.#link = undefined;
  }

  /** An unclosed link ends where the next one begins. */
  #openLink({ href, rel = '' }: LinkAttributes): void {
    this.close('a');
    const url = href === undefined ? undefined : webUrl(href, [this.base]);
    if (url !== undefined && !NO_FOLLOW.test(rel)) this.#link = { url, text: '' };
  }
}
