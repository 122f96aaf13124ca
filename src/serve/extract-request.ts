/** What a request may contain. Workers parse and check it, under the time and memory limits of a page. */
import * as z from 'zod';
import { isLanguageTag } from '../arguments/option-kinds.ts';
import { ScrapeError } from '../errors.ts';

/** Maximum number of entries of an array or object in a request. */
const MAX_ENTRIES = 100;
const MAX_DEPTH = 16;
const MAX_TEXT = 10_000;
const MAX_SHOWN_ISSUES = 3;
const MAX_MESSAGE = 500;

const short = z.string().max(MAX_TEXT);
const rule = z.looseObject({ id: short });
const language = short.refine(isLanguageTag, 'not a BCP 47 language tag');
const url = short.meta({ description: 'URL of the page, http(s)' }).optional();
const fetchedAt = z.iso
  .datetime({ offset: true })
  .max(MAX_TEXT)
  .transform((text) => new Date(text))
  .meta({ description: 'When the page was fetched: with it, relative times become dates' })
  .optional();
const LANGUAGES = 'Accepted BCP 47 languages; other articles are refused';

/** The JSON body of `POST /extract`. */
export const extractRequestSchema = z.strictObject({
  html: z.string().min(1).meta({ description: 'The page' }),
  url,
  publishers: z
    .array(z.union([short, rule]))
    .max(MAX_ENTRIES)
    .meta({
      description: 'The publisher rules, each as a rule or as an id; [] for the generic engine only',
    })
    .optional(),
  languages: z.array(language).max(MAX_ENTRIES).meta({ description: LANGUAGES }).optional(),
  fetchedAt,
});

/** A line of `POST /extract/stream`. */
export const streamLineSchema = z
  .strictObject({
    name: z.union([short, z.number()]).meta({ description: 'Comes back with the answer' }).optional(),
    ...extractRequestSchema.shape,
  })
  .meta({ id: 'StreamLine' });

/** The query of `POST /extract` with an HTML body. */
export const extractQuerySchema = z.strictObject({
  url,
  publishers: list(short, 'Ids of publisher rules; empty for the generic engine only'),
  languages: list(language, LANGUAGES),
  fetchedAt,
});

/** A comma-separated list. */
function list(entry: z.ZodType<string, string>, description: string) {
  const entriesOf = (text: string) => text.split(',').flatMap((part) => part.trim() || []);
  const openApi = {
    type: 'array',
    items: { type: 'string' },
    param: { style: 'form', explode: false },
  } as const;
  const entries = z.array(entry).max(MAX_ENTRIES);
  return z
    .string()
    .transform(entriesOf)
    .pipe(entries)
    .meta({ description, ...openApi })
    .optional();
}

/**
 * Parses a JSON request and checks it.
 *
 * @throws ScrapeError `invalid-input` that names the field
 */
export function readRequest<T>(json: string, schema: z.ZodType<T>): T {
  assertSmall(json);
  let request: unknown;
  try {
    request = JSON.parse(json);
  } catch (cause) {
    throw new ScrapeError('invalid-input', `not JSON: ${(cause as Error).message}`, { cause });
  }
  const { success, data, error } = schema.safeParse(request);
  if (!success) throw invalidRequest(error);
  return data;
}

/** The error of a request that does not match its schema. It reports the first few issues only. */
export function invalidRequest({ issues }: Pick<z.core.$ZodError, 'issues'>): ScrapeError {
  const shown = issues
    .slice(0, MAX_SHOWN_ISSUES)
    .map(({ path, message }) => `${path.length === 0 ? 'the request' : path.join('.')}: ${message}`);
  return new ScrapeError('invalid-input', shown.join('; ').slice(0, MAX_MESSAGE));
}

/**
 * Checked before parsing: millions of values take seconds to parse, and a hundred times their size in memory.
 *
 * @throws ScrapeError `invalid-input` for too many entries in one array or object, or too deep nesting
 */
function assertSmall(json: string): void {
  const counts: number[] = [];
  const steps: Readonly<Record<string, () => unknown>> = {
    '[': () => counts.push(1),
    '{': () => counts.push(1),
    ']': () => counts.pop(),
    '}': () => counts.pop(),
    ',': () => counts.push((counts.pop() ?? 0) + 1),
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
