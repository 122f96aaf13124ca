/** What a page and its response state about archiving and mining. It is only reported; acting on it is up to the caller. */
import { omitUndefined } from '../io/omit-undefined.ts';
import { parseWebUrl } from '../text/parse-url.ts';
import { boundPatterns, pathMatcher } from './path-pattern.ts';
import type { RobotsRights } from './robots-file.ts';

/** Where a statement appears: in the response's header, in the page's metas, or in the site's tdmrep.json. */
export type RightsSource = 'header' | 'meta' | 'file';

/** What a page asks of those who store copies of it. */
export type RightsDirective = 'noindex' | 'noarchive' | 'nosnippet' | 'noimageindex' | 'noai' | 'noimageai';

/** A statement of the TDM Reservation Protocol. */
export interface TdmStatement {
  /** Whether the rights for text and data mining are reserved. */
  readonly reserved: boolean;
  /** URL of the terms; only with reserved rights. */
  readonly policy?: string;
}

/** What {@link readRights} finds. A missing directive is false. */
export interface Rights extends Readonly<Record<RightsDirective, boolean>>, RobotsRights {
  /** Absent if the site says nothing about text and data mining. */
  readonly tdm?: TdmStatement;
  /** Where each statement comes from. A directive in both the header and a meta has `header`. */
  readonly sources: { readonly [statement in RightsDirective | 'tdm']?: RightsSource };
}

/** Names and values; names may repeat. A `Headers`, a `Map` and `Object.entries(…)` all work. */
type NamedValues = Iterable<readonly [name: string, value: string | readonly string[] | undefined]>;

export interface RightsInput {
  readonly headers: NamedValues;
  /** The page's meta elements by name. */
  readonly metas: NamedValues;
  /** Body of `/.well-known/tdmrep.json`, if there is one. */
  readonly tdmrep?: string | undefined;
  /** What robots.txt states, if it was read. */
  readonly robots?: RobotsRights | undefined;
  /** URL of the page, for tdmrep.json and for a policy that is a relative URL. */
  readonly url?: string | undefined;
}

const DIRECTIVES: readonly RightsDirective[] = [
  'noindex',
  'noarchive',
  'nosnippet',
  'noimageindex',
  'noai',
  'noimageai',
];
/** Synonyms of directives: `none` and `max-snippet:0` as Google reads them, `nocache` as Bing does. */
const SYNONYMS: ReadonlyMap<string, RightsDirective> = new Map([
  ['none', 'noindex'],
  ['max-snippet:0', 'nosnippet'],
  ['nocache', 'noarchive'],
]);
const WITH_VALUE = new Set(['max-snippet', 'max-image-preview', 'max-video-preview', 'unavailable_after']);
/** The agent whose rules apply in addition to those for all. */
const AGENT = 'samachar';
const AGENT_NAME = /^(?:\*|[a-z][a-z0-9_-]*)$/u;
const SPACE = /\s+/u;
/** Maximum length of a value, in characters; longer values are ignored. */
const MAX_VALUE_LENGTH = 8 * 1024;
const MAX_TDMREP_LENGTH = 500 * 1024;

/**
 * Reads what a page and its response state about archiving and mining. Never throws: malformed statements are ignored.
 *
 * - `X-Robots-Tag` with `otherbot:` before its directives addresses that bot, up to the next name or the end of the
 *   value, and is ignored unless the bot is `*` or our own.
 * - `<meta name="robots">` and metas with our own name apply, all of them together. `googlebot` does not: what a site
 *   asks of one bot does not apply to others.
 * - `tdm-reservation` with its `tdm-policy`, as in the final report of the W3C community group (10 May 2024): a meta
 *   takes precedence over the header, and the header over tdmrep.json, whose first matching location applies. A policy
 *   without a reservation of 0 or 1 is ignored.
 */
export function readRights(input: RightsInput): Rights {
  const headers = valuesByName(input.headers);
  const metas = valuesByName(input.metas);
  const inHeader = (headers.get('x-robots-tag') ?? []).flatMap((value) => headerDirectives(value));
  const inMetas = ['robots', AGENT].flatMap((name) => metas.get(name) ?? []);
  const inMeta = inMetas.flatMap((content) => content.split(',')).flatMap(directivesOf);
  const tdm = findTdm(input, headers, metas);
  const { contentSignal, license } = input.robots ?? {};
  const sources = Object.fromEntries([
    ...inMeta.map((name) => [name, 'meta'] as const),
    ...inHeader.map((name) => [name, 'header'] as const),
  ]);
  return {
    ...directivesBy((name) => name in sources),
    ...omitUndefined({ tdm: tdm?.statement, contentSignal, license }),
    sources: { ...sources, ...(tdm && { tdm: tdm.source }) },
  };
}

