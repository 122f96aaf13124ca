import { Readable } from 'node:stream';
import type CachePolicy from 'http-cache-semantics';
import type { PageStore, StoredPage } from './page-store.ts';
import type { Transport, TransportResponse } from './transport.ts';

/**
 * `shared`: false, since the cache is private like a browser's: `private` responses are stored and `s-maxage` is ignored.
 * `cacheHeuristic`: 0, since freshness is what the host states, never guessed from the age of the page.
 */
const POLICY = { shared: false, cacheHeuristic: 0 };
/** The first status code of each class. */
const [REDIRECTS, ERRORS] = [300, 400];
const NOT_MODIFIED = 304;
const GONE: ReadonlySet<number> = new Set([404, 410]);
const CONDITIONS = new Set(['if-none-match', 'if-modified-since']);
const NO_ARCHIVE = /(?<![^\s,:])noarchive(?![^\s,;])/iu;
const ANY = /(?<![^\s,])\*(?![^\s,])/u;
const WEAK = /^\s*W\//u;
/** Hop-by-hop headers, and those with another client's secrets (RFC 9111, section 3.1). */
const UNKEPT = new Set(
  'connection keep-alive proxy-authenticate proxy-authentication-info set-cookie te trailer transfer-encoding upgrade'.split(
    ' ',
  ),
);
/** Headers about a body. A stored body keeps its own (RFC 9111, section 3.2). */
const OF_BODY = new Set('content-encoding content-length content-range content-type'.split(' '));

type Headers = Readonly<Record<string, string>>;

interface Request {
  readonly url: string;
  readonly headers: Headers;
}

interface Cache {
  readonly inner: Transport;
  readonly store: PageStore;
  readonly now: () => number;
  /** Pending writes that nobody awaits. */
  readonly removals: Promise<void>[];
}

/**
 * A transport that caches as HTTP allows (RFC 9111): it uses the inner one only if `store` has no fresh response. A stale one
 * with an `ETag` or `Last-Modified` is revalidated, and used if still valid. A response is stored once its body has been read to its
 * end, as sent, and dropped if it is discarded after that; a redirect is stored without its body. `Vary` is respected,
 * with one variant per URL.
 *
 * Not stored: a status of 400 or more; `no-store`, `Vary: *` or `X-Robots-Tag: noarchive`; responses that could never be
 * reused, with neither a lifetime nor a validator. `Set-Cookie` is never returned. A `must-revalidate` page is revalidated
 * each time, even while it is fresh. Stale responses are never used without revalidation, whatever they allow.
 */
export function cachedTransport(inner: Transport, store: PageStore, now = () => Date.now()): Transport {
  const cache: Cache = { inner, store, now, removals: [] };
  return {
    async send(url, headers, signal) {
      signal.throwIfAborted();
      const request: Request = { url, headers };
      const stored = await store.get(url);
      if (stored === undefined) return ask(cache, request, signal);
      // An entry from the future was stored before the clock was set back: its age is unknown.
      const policy = await policyOf(stored, now);
      const isFresh = stored.askedAt <= now() && policy.satisfiesWithoutRevalidation(request);
      return isFresh ? answerFrom(stored, 'hit', policy) : revalidate(cache, request, signal, stored);
    },
    async close() {
      await Promise.all(cache.removals);
      await inner.close();
    },
  };
}

async function ask(cache: Cache, request: Request, signal: AbortSignal): Promise<TransportResponse> {
  const askedAt = cache.now();
  return keepWhenRead(cache, request, askedAt, await cache.inner.send(request.url, request.headers, signal));
}

async function revalidate(cache: Cache, request: Request, signal: AbortSignal, stored: StoredPage) {
  const { inner, store, now } = cache;
  const { url } = request;
  const conditions = conditionsOf(await policyOf(stored, now), request);
  if (conditions === undefined) return ask(cache, request, signal);
  const askedAt = now();
  const response = await inner.send(url, { ...request.headers, ...conditions }, signal);
  if (response.status !== NOT_MODIFIED) return keepWhenRead(cache, request, askedAt, response);
  response.discard();
  if (!isSameVersion(stored.headers, response.headers)) return ask(cache, request, signal);
  const { age: _outdated, ...kept } = stored.headers;
  const headers = { ...kept, ...without(without(response.headers, UNKEPT), OF_BODY) };
  const page = { ...stored, headers, askedAt };
  await ((await isWorthKeeping(page)) ? store.set(url, page) : store.delete(url));
  return answerFrom(page, 'revalidated', await policyOf(page, now));
}

