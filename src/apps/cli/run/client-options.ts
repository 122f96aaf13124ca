import { type ClientOptions, fileStore, type HeadersFor } from '../../../index.ts';
import { parseUrl } from '../../../publishers/index.ts';
import { reasonOf, UsageError } from '../exit.ts';
import type { FetchOptions, RequestOptions } from '../options.ts';
import { tell } from '../terminal.ts';
import { PROXY_PLACE } from './render-by-command.ts';

const CHROMIUM_PROXY = '--proxy-server';
/** Without this flag, Chromium does not use the proxy for addresses of this machine. */
const NO_LOOPBACK_BYPASS = '--proxy-bypass-list=<-loopback>';

/** @throws UsageError for options that exclude each other */
export function clientOptionsOf(
  options: FetchOptions & RequestOptions,
  { headersFor }: Pick<OwnHeaders, 'headersFor'>,
): ClientOptions {
  const { contact, concurrency, private: isPrivate = false, gap, retries, timeout, cache, proxy } = options;
  if (cache !== undefined && headersFor !== undefined)
    throw new UsageError(
      '--cache cannot be combined with --header or --cookie: it would show their pages to everybody',
    );
  if (!isPrivate) assertGuarded(options.render);
  return {
    allowPrivateAddresses: isPrivate,
    proxy: proxy ?? proxyFromEnvironment(process.env),
    ...(headersFor !== undefined && { headers: headersFor }),
    ...(contact !== undefined && { contact }),
    ...(concurrency !== undefined && { concurrency }),
    ...(gap !== undefined && { gapMs: 1000 * gap }),
    ...(retries !== undefined && { retries }),
    ...(timeout !== undefined && timeouts(1000 * timeout)),
    ...(cache !== undefined && { cache: fileStore(cache, { onError: tellOnce(cache) }) }),
  };
}

/** @throws UsageError for a command whose browser would reach private addresses. */
function assertGuarded(render: readonly string[] = [PROXY_PLACE]): void {
  const has = (part: string): boolean => render.some((word) => word.includes(part));
  const needed = has(CHROMIUM_PROXY) ? [PROXY_PLACE, NO_LOOPBACK_BYPASS] : [PROXY_PLACE];
  const missing = needed.find((part) => !has(part));
  if (missing !== undefined)
    throw new UsageError(
      `--render: without ${missing} in the command, the browser reaches private addresses; add it, or allow them with --private`,
    );
}

/** A single phase may take up the whole time. */
function timeouts(totalMs: number): Pick<ClientOptions, 'totalMs' | 'timeouts'> {
  return { totalMs, timeouts: { connectMs: totalMs, headersMs: totalMs, bodyMs: totalMs } };
}

/** Reports only the first error, since on a full disk every page would cause one. */
function tellOnce(folder: string): (error: unknown) => void {
  let isTold = false;
  return (error) => {
    if (!isTold) tell(`--cache ${folder}: ${reasonOf(error)}`);
    isTold = true;
  };
}

const LEADING_DOT = /^\*?\./u;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//iu;

/** `https_proxy` or `http_proxy` by the protocol of a URL, otherwise `all_proxy`, in lower or upper case. */
export function proxyFromEnvironment(environment: NodeJS.ProcessEnv): (url: string) => string | undefined {
  const setting = (name: string): string | undefined =>
    [environment[name], environment[name.toUpperCase()]].find((value) => value !== undefined && value !== '');
  const exceptions = (setting('no_proxy') ?? '').split(',').map((part) => part.trim().toLowerCase());
  return (url) => {
    const { protocol, hostname, port } = new URL(url);
    if (exceptions.some((exception) => isException(exception, hostname, port))) return undefined;
    const proxy = setting(`${protocol.slice(0, -1)}_proxy`) ?? setting('all_proxy');
    return proxy === undefined || SCHEME.test(proxy) ? proxy : `http://${proxy}`;
  };
}

/** An entry of `no_proxy` matches a host with its subdomains, optionally with a port; `*` matches every host. */
function isException(exception: string, hostname: string, port: string): boolean {
  if (exception === '*') return true;
  const [name = '', ofPort] = exception.replace(LEADING_DOT, '').split(':');
  if (name === '' || (ofPort !== undefined && ofPort !== port)) return false;
  return hostname === name || hostname.endsWith(`.${name}`);
}

export type OwnHeaders = ReturnType<typeof ownHeaders>;

const WWW = /^www\./u;

/**
 * The headers and cookies of the command line. Only sites that the user names get them, even if a redirect, a sitemap or an
 * AMP link leads elsewhere; over plain HTTP only those that were named with http.
 */
export function ownHeaders({ header = [], cookie }: Pick<RequestOptions, 'header' | 'cookie'>) {
  const headers = Object.fromEntries([...header, ...(cookie === undefined ? [] : [['cookie', cookie]])]);
  const sites = new Set<string>();
  const headersFor: HeadersFor = (url) => (sites.has(siteOf(new URL(url))) ? headers : {});
  return {
    addSite(url: string): void {
      const parsed = parseUrl(url);
      if (parsed === undefined) return;
      sites.add(siteOf(parsed));
      if (parsed.protocol === 'http:' && parsed.port === '')
        sites.add(siteOf(new URL(`https://${parsed.host}`)));
    },
    headersFor: Object.keys(headers).length > 0 ? headersFor : undefined,
  };
}

function siteOf({ protocol, host }: URL): string {
  return `${protocol}//${host.replace(WWW, '')}`;
}
