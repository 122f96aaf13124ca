/** Pages with too little text for an article, and those that a site keeps about itself. */
import type { Box } from '../html/segment.ts';
import { asksForScripts, asksToSignIn, isSitePage, SITE_PAGE_PATHS } from '../text/page-kind-words.ts';
import type { Signals } from './signals.ts';

/** A page that scripts fill: what appears in it before is at most a menu. */
const MAX_SHELL_WORDS = 40;

/** Whether a page is empty until its scripts have run. @example isEmptyShell(signals) // false */
export function isEmptyShell({ page, story, listed, plain }: Signals): boolean {
  if (story + listed > MAX_SHELL_WORDS) return false;
  if (plain <= MAX_SHELL_WORDS && story + listed < MIN_WORDS) return true;
  return page.segments.some(
    (segment) => segment.kind === 'text' && segment.words < MAX_SHELL_WORDS && asksForScripts(segment.text),
  );
}

const MIN_WORDS = 8;
const MIN_UNSTATED_WORDS = 20;

/** Whether a page has no headline or too little text, or is one of the pages about the site itself. @example isOther(signals) // false */
export function isOther(signals: Signals): boolean {
  const { headline, stated, story, listed } = signals;
  if (headline === undefined) return true;
  if (story + listed < (stated ? MIN_WORDS : MIN_UNSTATED_WORDS)) return true;
  return !stated && (isSitePage(headline.value) || isOfSite(signals) || isLogin(signals));
}

const MAX_SITE_PAGE_STEPS = 2;
const EXTENSION = /\.[a-z]{2,5}$/u;

const OF_SITE = ['AboutPage', 'ContactPage', 'ProfilePage'] as const;

/** Whether a page is one that a site keeps for itself, by its address or by what it says that it is. */
function isOfSite({ types, ogType, urls }: Signals): boolean {
  if (ogType === 'profile' || OF_SITE.some((type) => types.has(type))) return true;
  return urls.some(
    ({ steps }) =>
      steps.length <= MAX_SITE_PAGE_STEPS && SITE_PAGE_PATHS.has((steps.at(-1) ?? '').replace(EXTENSION, '')),
  );
}

/** More words are an article, though a reader may sign in beside it. */
const MAX_LOGIN_WORDS = 150;

function isLogin({ page, headline, story }: Signals): boolean {
  if (story > MAX_LOGIN_WORDS) return false;
  return (headline !== undefined && asksToSignIn(headline.value)) || page.boxes.some(asksForPassword);
}

function asksForPassword({ asksPassword, hidden }: Box): boolean {
  return asksPassword === true && !hidden;
}
