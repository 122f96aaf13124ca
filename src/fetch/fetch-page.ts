import { lookup } from 'node:dns';
import { ScrapeError } from '../errors.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { cleanUrl } from '../io/clean-url.ts';
import { asScrapeError, PRIVATE_HOST } from '../io/network-failure.ts';
import {
  callback,
  count,
  flag,
  group,
  objectWith,
  signal,
  sizeLimit,
  timeLimitMs,
} from '../io/option-kinds.ts';
import { ACCEPT_ENCODING, readBody } from '../io/read-body.ts';
import { parseUrl } from '../text/parse-url.ts';
import { cachedTransport } from './cached-transport.ts';
import type { Route } from './guarded-proxy.ts';
import { withTimeLimit } from './on-abort.ts';
import type { PageStore } from './page-store.ts';
import {
  extraHeaders,
  type HeadersFor,
  type ProxyChoice,
  proxyChoice,
  proxyFor,
  sendableContact,
} from './request-options.ts';
import { parseRetryAfter } from './retry-policy.ts';
import {
  type Fetch,
  fetchTransport,
  type Timeouts,
  type Transport,
  type TransportResponse,
  undiciTransport,
} from './transport.ts';

/** Options of a fetch. All are optional. */
export interface FetchPageOptions {
  /**
   * Your email address or a URL about you, so that the publisher can contact you. It is part of the user agent, so visible
   * ASCII: write a domain in punycode.
   */
  readonly contact?: string;
  /** A `fetch` to use instead of the built-in client. The time limits for parts of the request do not apply to it. */
  readonly fetch?: Fetch;
  /** Aborts the request. */
  readonly signal?: AbortSignal;
  /** Time limits for the parts of a request. */
  readonly timeouts?: Partial<Timeouts>;
  /** Limit for the whole fetch, including redirects but not pauses, in milliseconds. @defaultValue 60,000 */
  readonly totalMs?: number;
  /** Maximum number of redirects. @defaultValue 5 */
  readonly maxRedirects?: number;
  /** Maximum size of the body, both as sent and decoded, in bytes. @defaultValue 10,000,000 */
  readonly maxBytes?: number;
  /** Also allow hosts on this machine and private networks. @defaultValue false */
  readonly allowPrivateAddresses?: boolean;
  /**
   * Returns additional headers for the URL of a request, such as a subscriber's cookie. It is called for each request, including
   * robots.txt, redirects and AMP pages. These may go to other hosts, so check the URL before you give away a secret.
   * @example (url) => (new URL(url).origin === 'https://naya-akhbar.example' ? { cookie: 'session=7' } : {})
   */
  readonly headers?: HeadersFor;
  /**
   * HTTP proxy to connect through: its URL, optionally with a user name and a password, or a function that chooses one for a
   * URL. Names are still resolved here, and the proxy is asked only for checked addresses. Ignored with a custom `fetch`.
   * @defaultValue none
   */
  readonly proxy?: ProxyChoice;
  /**
   * Cache of pages, for as long as their hosts allow: `fileStore(folder)` or your own. Its entries are returned
   * to every caller, so a `fetch` that logs in, and private hosts, need a separate store.
   * @defaultValue none: each page is requested
   */
  readonly cache?: PageStore;
  /** The time, in milliseconds since 1970: used to interpret dates in a response. @defaultValue Date.now */
  readonly now?: () => number;
}

export const FETCH_PAGE_OPTIONS: OptionKinds<FetchPageOptions> = {
  contact: sendableContact,
  fetch: callback,
  signal,
  timeouts: group<Timeouts>({ connectMs: timeLimitMs, headersMs: timeLimitMs, bodyMs: timeLimitMs }),
  totalMs: timeLimitMs,
  maxRedirects: count,
  maxBytes: sizeLimit,
  allowPrivateAddresses: flag,
  headers: callback,
  proxy: proxyChoice,
  cache: objectWith(['get', 'set', 'delete'], 'a store of pages, such as fileStore(folder)'),
  now: callback,
};

/** A fetched page. */
export interface FetchedPage {
  /** The final URL, after redirects. */
  readonly url: string;
  /** The requested URL, without tracking parameters. */
  readonly requestedUrl: string;
  /** URLs that redirected, in order. */
  readonly redirects: readonly string[];
  readonly status: number;
  /** Response headers, keyed by name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Charset stated in the header. @example "windows-1252" */
  readonly charset?: string;
  /** Decoded from the content encoding, but not from the charset. */
  readonly bytes: Uint8Array;
  /** Number of bytes as sent, now or when cached; the length of `bytes` with a custom `fetch`. */
  readonly receivedBytes: number;
  /** Whether it came from the cache: still fresh, or revalidated by the host. */
  readonly fromCache: boolean;
  /** Milliseconds to the head of the last response and to the end of its body, excluding pauses. */
  readonly timing: { readonly headersMs: number; readonly totalMs: number };
}

