/** What a request asks for: a page and its options, from JSON or from the query of a URL. */
import * as z from 'zod';
import { isLanguageTag } from '../arguments/option-kinds.ts';
import { ScrapeError } from '../errors.ts';
import type { ExtractOptions } from '../extract-input.ts';
import type { PageToServe } from './read-served-page.ts';

const URL_TEXT = 'URL of the page, http(s)';
const options = {
  url: z.exactOptional(z.string().meta({ description: URL_TEXT })),
  publishers: z.exactOptional(
    z.array(z.union([z.string(), z.looseObject({ id: z.string() })])).meta({
      description: 'The publisher rules, each as a rule or as an id; [] for the generic engine only',
    }),
  ),
  languages: z.exactOptional(
    z
      .array(z.string().refine(isLanguageTag, 'not a BCP 47 language tag'))
      .meta({ description: 'Accepted BCP 47 languages; other articles are refused' }),
  ),
  fetchedAt: z.exactOptional(
    z.iso
      .datetime({ offset: true })
      .meta({ description: 'When the page was fetched: with it, relative times become dates' }),
  ),
};

/** The JSON body of `POST /extract`. */
export const extractRequestSchema = z.strictObject({
  html: z.string().min(1).meta({ description: 'The page' }),
  ...options,
});

/** A line of `POST /extract/stream`. */
export const streamLineSchema = z.strictObject({
  name: z.exactOptional(
    z.union([z.string(), z.number()]).meta({ description: 'Comes back with the answer' }),
  ),
  ...extractRequestSchema.shape,
});

/** The query of `POST /extract` with an HTML body, and of `GET /fetch`. */
export const querySchema = z.strictObject(options);

/** What all requests have in common. */
export type PageOptions = Omit<PageToServe, 'html' | 'isText' | 'charset'>;

/**
 * Reads a JSON request.
 *
 * @throws ScrapeError `invalid-input` that names the field
 */
export function readRequest<T>(json: string, schema: z.ZodType<T>): T {
  return checked(parsed(json), schema);
}

/** The page of a request. */
export function pageOf({ html, ...rest }: z.infer<typeof extractRequestSchema>): PageToServe {
  return { html, ...pageOptions(rest) };
}

/**
 * The options in the query of a request.
 *
 * @throws ScrapeError `invalid-input` that names the parameter
 */
export function readQuery(query: URLSearchParams): PageOptions {
  const fields = Object.fromEntries(
    [...query].map(([name, value]) => [name, LISTS.has(name) ? splitList(value) : value]),
  );
  return pageOptions(checked(fields, querySchema));
}

const LISTS: ReadonlySet<string> = new Set(['publishers', 'languages']);

function splitList(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function pageOptions({ url, publishers, languages, fetchedAt }: z.infer<typeof querySchema>): PageOptions {
  return {
    url,
    languages,
    // The worker checks the rules themselves.
    publishers: publishers as ExtractOptions['publishers'],
    fetchedAt: fetchedAt === undefined ? undefined : new Date(fetchedAt),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ScrapeError('invalid-input', `not JSON: ${reason}`, { cause });
  }
}

function checked<T>(value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'the request' : issue.path.join('.');
  throw new ScrapeError('invalid-input', `${place}: ${issue?.message ?? 'not valid'}`, {
    cause: result.error,
  });
}