async function keepWhenRead(cache: Cache, request: Request, askedAt: number, response: TransportResponse) {
  const { store, removals } = cache;
  const { url, headers: requestHeaders } = request;
  const { status, isDecoded } = response;
  const head = { status, headers: without(response.headers, UNKEPT), requestHeaders, askedAt, isDecoded };
  const missed: TransportResponse = { ...response, cache: 'miss' };
  if (!(await isWorthKeeping(head))) {
    // A 5xx or 429 response says nothing about the stored page.
    if (status < ERRORS || GONE.has(status)) await store.delete(url);
    return missed;
  }
  if (status >= REDIRECTS) {
    await store.set(url, { ...head, headers: without(head.headers, OF_BODY), bytes: new Uint8Array() });
    return missed;
  }
  let writing: Promise<void> | undefined;
  const keep = (bytes: Uint8Array): Promise<void> => {
    writing = store.set(url, { ...head, bytes });
    return writing;
  };
  const discard = (): void => {
    response.discard();
    if (writing !== undefined) removals.push(writing.then(() => store.delete(url)));
  };
  return { ...missed, body: tee(response.body, keep), discard };
}

async function* tee(body: AsyncIterable<Uint8Array>, onEnd: (bytes: Uint8Array) => Promise<void>) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) {
    chunks.push(chunk);
    yield chunk;
  }
  await onEnd(Buffer.concat(chunks));
}

function answerFrom(page: StoredPage, cache: 'hit' | 'revalidated', policy: CachePolicy) {
  const { status, headers, isDecoded, bytes } = page;
  const age = String(Math.round(policy.age()));
  const body = Readable.from([bytes]);
  return { status, headers: { ...headers, age }, body, isDecoded, cache, discard: () => {} };
}

/** The conditional headers for a stale page, if it has a validator and matches the request. */
function conditionsOf(policy: CachePolicy, request: Request): Headers | undefined {
  const headers = policy.revalidationHeaders(request) as Record<string, string>;
  const conditions = Object.entries(headers).filter(([name]) => CONDITIONS.has(name));
  return conditions.length === 0 ? undefined : Object.fromEntries(conditions);
}

/** Whether "not modified" refers to the stored page. Without a validator it cannot refer to anything else. */
function isSameVersion(stored: Headers, { etag, 'last-modified': modified }: Headers): boolean {
  if (etag !== undefined) return stored.etag?.replace(WEAK, '') === etag.replace(WEAK, '');
  return modified === undefined || stored.etag !== undefined || stored['last-modified'] === modified;
}

async function isWorthKeeping(head: Omit<StoredPage, 'bytes'>): Promise<boolean> {
  const { 'x-robots-tag': robots = '', vary = '', etag, 'last-modified': modified } = head.headers;
  if (head.status >= ERRORS || NO_ARCHIVE.test(robots) || ANY.test(vary)) return false;
  const policy = await policyOf(head, () => head.askedAt);
  return policy.storable() && (policy.maxAge() > 0 || etag !== undefined || modified !== undefined);
}

/** A policy of GET requests; their URL is the key of the store. */
async function policyOf(head: Omit<StoredPage, 'bytes'>, now: () => number): Promise<CachePolicy> {
  const { default: Policy } = await import('http-cache-semantics');
  const { status, headers, requestHeaders, askedAt } = head;
  const policy = new Policy({ headers: requestHeaders }, { status, headers: lowerCased(headers) }, POLICY);
  return Object.assign(Policy.fromObject({ ...policy.toObject(), t: askedAt }), { now });
}

/** The policy knows only directives in lower case. */
function lowerCased({ 'cache-control': directives, ...headers }: Headers): Record<string, string> {
  return directives === undefined ? headers : { ...headers, 'cache-control': directives.toLowerCase() };
}

function without(headers: Headers, names: ReadonlySet<string>): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name)));
}
