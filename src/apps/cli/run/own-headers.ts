/** Headers and cookies of the command line. Only sites that the user names get them. */
import type { HeadersFor } from '../../../index.ts';
import { parseUrl } from '../../../publishers/index.ts';
import type { RequestOptions } from '../options.ts';

export type OwnHeaders = ReturnType<typeof ownHeaders>;

const WWW = /^www\./u;

/**
 * Makes the headers of a run. Other hosts get none, even if a redirect, a sitemap or an AMP link leads there. Nor does a
 * named host over plain HTTP, unless it was named with http.
 */
export function ownHeaders({ header = [], cookie }: Pick<RequestOptions, 'header' | 'cookie'>) {
  const headers = Object.fromEntries([...header, ...(cookie === undefined ? [] : [['cookie', cookie]])]);
  const sites = new Set<string>();
  const hasHeaders = Object.keys(headers).length > 0;
  /** Absent if there are no headers. */
  const headersFor: HeadersFor | undefined = hasHeaders
    ? (url) => (sites.has(siteOf(new URL(url))) ? headers : {})
    : undefined;
  return {
    /** Names a site, by any of its URLs. */
    addSite(url: string): void {
      const parsed = parseUrl(url);
      if (parsed === undefined) return;
      sites.add(siteOf(parsed));
      if (parsed.protocol === 'http:' && parsed.port === '')
        sites.add(siteOf(new URL(`https://${parsed.host}`)));
    },
    headersFor,
  };
}

function siteOf({ protocol, host }: URL): string {
  return `${protocol}//${host.replace(WWW, '')}`;
}
