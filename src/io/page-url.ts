import { ScrapeError } from '../errors.ts';
import { parseUrl, withoutCredentials } from '../text/parse-url.ts';

const WEB_URL = /^https?:\/\/[^\s]+$/iu;
const MAX_SHOWN_LENGTH = 200;

/** Without credentials and surrounding whitespace. @throws ScrapeError `invalid-url` for anything but an http(s) URL */
export function readPageUrl(written: string | undefined): string | undefined {
  const url = written?.trim();
  if (url === undefined) return undefined;
  const parsed = WEB_URL.test(url) ? parseUrl(url) : undefined;
  if (parsed === undefined)
    throw new ScrapeError('invalid-url', `not an http(s) URL: ${url.slice(0, MAX_SHOWN_LENGTH)}`, { url });
  const bare = withoutCredentials(parsed);
  return bare === parsed ? url : bare.href;
}
