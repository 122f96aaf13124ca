import { foldForMatching } from '../text/fold-for-matching.ts';
import { parseUrl } from '../text/parse-url.ts';
import { soundOf } from '../text/sound.ts';
import { wordCount } from '../text/words.ts';
import { stringAt, typesOf } from './json-ld.ts';
import type { Page } from './page.ts';
import { metaOf } from './stated.ts';

/** Separators between the parts of a title. */
export const SUFFIX_BORDER = /\s[|\-–—:»•·]+\s|\s?[|»]\s?/u;
const SUFFIX_BORDERS = new RegExp(SUFFIX_BORDER, 'gu');
const MAX_SUFFIX_WORDS = 6;

/**
 * Removes the name of the site from the end of a title: the parts that `isSiteName` accepts and, from a title with a bar, a
 * short last part.
 */
export function withoutSiteName(title: string, isSiteName: (part: string) => boolean): string {
  let end = title.length;
  for (const border of [...title.matchAll(SUFFIX_BORDERS)].reverse()) {
    const suffix = title.slice(border.index + border[0].length, end);
    const barred = border[0].includes('|') && wordCount(suffix) <= MAX_SUFFIX_WORDS;
    if (border.index === 0 || !(barred || isSiteName(suffix))) break;
    end = border.index;
  }
  return title.slice(0, end);
}

const OWNER_TYPES: ReadonlySet<string> = new Set(['WebSite', 'Organization', 'NewsMediaOrganization']);
const TOP_LEVEL = /\.(?:com|in|net|org|de|co)$/u;
const WWW = /^www\./u;

/** Makes a test for parts of a title, caption or breadcrumb that are the name of the site. */
export function siteNameTest(page: Page, signatures: readonly string[]): (part: string) => boolean {
  const hosts = hostNames(page.url);
  const sounds = hosts.map(soundOf);
  const owners = page.jsonLd.filter((node) => {
    const types = typesOf(node);
    return types.some((type) => OWNER_TYPES.has(type)) && !types.includes('Person');
  });
  const stated = owners.map((node) => stringAt(node, 'name') ?? '');
  const names = [...signatures, metaOf(page, 'og:site_name', 'application-name') ?? '', ...stated]
    .map(foldForMatching)
    .filter((name) => name !== '');
  return (part) => {
    const folded = foldForMatching(part);
    if (names.includes(folded)) return true;
    const squeezed = folded.replaceAll(' ', '').replace(TOP_LEVEL, '');
    if (squeezed.length >= 3 && hosts.includes(squeezed)) return true;
    if (!INDIC.test(part)) return false;
    // A host may spell a name with more behind it: `lokdarshantv` and लोकदर्शन.
    const sound = soundOf(part);
    return sound.length >= MIN_SOUND && sounds.some((host) => host.startsWith(sound));
  };
}

const INDIC = /[\u0900-\u0d7f]/u;
const MIN_SOUND = 4;

/** The host before its top level, and its last part alone: "hindi.naya-path.com". */
function hostNames(url = ''): string[] {
  const parts = parseUrl(url)?.hostname.replace(WWW, '').replaceAll('-', '').split('.').slice(0, -1) ?? [];
  return [parts.join(''), ...parts.slice(-1)];
}