const DEFAULTS = { totalMs: 60_000, maxRedirects: 5, maxBytes: 10_000_000 };
const TIMEOUTS: Timeouts = { connectMs: 10_000, headersMs: 15_000, bodyMs: 15_000 };
const PRODUCT = 'samachar/0.2';
const ACCEPT = 'text/html,application/xhtml+xml;q=0.9';
const ACCEPT_ANY = 'application/xml,text/xml,*/*;q=0.8';
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml)(?=$|[\s;])/iu;
const UNSURE_TYPE = /^(?:text\/plain|application\/octet-stream)?(?=$|[\s;])/iu;
const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/iu;
/** How a page begins, whatever its content type. A comment has only one possible end, to avoid catastrophic backtracking. */
const LOOKS_LIKE_HTML =
  /^(?:\s|<!--(?:(?!-->)[^])*-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|title|meta)[\s>]/iu;
/** A byte order mark of UTF-8 or UTF-16, read byte by byte. */
const BYTE_ORDER_MARK = /^(?:ï»¿|ÿþ|þÿ)/u;
const HEAD = 2048;
/** Loaded with the first request, like undici. */
const guard = (): Promise<typeof import('./public-address.ts')> => import('./public-address.ts');

/**
 * Fetches one page: with time and size limits, from public addresses only, and without following more than a few
 * redirects. It makes one attempt: robots rules, pauses and retries are up to the caller.
 *
 * @throws ScrapeError `invalid-input` for an unknown option or an invalid value, `invalid-url`, `blocked-address`,
 * `network`, `timeout`, `aborted`, `http-status`, `too-many-redirects`, `not-html`, `too-large`.
 * @example
 * const { bytes, url, charset } = await fetchPage('https://naya-akhbar.example/up/nahar', { contact: 'me@lab.example' });
 * const article = extractArticle(bytes, { url, ...(charset && { charset }) });
 */
export async function fetchPage(url: string, options: FetchPageOptions = {}): Promise<FetchedPage> {
  checkOptions(options, FETCH_PAGE_OPTIONS);
  const transport = transportOf(options);
  try {
    return await fetchPageBy(transport, url, options);
  } finally {
    await transport.close();
  }
}

/** Result of one request: a page, or the target of a redirect. */
export type Step = { readonly status: number } & (
  | { readonly target: string; readonly spentMs: number }
  | { readonly target?: never; readonly page: PageContent & Pick<FetchedPage, 'timing'> }
);

/** Makes the request of one URL when its host allows it; a redirect is another request. */
export type Visit = (url: string, request: () => Promise<Step>) => Promise<Step>;

export interface FileOptions extends FetchPageOptions {
  /** Whether any content type is accepted, such as a sitemap. @defaultValue false: HTML */
  readonly isAnyType?: boolean;
  /** Whether any status is accepted. @defaultValue false: success */
  readonly isAnyStatus?: boolean;
}

/** {@link fetchPage} with a transport that stays open. It follows redirects to the final response. */
export async function fetchPageBy(
  transport: Transport,
  start: string,
  options: FileOptions,
  visit: Visit = (_url, request) => request(),
): Promise<FetchedPage> {
  const requestedUrl = cleanUrl(start);
  const redirects: string[] = [];
  let spentMs = 0;
  try {
    for (let url = requestedUrl; ; ) {
      await assertPublic(url, options);
      const [current, before] = [url, spentMs];
      const step = await visit(current, () => askOnce(current, transport, options, before));
      if (step.target === undefined) return { url, requestedUrl, redirects, ...step.page };
      spentMs = step.spentMs;
      redirects.push(url);
      url = step.target;
      const message = `gave up after ${redirects.length} redirects`;
      if (redirects.length > (options.maxRedirects ?? DEFAULTS.maxRedirects) || redirects.includes(url))
        throw new ScrapeError('too-many-redirects', message, { url: requestedUrl });
    }
  } catch (error) {
    throw asScrapeError(error, requestedUrl, options.signal);
  }
}

export function transportOf({ cache, fetch, timeouts, ...options }: FetchPageOptions): Transport {
  const transport = fetch
    ? fetchTransport(fetch)
    : undiciTransport({ ...TIMEOUTS, ...timeouts }, routeOf(options));
  return cache === undefined ? transport : cachedTransport(transport, cache);
}

export function routeOf({ allowPrivateAddresses = false, proxy }: FetchPageOptions): Route {
  return {
    lookup: allowPrivateAddresses ? lookup : async (...query) => (await guard()).lookupPublic()(...query),
    proxyOf: (url) => proxyFor(url, proxy),
  };
}

