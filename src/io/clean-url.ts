import { ScrapeError } from '../errors.ts';
import { parseUrl } from '../text/parse-url.ts';
import { shown as shownValue } from './check-options.ts';

/** Parameters of mail and advertising tools, from the documentation of each tool. */
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid ' +
    '_hsenc _hsmi mkt_tok vero_id oly_anon_id oly_enc_id wickedid s_cid icid ocid cmpid _ga _gl __twitter_impression'
  ).split(' '),
);
const TRACKING_PREFIX = /^(?:utm_|pk_|mtm_|hsa_)/u;
const LOGIN = /\/\/[^/@]*@/u;
const MAX_SHOWN_LENGTH = 2000;
const WEB = /^https?:$/u;

/**
 * The URL to request: http or https, without credentials, tracking parameters and fragment.
 * The order of the other parameters is kept.
 *
 * @throws ScrapeError `invalid-url` for anything else.
 */
export function cleanUrl(url: string): string {
  if (typeof url !== 'string')
    throw new ScrapeError('invalid-url', `the URL must be a string, not ${shownValue(url)}`);
  const parsed = parseUrl(url);
  const safe = parsed === undefined ? maskedLogin(url) : withoutLogin(parsed, url);
  const shown = safe.slice(0, MAX_SHOWN_LENGTH);
  if (parsed === undefined || !WEB.test(parsed.protocol))
    throw new ScrapeError('invalid-url', 'not an http(s) URL', { url: shown });
  if (parsed.username !== '' || parsed.password !== '')
    throw new ScrapeError('invalid-url', 'the URL contains credentials', { url: shown });
  parsed.search = parsed.search.slice(1).split('&').filter(isKept).join('&');
  parsed.hash = '';
  return parsed.href;
}

/** Other parameters are kept verbatim: a publisher may distinguish "a%20b" from "a+b". */
function isKept(parameter: string): boolean {
  const [name = ''] = parameter.split('=');
  return !TRACKING.has(name) && !TRACKING_PREFIX.test(name);
}

/** No message or log contains a password. */
export const maskedLogin = (url: string): string => url.replace(LOGIN, '//***@');

function withoutLogin(url: URL, written: string): string {
  if (url.username === '' && url.password === '') return written;
  const shown = new URL(url);
  shown.username = '***';
  shown.password = '';
  return shown.href;
}
