/** A page with its options as JSON: the body of a request, or a line of a stream. Worker threads load this module. */
import * as z from 'zod';
import { type Publisher, ScrapeError } from '../../browser.ts';
import type { PageToRead } from '../../index.ts';

/** This module, for the threads that read pages. */
export const PAGE_REQUEST = new URL(import.meta.url);

/** Maximum number of entries of an array or object in a request. */
const MAX_ENTRIES = 100;
const MAX_DEPTH = 16;
const MAX_TEXT = 10_000;
const MAX_SHOWN_ISSUES = 3;

const short = z.string().max(MAX_TEXT);
/** Other fields are checked with the options of the page. */
const rule = z.looseObject({ id: short }) as z.ZodType as z.ZodType<Publisher>;

export const requestOptions = z.object({
  url: short.meta({ description: 'URL of the page, http(s)' }),
  publishers: z
    .array(z.union([short, rule]))
    .max(MAX_ENTRIES)
    .meta({ description: 'The publisher rules, each as a rule or an id; empty for the generic engine only' }),
  languages: z
    .array(short.refine(isLanguageTag, 'not a BCP 47 language tag'))
    .max(MAX_ENTRIES)
    .meta({ description: 'Accepted BCP 47 languages; other articles are refused' }),
  fetchedAt: z.iso
    .datetime({ offset: true })
    .max(MAX_TEXT)
    .transform((text) => new Date(text))
    .meta({ description: 'When the page was fetched: with it, relative times become dates' }),
});

export const requestSchema = z.strictObject({
  html: z.string().min(1).meta({ description: 'The page' }),
  name: z
    .union([short, z.number()])
    .meta({ description: 'In a line of a stream: comes back with the answer' })
    .optional(),
  ...requestOptions.partial().shape,
});

/** Called by a worker thread, so that a request is parsed within the limits of a page. */
export function prepare(given: PageToRead): PageToRead {
  if (given.as !== 'json') return given;
  const { html } = given;
  const json = typeof html === 'string' ? html : new TextDecoder().decode(html);
  assertSmall(json);
  const { data, error } = requestSchema.safeParse(parsed(json));
  if (error !== undefined) throw invalidRequest(error);
  const { name: source, ...page } = data;
  return { ...page, source };
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new ScrapeError('invalid-input', `not JSON: ${(cause as Error).message}`, { cause });
  }
}

export function invalidRequest({ issues }: Pick<z.core.$ZodError, 'issues'>): ScrapeError {
  const shown = issues
    .slice(0, MAX_SHOWN_ISSUES)
    .map(({ path, message }) => `${path.length === 0 ? 'the request' : path.join('.')}: ${message}`);
  return new ScrapeError('invalid-input', shown.join('; '));
}

/** Checked before parsing: millions of values take seconds to parse, and a hundred times their size in memory. */
function assertSmall(json: string): void {
  const counts: number[] = [];
  const open = () => counts.push(1);
  const close = () => counts.pop();
  const next = () => counts.push((counts.pop() ?? 0) + 1);
  const steps: Readonly<Record<string, () => unknown>> = {
    '[': open,
    '{': open,
    ']': close,
    '}': close,
    ',': next,
  };
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charAt(at);
    if (sign === '"') at = endOfString(json, at);
    else steps[sign]?.();
    if (counts.length > MAX_DEPTH || (counts.at(-1) ?? 0) > MAX_ENTRIES)
      throw new ScrapeError(
        'invalid-input',
        `the request: only ${MAX_ENTRIES} entries per array or object and ${MAX_DEPTH} levels are allowed`,
      );
  }
}

/** @returns the index of the closing quote */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let first = end;
    while (json[first - 1] === '\\') first -= 1;
    if ((end - first) % 2 === 0) return end;
  }
  return json.length;
}