async function askOnce(
  url: string,
  transport: Transport,
  options: FileOptions,
  spentMs: number,
): Promise<Step> {
  const started = performance.now();
  const spent = (): number => spentMs + performance.now() - started;
  const leftMs = Math.max(0, Math.ceil((options.totalMs ?? DEFAULTS.totalMs) - spentMs));
  const ask = async (signal: AbortSignal): Promise<Step> => {
    const response = await transport.send(url, headersOf(url, options), signal);
    const { status } = response;
    const headersMs = spent();
    const target = redirectTarget(response, url);
    if (target !== undefined) {
      response.discard();
      return { status, target, spentMs: spent() };
    }
    const read = options.isAnyType ? readFile : readHtml;
    const page = await read(response, url, options).catch((error: unknown) => {
      response.discard();
      throw error;
    });
    return { status, page: { ...page, timing: { headersMs, totalMs: spent() } } };
  };
  return withTimeLimit(ask, leftMs, options.signal);
}

async function assertPublic(url: string, { allowPrivateAddresses }: FetchPageOptions): Promise<void> {
  if (!allowPrivateAddresses && (await guard()).isBlockedHost(new URL(url).hostname))
    throw new ScrapeError('blocked-address', PRIVATE_HOST, { url });
}

export function userAgentOf({ contact }: FetchPageOptions): string {
  return contact === undefined ? PRODUCT : `${PRODUCT} (+${contact})`;
}

function headersOf(url: string, options: FileOptions): Record<string, string> {
  return {
    'user-agent': userAgentOf(options),
    accept: options.isAnyType ? ACCEPT_ANY : ACCEPT,
    'accept-language': 'hi,en;q=0.5',
    ...extraHeaders(url, options.headers),
    'accept-encoding': ACCEPT_ENCODING,
  };
}

/** The target of a redirect. Without a usable URL the response is treated as final. */
function redirectTarget({ status, headers }: TransportResponse, url: string): string | undefined {
  const { location } = headers;
  const target = location === undefined ? undefined : parseUrl(location, url);
  return REDIRECTS.has(status) && target !== undefined ? cleanUrl(target.href) : undefined;
}

type PageContent = Omit<FetchedPage, 'url' | 'requestedUrl' | 'redirects' | 'timing'>;

async function readHtml(
  response: TransportResponse,
  url: string,
  options: FileOptions,
): Promise<PageContent> {
  const { status, headers } = response;
  const type = headers['content-type'] ?? '';
  const refusal = (message: string) => new ScrapeError('not-html', message, { url, status });
  if (isSuccess(status) && !HTML_TYPE.test(type) && !UNSURE_TYPE.test(type))
    throw refusal(`unsupported content type ${shown(type)}`);
  const page = await readFile(response, url, options);
  if (page.bytes.byteLength === 0) throw refusal('the response is empty');
  if (!HTML_TYPE.test(type) && !LOOKS_LIKE_HTML.test(beginningOf(page.bytes)))
    throw refusal(`the response is not HTML (content type ${shown(type)})`);
  return page;
}

/** The body of a response of any type. */
async function readFile(
  response: TransportResponse,
  url: string,
  { maxBytes = DEFAULTS.maxBytes, now = Date.now, isAnyStatus }: FileOptions,
): Promise<PageContent> {
  const { status, headers, cache = 'miss' } = response;
  if (!isAnyStatus) assertAccepted(response, url, maxBytes, now());
  const { bytes, received: receivedBytes } = await readBody(response, maxBytes);
  const charset = CHARSET.exec(headers['content-type'] ?? '')?.[1];
  return { status, headers, ...(charset && { charset }), bytes, receivedBytes, fromCache: cache !== 'miss' };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299 && status !== 204 && status !== 205;
}

/** @throws ScrapeError for a response whose body is not worth reading */
function assertAccepted({ status, headers }: TransportResponse, url: string, maxBytes: number, now: number) {
  const { 'retry-after': retryAfter, 'content-length': length = '0' } = headers;
  const retryAfterMs = parseRetryAfter(retryAfter, now);
  if (!isSuccess(status))
    throw new ScrapeError('http-status', `the host returned HTTP ${status}`, { url, status, retryAfterMs });
  const message = `the page has ${length} bytes, more than the limit`;
  if (Number(length) > maxBytes) throw new ScrapeError('too-large', message, { url, status });
}

function shown(type: string): string {
  return type === '' ? 'not stated' : JSON.stringify(type.slice(0, 100));
}

/** Reads byte by byte: a page begins with ASCII in every charset of the web except UTF-16, which has zeros in between. */
function beginningOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return head.replaceAll('\u0000', '').replace(BYTE_ORDER_MARK, '');
}
