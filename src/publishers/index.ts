/**
 * The registry, and the public API of samachar/publishers: the rules that come with samachar, each by its name, and how a
 * page finds the one that fits it.
 */
import { parseUrl } from '../parse-url.ts';
import { aajTak } from './aaj-tak.ts';
import { abpLive } from './abp-live.ts';
import { amarUjala } from './amar-ujala.ts';
import { asianetHindi } from './asianet-hindi.ts';
import { bbcHindi } from './bbc-hindi.ts';
import { boomHindi } from './boom-hindi.ts';
import { businessStandardHindi } from './business-standard-hindi.ts';
import { dainikBhaskar } from './dainik-bhaskar.ts';
import { dainikJagran } from './dainik-jagran.ts';
import { dainikTribune } from './dainik-tribune.ts';
import { deshbandhu } from './deshbandhu.ts';
import { downToEarthHindi } from './down-to-earth-hindi.ts';
import { dwHindi } from './dw-hindi.ts';
import { etvBharat } from './etv-bharat.ts';
import { firstBihar } from './first-bihar.ts';
import { haribhoomi } from './haribhoomi.ts';
import { ibc24 } from './ibc24.ts';
import { indiaTvHindi } from './india-tv-hindi.ts';
import { jansatta } from './jansatta.ts';
import { khabarLahariya } from './khabar-lahariya.ts';
import { khasKhabar } from './khas-khabar.ts';
import { latestlyHindi } from './latestly-hindi.ts';
import { liveHindustan } from './live-hindustan.ts';
import { lokmatHindi } from './lokmat-hindi.ts';
import { moneycontrolHindi } from './moneycontrol-hindi.ts';
import { mpBreakingNews } from './mp-breaking-news.ts';
import { naiDunia } from './nai-dunia.ts';
import { navbharatTimes } from './navbharat-times.ts';
import { ndtvIndia } from './ndtv-india.ts';
import { newsNation } from './news-nation.ts';
import { news18Hindi } from './news18-hindi.ts';
import { news24Hindi } from './news24-hindi.ts';
import { newslaundryHindi } from './newslaundry-hindi.ts';
import { oneindiaHindi } from './oneindia-hindi.ts';
import { opindiaHindi } from './opindia-hindi.ts';
import { patrika } from './patrika.ts';
import { pibHindi } from './pib-hindi.ts';
import { prabhasakshi } from './prabhasakshi.ts';
import { prabhatKhabar } from './prabhat-khabar.ts';
import type { Publisher } from './publisher.ts';
import { punjabKesari } from './punjab-kesari.ts';
import { punjabKesariDelhi } from './punjab-kesari-delhi.ts';
import { republicBharat } from './republic-bharat.ts';
import { samacharJagat } from './samachar-jagat.ts';
import { samachar4media } from './samachar4media.ts';
import { satyaHindi } from './satya-hindi.ts';
import { theLallantop } from './the-lallantop.ts';
import { thePrintHindi } from './the-print-hindi.ts';
import { theQuintHindi } from './the-quint-hindi.ts';
import { theWireHindi } from './the-wire-hindi.ts';
import { timesNowNavbharat } from './times-now-navbharat.ts';
import { tv9Bharatvarsh } from './tv9-bharatvarsh.ts';
import { unNewsHindi } from './un-news-hindi.ts';
import { vishvasNews } from './vishvas-news.ts';
import { webdunia } from './webdunia.ts';
import { zeeBusinessHindi } from './zee-business-hindi.ts';
import { zeeNewsHindi } from './zee-news-hindi.ts';

export {
  type Certainty,
  definePublisher,
  type Layout,
  LOCATED_FIELDS,
  type LocatedField,
  type Locator,
  type LocatorEvidence,
  type Publisher,
  publisherSchema,
  type UrlKind,
} from './publisher.ts';
export {
  aajTak,
  abpLive,
  amarUjala,
  asianetHindi,
  bbcHindi,
  boomHindi,
  businessStandardHindi,
  dainikBhaskar,
  dainikJagran,
  dainikTribune,
  deshbandhu,
  downToEarthHindi,
  dwHindi,
  etvBharat,
  firstBihar,
  haribhoomi,
  ibc24,
  indiaTvHindi,
  jansatta,
  khabarLahariya,
  khasKhabar,
  latestlyHindi,
  liveHindustan,
  lokmatHindi,
  moneycontrolHindi,
  mpBreakingNews,
  naiDunia,
  navbharatTimes,
  ndtvIndia,
  news18Hindi,
  news24Hindi,
  newslaundryHindi,
  newsNation,
  oneindiaHindi,
  opindiaHindi,
  patrika,
  pibHindi,
  prabhasakshi,
  prabhatKhabar,
  punjabKesari,
  punjabKesariDelhi,
  republicBharat,
  samachar4media,
  samacharJagat,
  satyaHindi,
  theLallantop,
  thePrintHindi,
  theQuintHindi,
  theWireHindi,
  timesNowNavbharat,
  tv9Bharatvarsh,
  unNewsHindi,
  vishvasNews,
  webdunia,
  zeeBusinessHindi,
  zeeNewsHindi,
};

