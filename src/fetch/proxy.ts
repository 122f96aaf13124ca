/** The option `proxy`: which proxy a request goes through. */
import { ScrapeError } from '../errors.ts';
import { type OptionKind, shown } from '../io/check-options.ts';
import { parseWebUrl } from '../parse-url.ts';

/** The URL of an HTTP proxy, or a function that chooses one for the URL of a request. */
export type ProxyChoice = string | ((url: string) => string | undefined);

const LOGIN = /\/\/[^/@]*@/u;

export const proxyChoice: OptionKind = {
  check(value, name) {
    if (typeof value === 'function') return;
    if (typeof value === 'string' && isProxyUrl(value)) return;
    const given = typeof value === 'string' ? value.replace(LOGIN, '//***@') : value;
    throw new ScrapeError(
      'invalid-input',
      `option "${name}" must be an http(s) URL or a function, not ${shown(given)}`,
    );
  },
};

/** Whether a text is the URL of a proxy. */
export function isProxyUrl(text: string): boolean {
  return (parseWebUrl(text)?.hostname ?? '') !== '';
}

/**
 * The proxy of a request.
 *
 * @throws ScrapeError `invalid-input` if the function returns no URL of a proxy
 */
export function proxyFor(url: string, choice: ProxyChoice | undefined): string | undefined {
  const proxy = typeof choice === 'function' ? choice(url) : choice;
  if (proxy !== undefined) proxyChoice.check(proxy, 'proxy');
  return proxy;
}
