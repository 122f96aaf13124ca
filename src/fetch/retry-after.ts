/** The `Retry-After` header: how long a host asks to be left alone. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SECONDS = /^-?[0-9]+$/u;
const EDGES = /(?<![ \t])[ \t]+$|^[ \t]+/gu;

const MONTH = `(?<month>${MONTHS.join('|')})`;
const TIME = '(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9]):(?<second>[0-5][0-9]|60)';
const SHORT_DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const LONG_DAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const HTTP_DATES = [
  // IMF-fixdate: Sun, 06 Nov 1994 08:49:37 GMT
  new RegExp(`^${SHORT_DAY}, (?<day>[0-9]{2}) ${MONTH} (?<year>[0-9]{4}) ${TIME} GMT$`, 'u'),
  // RFC 850: Sunday, 06-Nov-94 08:49:37 GMT
  new RegExp(`^${LONG_DAY}, (?<day>[0-9]{2})-${MONTH}-(?<shortYear>[0-9]{2}) ${TIME} GMT$`, 'u'),
  // asctime: Sun Nov  6 08:49:37 1994
  new RegExp(`^${SHORT_DAY} ${MONTH} (?<day>[0-9]{2}| [0-9]) ${TIME} (?<year>[0-9]{4})$`, 'u'),
];
/** A two-digit year is at most this many years ahead. */
const YEARS_AHEAD = 50;

/**
 * The delay of a `Retry-After` header, in milliseconds from now: seconds, or a date in one of the three forms
 * of HTTP (RFC 9110, 10.2.3 and 5.6.7). A past date gives 0. Anything else gives undefined, and so do dates that do
 * not exist.
 *
 * @param now - milliseconds since 1970
 */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.replace(EDGES, '') ?? '';
  const waitMs = SECONDS.test(text) ? Number(text) * 1000 : parseHttpDate(text, now) - now;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), Number.MAX_SAFE_INTEGER);
}

/** Milliseconds since 1970; NaN for an invalid date. */
function parseHttpDate(text: string, now: number): number {
  for (const form of HTTP_DATES) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return timeOf(groups, now);
  }
  return Number.NaN;
}

function timeOf({ year, shortYear, ...rest }: Record<string, string | undefined>, now: number): number {
  if (shortYear === undefined) return timeIn(Number(year), rest);
  const latest = new Date(now).setUTCFullYear(new Date(now).getUTCFullYear() + YEARS_AHEAD);
  const nearest = Math.floor(new Date(latest).getUTCFullYear() / 100) * 100 + Number(shortYear);
  const time = timeIn(nearest, rest);
  return time > latest ? timeIn(nearest - 100, rest) : time;
}

function timeIn(year: number, { month = '', day, hour, minute, second }: Record<string, string | undefined>) {
  const date = new Date(Date.UTC(year, MONTHS.indexOf(month), Number(day)));
  if (date.getUTCDate() !== Number(day)) return Number.NaN;
  return date.setUTCHours(Number(hour), Number(minute), Number(second));
}
