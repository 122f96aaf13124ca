/** The shape of a URL: a description of its path segments that URLs of one kind of page share. */
import {
  GALLERY_PATHS,
  isStoryUrl,
  pathName,
  pathsOf,
  ROOT_PATHS,
  SITE_PAGE_PATHS,
  VIDEO_PATHS,
} from '../text/page-kind-words.ts';
import { parseUrl } from '../text/parse-url.ts';

export interface UrlShape {
  /** The same for URLs that differ only in words and numbers. */
  readonly key: string;
  /** Number of path segments. */
  readonly steps: number;
  /** Whether its last segment or its query identifies a story, by a long number or a slug of many words. */
  readonly isStory: boolean;
  /** Whether its words rule out an article or a section: a file, a tag, an author, a login, a video. */
  readonly isUnwanted: boolean;
}

const FILE = /\.(?<extension>[a-z][a-z0-9]{1,4})$/iu;
const PAGE_FILE = /^(?:x?html?|shtml|php[0-9]?|aspx?|jsp|cms|ece)$/iu;
const DIGITS = /^\p{Nd}+$/u;
/** Path segments under which a site keeps no articles and no sections. Source: URLs of papers, WordPress, Blogger. */
const UNWANTED_PATHS = pathsOf(`
  tag tags topic topics about-topic keyword label author authors reporter reporters profile user users account
  my-account logout cart checkout search feed feeds rss amp print share epaper newsletter newsletters wp-admin
  wp-login wp-json cdn-cgi
`);

/** Query parameters of searches, tags, authors, replies and other versions of a page. Source: WordPress, Blogger and papers. */
const UNWANTED_QUERY =
  /[?&](?:s|q|query|search|tag|author|replytocom|share|print|amp|output|redirect|return|next|login)=/iu;
const PARAMETER = /=[^&]*/gu;

export function shapeOf(url: string): UrlShape {
  const { pathname, search } = parseUrl(url) ?? { pathname: '', search: '' };
  const steps = decoded(pathname).toLowerCase().split('/').filter(Boolean);
  const last = steps.at(-1) ?? '';
  const extension = FILE.exec(last)?.groups?.extension;
  const classes = steps.map((step) => classOf(step.replace(FILE, '')));
  return {
    key: `${classes.join('/')}${extension === undefined ? '' : `.${extension}`}${search.replace(PARAMETER, '')}`,
    steps: steps.length,
    isStory: isStoryUrl(last, search),
    isUnwanted:
      (extension !== undefined && !PAGE_FILE.test(extension)) ||
      UNWANTED_QUERY.test(search) ||
      isUnwantedPath(steps),
  };
}

/** "Video" and "gallery" may also be part of an entertainment section. Only as the first segment do they name media pages. */
function isUnwantedPath(steps: readonly string[]): boolean {
  const names = steps.map(pathName);
  const first = names.find((name) => !ROOT_PATHS.has(name)) ?? '';
  if (VIDEO_PATHS.has(first) || GALLERY_PATHS.has(first)) return true;
  return names.some((name) => UNWANTED_PATHS.has(name)) || SITE_PAGE_PATHS.has(names.at(-1) ?? '');
}

function classOf(step: string): string {
  if (DIGITS.test(step)) return 'number';
  return isStoryUrl(step, '') ? 'slug' : 'word';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