/** The rules that come with samachar, in the order of their ids. */
export const publishers: readonly Publisher[] = [
  aajTak,
  abpLive,
  amarUjala,
  asianetHindi,
  bbcHindi,
  boomHindi,
  businessStandardHindi,
  dainikBhaskar,
  dainikJagran,
  dainikTribune,
  deshbandhu,
  downToEarthHindi,
  dwHindi,
  etvBharat,
  firstBihar,
  haribhoomi,
  ibc24,
  indiaTvHindi,
  jansatta,
  khabarLahariya,
  khasKhabar,
  latestlyHindi,
  liveHindustan,
  lokmatHindi,
  moneycontrolHindi,
  mpBreakingNews,
  naiDunia,
  navbharatTimes,
  ndtvIndia,
  newsNation,
  news18Hindi,
  news24Hindi,
  newslaundryHindi,
  oneindiaHindi,
  opindiaHindi,
  patrika,
  pibHindi,
  prabhasakshi,
  prabhatKhabar,
  punjabKesari,
  punjabKesariDelhi,
  republicBharat,
  samacharJagat,
  samachar4media,
  satyaHindi,
  theLallantop,
  thePrintHindi,
  theQuintHindi,
  theWireHindi,
  timesNowNavbharat,
  tv9Bharatvarsh,
  unNewsHindi,
  vishvasNews,
  webdunia,
  zeeBusinessHindi,
  zeeNewsHindi,
];

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

/** Separate papers, or papers in other languages, under a host of a paper above. Source: their mastheads. */
const otherPapers: readonly string[] = [
  'bangla.aajtak.in',
  'bengali.abplive.com',
  'daily.bhaskar.com',
  'divyamarathi.bhaskar.com',
  'english.jagran.com',
  'english.newsnationtv.com',
  'english.punjabkesari.com',
  'gujarati.abplive.com',
  'inextlive.jagran.com',
  'jagbani.punjabkesari.in',
  'marathi.abplive.com',
  'naidunia.jagran.com',
  'news.abplive.com',
  'post.jagran.com',
  'punjabi.abplive.com',
  'tamil.abplive.com',
  'telugu.abplive.com',
  'vishvasnews.com/assamese',
  'vishvasnews.com/bangla',
  'vishvasnews.com/english',
  'vishvasnews.com/gujarati',
  'vishvasnews.com/kannada',
  'vishvasnews.com/malayalam',
  'vishvasnews.com/marathi',
  'vishvasnews.com/odia',
  'vishvasnews.com/punjabi',
  'vishvasnews.com/tamil',
  'vishvasnews.com/telugu',
  'vishvasnews.com/urdu',
];

/**
 * Finds the rule for a URL: the one whose host and path prefix fit it most closely.
 *
 * A rule covers its hosts and their subdomains, except those that are another paper, such as
 * english.jagran.com; a rule that names such a host itself does cover it.
 *
 * @example
 * publisherOf('https://www.bbc.com/hindi/articles/c0000000000o')?.id; // "bbc-hindi"
 * publisherOf('https://www.bbc.com/nepali/articles/c0000000000o'); // undefined
 */
export function publisherOf(url: string, among: readonly Publisher[] = publishers): Publisher | undefined {
  const parsed = parseUrl(url);
  if (parsed === undefined) return undefined;
  const address = addressOf(parsed);
  let closest: Publisher | undefined;
  let closestFit = 0;
  for (const publisher of among) {
    const fit = fitOf(publisher.domains, address);
    if (fit <= closestFit) continue;
    closest = publisher;
    closestFit = fit;
  }
  return closestFit >= fitOf(otherPapers, address) ? closest : undefined;
}

/**
 * Finds the rule of a publisher by a name that it signs with, for text whose URL is not known.
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

/** The host of a URL behind a dot, and its path before a slash: a domain is the end of the one, its path the start of the other. */
interface Address {
  readonly host: string;
  readonly path: string;
}

function addressOf({ hostname, pathname }: URL): Address {
  return { host: `.${hostname}`, path: `${pathname}/` };
}

/** Length of the longest of the domains that cover the URL; 0 when none does. */
function fitOf(domains: readonly string[], address: Address): number {
  let longest = 0;
  for (const domain of domains)
    if (domain.length > longest && covers(domain, address)) longest = domain.length;
  return longest;
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
