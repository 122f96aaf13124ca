/**
 * The registry, and the public API of samachar/publishers: the built-in rules, each by its name, and how a page finds the
 * rule that fits it.
 */
import { parseUrl } from '../text/parse-url.ts';
import type { Publisher } from './publisher.ts';
import * as rules from './registry.ts';

export { domainOf, parseUrl, parseWebUrl } from '../text/parse-url.ts';
export * from './publisher.ts';
export * from './registry.ts';
export { urlKindsOf } from './rules/publisher-patterns.ts';

/** The built-in rules, ordered by id. */
export const publishers: readonly Publisher[] = Object.values<Publisher>(rules).sort((one, other) =>
  one.id < other.id ? -1 : 1,
);

/**
 * The built-in rules, with your own rules before them. Your rule replaces a built-in one with the same id,
 * and takes precedence over any other that matches the same URL.
 *
 * @example
 * const mine = definePublisher({ ...dainikJagran, boilerplate: ['.new-widget'] });
 * extractArticle(html, { url, publishers: withPublishers([mine]) });
 */
export function withPublishers(own: readonly Publisher[]): Publisher[] {
  const replaced = new Set(own.map(({ id }) => id));
  return [...own, ...publishers.filter(({ id }) => !replaced.has(id))];
}

const SPACES = /\s+/gu;

/** Separate papers, or papers in other languages, below the domain of a paper above. Source: their mastheads. */
const SUBDOMAINS = {
  'aajtak.in': 'bangla',
  'abplive.com': 'bengali gujarati marathi news punjabi tamil telugu',
  'bhaskar.com': 'daily divyamarathi',
  'jagran.com': 'english inextlive naidunia post',
  'newsnationtv.com': 'english',
  'punjabkesari.com': 'english',
  'punjabkesari.in': 'jagbani',
};
const PATHS = 'assamese bangla english gujarati kannada malayalam marathi odia punjabi tamil telugu urdu';
const otherPapers: readonly string[] = [
  ...Object.entries(SUBDOMAINS).flatMap(([host, names]) => names.split(' ').map((name) => `${name}.${host}`)),
  ...PATHS.split(' ').map((path) => `vishvasnews.com/${path}`),
];

/**
 * Finds the rule for a URL: the one whose host and path prefix match the most of it.
 *
 * A rule covers its hosts and their subdomains, except those that belong to another paper, such as
 * english.jagran.com. A rule that names such a host itself does cover it.
 *
 * @example
 * publisherOf('https://www.bbc.com/hindi/articles/c0000000000o')?.id; // "bbc-hindi"
 * publisherOf('https://www.bbc.com/nepali/articles/c0000000000o'); // undefined
 */
export function publisherOf(url: string, among: readonly Publisher[] = publishers): Publisher | undefined {
  const parsed = parseUrl(url);
  if (parsed === undefined) return undefined;
  const address = { host: `.${parsed.hostname}`, path: `${parsed.pathname}/` };
  const fits = among.map(({ domains }) => fitOf(domains, address));
  const best = Math.max(0, ...fits);
  return best > 0 && best >= fitOf(otherPapers, address) ? among[fits.indexOf(best)] : undefined;
}

/**
 * Finds the rule of a publisher by one of its signatures, for text whose URL is not known.
 *
 * @example
 * publisherNamed('India TV Hindi')?.id; // "india-tv-hindi"
 */
export function publisherNamed(
  signature: string,
  among: readonly Publisher[] = publishers,
): Publisher | undefined {
  const wanted = foldName(signature);
  return among.find(({ name, signatures = [] }) =>
    [name, ...signatures].some((one) => foldName(one) === wanted),
  );
}

/** The host of a URL after a dot, and its path before a slash: a domain matches the end of the host and the start of the path. */
type Address = Readonly<Record<'host' | 'path', string>>;

/** Length of the longest domain that covers the URL; 0 if none does. */
function fitOf(domains: readonly string[], address: Address): number {
  return Math.max(0, ...domains.filter((domain) => covers(domain, address)).map(({ length }) => length));
}

function covers(domain: string, address: Address): boolean {
  const slash = domain.indexOf('/');
  const host = slash < 0 ? domain : domain.slice(0, slash);
  const path = slash < 0 ? '' : domain.slice(slash);
  return address.host.endsWith(`.${host}`) && address.path.startsWith(`${path}/`);
}

function foldName(name: string): string {
  return name.normalize('NFC').replace(SPACES, ' ').trim().toLowerCase();
}
