/** The `Retry-After` header: how long a host asks to be left alone. */

const SECONDS = /^-?[0-9]+$/u;
/** The three forms of HTTP dates, of which the last states no zone: it is UTC. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? [0-9A-Z][0-9A-Za-z -]{4,10} (?:[0-9]{4} )?[0-9:]{8} (?:GMT|[0-9]{4})$/u;

/**
 * The delay of a `Retry-After` header, in milliseconds from now: seconds, or a date in one of the three forms
 * of HTTP (RFC 9110, 10.2.3 and 5.6.7). A past date gives 0, anything else gives undefined.
 *
 * @param now - milliseconds since 1970
 */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  const date = HTTP_DATE.test(text) ? text : '';
  const waitMs = SECONDS.test(text)
    ? Number(text) * 1000
    : Date.parse(`${date.replace(' GMT', '')} GMT`) - now;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), Number.MAX_SAFE_INTEGER);
}
