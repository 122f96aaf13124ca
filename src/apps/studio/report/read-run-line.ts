import { articleSchema, ScrapeError } from '../../../browser.ts';
import type { SourceFailure } from '../../../sources/index.ts';
import { isRecord } from '../doctor/diagnose.ts';
import type { PageFailure, PageRevision, RunOutcome } from './run-outcome.ts';

const CODE = /^[a-z][a-z0-9-]{1,39}$/u;
const MAX_REASON_LENGTH = 300;
const DIFFERS: ReadonlySet<unknown> = new Set(['added', 'removed']);

/**
 * Reads a line of `samachar extract` or `samachar fetch`: an article, with or without `name`, `source` and `text`, a failure that
 * was written among articles (`{ name, url, error: { code, … } }`), a line of a file of failures (`{ name, url, code, … }`), or a
 * dead letter of a fleet (`{ what, error: { code, … } }`).
 *
 * @param name - of the line, as readers see it
 * @returns the outcome of the page, or an `invalid-input` that explains why the line is invalid.
 */
export function readRunLine(line: string, name: string): RunOutcome | SourceFailure {
  const value = parsed(line);
  if (!isRecord(value)) return badLine(name, 'the line is not a JSON object');
  const revision = revisionOf(value);
  const failure = failureOf(isRecord(value.error) ? value.error : value);
  if (failure !== undefined) {
    const url = textOf(value.url) ?? textOf(value.what);
    return { name: textOf(value.name) ?? url ?? name, url, target: url, failure, revision };
  }
  if (typeof value.html === 'string') return badLine(name, 'the line is a page: run samachar extract first');
  const { name: pageName, source, text: _, revision: _number, changes: _changes, ...article } = value;
  const checked = articleSchema.safeParse(article);
  if (!checked.success) {
    const { path = [], message = 'unknown' } = checked.error.issues[0] ?? {};
    const reason = [path.map(String).join('.'), message].filter((part) => part !== '').join(': ');
    return badLine(name, `the line is not an article: ${reason.slice(0, MAX_REASON_LENGTH)}`);
  }
  const { url, canonicalUrl } = checked.data;
  return {
    name: textOf(pageName) ?? textOf(source) ?? name,
    url,
    target: url ?? canonicalUrl,
    article: checked.data,
    revision,
  };
}

export function badLine(name: string, message: string): SourceFailure {
  return { name, error: new ScrapeError('invalid-input', message) };
}

function failureOf({ code, message, kind, status }: Record<string, unknown>): PageFailure | undefined {
  if (typeof code !== 'string' || !CODE.test(code)) return undefined;
  const isKind = typeof kind === 'string' && CODE.test(kind);
  return {
    code,
    message: textOf(message) ?? code,
    ...(isKind && { kind }),
    ...(typeof status === 'number' && { status }),
  };
}

function revisionOf({ revision, changes }: Record<string, unknown>): PageRevision | undefined {
  if (!isRecord(changes) || typeof changes.kind !== 'string' || !CODE.test(changes.kind)) return undefined;
  const pieces = [changes.fields, changes.blocks].flat().filter(isRecord);
  const words = pieces
    .flatMap((piece) => [piece, piece.words].flat())
    .filter(isRecord)
    .flatMap(({ change, text }) => (DIFFERS.has(change) ? (textOf(text)?.trim().split(' ') ?? []) : []));
  return { isFirst: revision === 1, kind: changes.kind, words: words.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