/**
 * Merges the rights of several pages: a directive on any page applies, and so does the first statement that reserves the
 * mining rights, or otherwise the first statement.
 */
export function joinRights([first, ...others]: readonly [Rights, ...Rights[]]): Rights {
  return others.reduce(stricter, first);
}

function stricter(one: Rights, other: Rights): Rights {
  const tdm = [one, other].find((rights) => rights.tdm?.reserved) ?? (one.tdm === undefined ? other : one);
  return {
    ...other,
    ...one,
    ...directivesBy((name) => one[name] || other[name]),
    ...(tdm.tdm && { tdm: tdm.tdm }),
    sources: { ...other.sources, ...one.sources, ...(tdm.sources.tdm && { tdm: tdm.sources.tdm }) },
  };
}

function directivesBy(isSet: (name: RightsDirective) => boolean) {
  const entries = DIRECTIVES.map((name) => [name, isSet(name)]);
  return Object.fromEntries(entries) as Record<RightsDirective, boolean>;
}

function valuesByName(pairs: NamedValues): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const key = name.trim().toLowerCase();
    const values = byName.get(key) ?? [];
    for (const one of [value ?? []].flat()) if (one.length <= MAX_VALUE_LENGTH) values.push(one);
    byName.set(key, values);
  }
  return byName;
}

function headerDirectives(value: string): RightsDirective[] {
  let isForUs = true;
  return value.split(',').flatMap((part) => {
    const { name, rest } = splitName(part);
    if (name === '' || WITH_VALUE.has(name) || !AGENT_NAME.test(name))
      return isForUs ? directivesOf(part) : [];
    isForUs = name === '*' || name === AGENT;
    return isForUs ? directivesOf(rest) : [];
  });
}

/** Splits at the first colon. */
function splitName(part: string): { name: string; rest: string } {
  const colon = part.indexOf(':');
  if (colon === -1) return { name: '', rest: part };
  return { name: part.slice(0, colon).trim().toLowerCase(), rest: part.slice(colon + 1) };
}

/** Words are separated by commas; some sites use spaces. */
function directivesOf(part: string): RightsDirective[] {
  const { name, rest } = splitName(part);
  const words = name === '' ? rest.trim().toLowerCase().split(SPACE) : [`${name}:${rest.trim()}`];
  return words.flatMap(
    (word) => DIRECTIVES.find((directive) => directive === word) ?? SYNONYMS.get(word) ?? [],
  );
}

function findTdm(
  { tdmrep, url }: RightsInput,
  headers: ReadonlyMap<string, readonly string[]>,
  metas: ReadonlyMap<string, readonly string[]>,
): { statement: TdmStatement; source: RightsSource } | undefined {
  const stated = (values: typeof headers): TdmStatement | undefined =>
    tdmOf(values.get('tdm-reservation')?.[0], values.get('tdm-policy')?.[0], url);
  const meta = stated(metas);
  if (meta !== undefined) return { statement: meta, source: 'meta' };
  const header = stated(headers);
  if (header !== undefined) return { statement: header, source: 'header' };
  const file = tdmrep === undefined || url === undefined ? undefined : tdmOfFile(tdmrep, url);
  return file && { statement: file, source: 'file' };
}

function tdmOf(reservation: unknown, policy: unknown, base: string | undefined): TdmStatement | undefined {
  const value = typeof reservation === 'number' ? String(reservation) : firstOf(reservation);
  if (value !== '0' && value !== '1') return undefined;
  if (value === '0') return { reserved: false };
  const url = typeof policy === 'string' && policy.trim() !== '' ? parseWebUrl(policy, base) : undefined;
  return omitUndefined({ reserved: true, policy: url?.href });
}

/** The first value of a header that was sent twice and joined with a comma. */
function firstOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.split(',', 1)[0]?.trim() : undefined;
}

function tdmOfFile(text: string, url: string): TdmStatement | undefined {
  const rules = new Map<string, TdmStatement>();
  for (const rule of parseRules(text)) {
    const statement = tdmOf(rule['tdm-reservation'], rule['tdm-policy'], url);
    if (statement && typeof rule.location === 'string' && !rules.has(rule.location))
      rules.set(rule.location, statement);
  }
  const location = pathMatcher(boundPatterns(rules.keys()))(url);
  return location === undefined ? undefined : rules.get(location);
}

function parseRules(text: string): Record<string, unknown>[] {
  if (text.length > MAX_TDMREP_LENGTH) return [];
  try {
    const rules: unknown = JSON.parse(text.trim()); // a byte order mark is whitespace to `trim`
    return Array.isArray(rules) ? rules.filter((rule) => typeof rule === 'object' && rule !== null) : [];
  } catch {
    return [];
  }
}
