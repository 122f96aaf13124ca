/** What each page of the soak test does, shared by its hosts and the test. */
export const HOSTS = 20;
const PAGES = 100;

/** Each fault affects 5 % of the pages; the rest are sound. */
const FAULTS = [
  'reset',
  'half-body',
  'slow-headers',
  'slow-body',
  'endless',
  'bomb',
  'wrong-encoding',
  'bad-chunk',
  'loop',
  'inside',
  'gone',
  'forbidden',
  'too-many',
  'broken-twice',
  'pdf',
  'empty',
  'listing',
] as const;
export type Fault = (typeof FAULTS)[number] | 'none';

/** The error code of each fault; the others give an article. */
export const CODES: Readonly<Partial<Record<Fault, string>>> = {
  reset: 'network',
  'half-body': 'network',
  'slow-headers': 'timeout',
  'slow-body': 'timeout',
  endless: 'too-large',
  bomb: 'too-large',
  'wrong-encoding': 'network',
  'bad-chunk': 'network',
  loop: 'too-many-redirects',
  inside: 'invalid-url',
  gone: 'http-status',
  forbidden: 'http-status',
  pdf: 'not-html',
  empty: 'not-html',
  listing: 'not-an-article',
};

const EACH = 5;
/** Coprime to the number of pages, so that faults are mixed, in a different order on each host. */
const STEP = 37;

export function faultOf(host: number, at: number): Fault {
  const place = (at * STEP + host * EACH) % PAGES;
  return FAULTS[Math.floor(place / EACH)] ?? 'none';
}

/** All URLs, alternating between hosts. */
export function urlsOf(origins: readonly string[]): string[] {
  return Array.from({ length: PAGES }, (_, at) => origins.map((origin) => `${origin}/${at}`)).flat();
}
