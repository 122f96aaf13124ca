/** The journal of a run: which URLs are done, in a file that survives a kill. */
import { type FileHandle, open } from 'node:fs/promises';
import { ScrapeError, type ScrapeErrorCode } from '../errors.ts';
import { reasonOf } from '../io/network-failure.ts';
import { UrlSet } from '../io/url-set.ts';
import { FileEnd } from '../io/whole-file.ts';
import { lockFile } from './lock-file.ts';
import { mayHeal } from './retry-policy.ts';

/** The outcome of a URL. */
export interface JournalEntry {
  readonly url: string;
  readonly ok: boolean;
  /** Error code, if there is no article. */
  readonly code?: ScrapeErrorCode;
  /** HTTP status, with `http-status`. */
  readonly status?: number;
  /** Final URL after redirects, if any. That URL is done too. */
  readonly finalUrl?: string;
  /** Identifies the article wherever it appears: a hash of its canonical URL and headline. */
  readonly articleKey?: string;
  /** The URL that already gave the same article in this run; only with `ok`. */
  readonly duplicateOf?: string;
  /** Byte range of the page's output, if the line was written before the output. */
  readonly output?: OutputRange;
}

/** A part of a file, in bytes. */
export interface OutputRange {
  readonly start: number;
  readonly end: number;
}

/** An open journal: see {@link openJournal}. */
export interface Journal {
  readonly file: string;
  /** Whether it was empty when opened. */
  readonly isNew: boolean;
  /** Number of bytes removed after its last complete line. */
  readonly tornBytes: number;
  /** Length of the output to keep: the rest is an incomplete record. */
  readonly outputEnd: number | undefined;
  /** Whether a URL is done: it gave an article, failed permanently, or was added by this run. */
  has(url: string): boolean;
  /** Whether a URL failed in an earlier run but may succeed now, so that it is not done. */
  isToRetry(url: string): boolean;
  /** Whether there is an article for a URL or an `articleKey`. */
  hasArticle(urlOrKey: string): boolean;
  /** Writes the line of a URL, unless it is done. Once this resolves, the line survives a kill of the process. */
  add(entry: JournalEntry): Promise<void>;
  /** Removes the last line, because its output could not be written. */
  takeBack(): Promise<void>;
  /** Flushes pending lines, closes the file and releases its lock. */
  close(): Promise<void>;
}

/** Options of a journal. All are optional. */
export interface JournalOptions {
  /** Called with the error of each line that could not be written; without it `add` rejects. */
  readonly onError?: (error: ScrapeError) => void;
  /**
   * Returns the length of the output in bytes, excluding an incomplete record. This decides whether the record of the last line
   * was written; if not, the line is dropped and its URL is not done. It is called while nothing else
   * writes to the output.
   */
  readonly outputLength?: () => Promise<number>;
}

/** Prefix of each line: anything else is not a line of a journal. */
const BEGINNING = Buffer.from('{"url":"');
const NEWLINE = 0x0a;

/**
 * Opens or creates a journal: an append-only NDJSON file with a line `{ url, ok, code?, …, at }` for each
 * finished URL. After a failure that may have healed since an earlier run (`mayHeal`) the URL is retried, and
 * the next attempt writes another line. A last line left incomplete by a kill or a power failure is removed; its URL is
 * not done. A lock file next to it keeps a second process out: `FILE.lock`. Lines are passed to the operating
 * system without fsync: they survive a kill of the process, but not always a power failure.
 *
 * @throws ScrapeError `invalid-input`: the file cannot be opened, is in use, or is not a journal. It is
 * not changed then.
 * @example
 * const journal = await openJournal('run.ndjson');
 * for await (const result of scrapeArticles(urls, { journal })) {
 *   if (result.article) await save(result.article);
 *   if (result.entry) await journal.add(result.entry);
 * }
 * await journal.close();
 */
export async function openJournal(file: string, options: JournalOptions = {}): Promise<Journal> {
  const { outputLength, onError } = options;
  const { unlock, isTakenOver } = await lockFile(`${file}.lock`).catch((error) => {
    throw asJournalError(error, file);
  });
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'a+');
    const { size } = await handle.stat();
    const known = new KnownPages();
    const { length, last } = await readLines(handle, file, (entry) => known.read(entry));
    const range = last?.entry.output;
    const written = await outputLength?.();
    const isUnwritten = range !== undefined && isMissing(range, written, isTakenOver);
    if (last !== undefined && !isUnwritten) known.read(last.entry);
    const end = isUnwritten ? (last?.start ?? 0) : length;
    await handle.truncate(end);
    return {
      file,
      isNew: last === undefined,
      tornBytes: size - length,
      outputEnd: isUnwritten ? range.start : undefined,
      ...journalOn(new FileEnd(handle, end), { file, known, unlock, ...(onError && { onError }) }),
    };
  } catch (error) {
    await handle?.close();
    await unlock();
    throw asJournalError(error, file);
  }
}

/**
 * Whether the record of the last line was not written. An output that ends before it is a different file; the journal
 * is then trusted unless the run was killed. A repeated page is better than a lost one.
 */
function isMissing({ start, end }: OutputRange, length: number | undefined, isKilled: boolean): boolean {
  return length === undefined || length < start ? isKilled : length < end;
}

class KnownPages {
  readonly done = new UrlSet();
  readonly articles = new UrlSet();
  readonly #failed = new UrlSet();

  /** A line of an earlier run. */
  read(entry: JournalEntry): void {
    const { url, ok, code, status } = entry;
    if (!ok && code !== undefined && mayHeal({ code, status })) this.#failed.add(url);
    else this.add(entry);
  }

  /** A line of this run: whatever the outcome, the URL is done for now. */
  add({ url, ok, finalUrl, articleKey, duplicateOf }: JournalEntry): void {
    for (const one of [url, finalUrl]) if (one !== undefined) this.done.add(one);
    if (!ok || duplicateOf !== undefined) return;
    for (const one of [url, finalUrl, articleKey]) if (one !== undefined) this.articles.add(one);
  }

  isToRetry(url: string): boolean {
    return this.#failed.has(url) && !this.done.has(url);
  }
}

interface Opened extends Pick<JournalOptions, 'onError'> {
  readonly file: string;
  readonly known: KnownPages;
  readonly unlock: () => Promise<void>;
}

function journalOn(lines: FileEnd, { file, known, unlock, onError }: Opened) {
  let last: Promise<void> = Promise.resolve();
  let closing: Promise<void> | undefined;
  let lastStart = lines.length;
  const write = async (entry: JournalEntry): Promise<void> => {
    if (known.done.has(entry.url)) return;
    try {
      const start = lines.length;
      await lines.write(Buffer.from(`${lineOf(entry)}\n`));
      lastStart = start;
      known.add(entry);
    } catch (cause) {
      const error = asJournalError(cause, file);
      if (onError === undefined) throw error;
      onError(error);
    }
  };
  return {
    has: (url: string) => known.done.has(url),
    isToRetry: (url: string) => known.isToRetry(url),
    hasArticle: (urlOrKey: string) => known.articles.has(urlOrKey),
    add(entry: JournalEntry): Promise<void> {
      const added = last.then(() => write(entry));
      last = added.catch(() => {});
      return added;
    },
    async takeBack(): Promise<void> {
      await last;
      await lines.cut(lastStart);
    },
    close(): Promise<void> {
      closing ??= last.then(() => lines.close()).finally(unlock);
      return closing;
    },
  };
}

/** The URL comes first: it identifies a journal line. */
function lineOf(entry: JournalEntry): string {
  const { url, ok, code, status, finalUrl, articleKey, duplicateOf, output } = entry;
  const at = new Date().toISOString();
  return JSON.stringify({ url, ok, code, status, finalUrl, articleKey, duplicateOf, output, at });
}

/**
 * The length of the complete lines, in bytes, and the last of them.
 *
 * @param onEntry - called for every line but the last
 */
async function readLines(handle: FileHandle, file: string, onEntry: (entry: JournalEntry) => void) {
  let [lines, length] = [0, 0];
  let last: { readonly entry: JournalEntry; readonly start: number } | undefined;
  const readWhole = (bytes: Buffer): Buffer => {
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      lines += 1;
      if (last !== undefined) onEntry(last.entry);
      last = { entry: parseEntry(bytes.toString('utf8', start, end), file, lines), start: length };
      length += end + 1 - start;
      start = end + 1;
    }
    return bytes.subarray(start);
  };
  let rest: Buffer[] = [];
  const stream = handle.createReadStream({ start: 0, autoClose: false });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    rest.push(chunk);
    if (chunk.includes(NEWLINE)) rest = [readWhole(Buffer.concat(rest))];
    // A large file that is not a journal need not be read.
    if (!isTorn(rest[0] as Buffer)) break;
  }
  if (!isTorn(Buffer.concat(rest))) throw foreign(file, lines + 1);
  return { length, last };
}

/** Whether the bytes after the last complete line may come from a kill, or from a power failure (which leaves NULs). */
function isTorn(rest: Buffer): boolean {
  const end = rest.findLastIndex((byte) => byte !== 0) + 1;
  const compared = Math.min(end, BEGINNING.byteLength);
  return rest.subarray(0, compared).equals(BEGINNING.subarray(0, compared));
}

function parseEntry(line: string, file: string, number: number): JournalEntry {
  try {
    const entry = JSON.parse(line);
    const { url, ok, at } = entry ?? {};
    if (typeof url === 'string' && typeof ok === 'boolean' && typeof at === 'string') return entry;
  } catch {
    // Anything but JSON is not an entry either.
  }
  throw foreign(file, number);
}

function foreign(file: string, line: number): ScrapeError {
  const message = `${file} is not a samachar journal (line ${line} is malformed); use another file, or delete that line`;
  return new ScrapeError('invalid-input', message);
}

function asJournalError(error: unknown, file: string): ScrapeError {
  if (error instanceof ScrapeError) return error;
  const message = `the journal ${file} cannot be used: ${reasonOf(error)}`;
  return new ScrapeError('invalid-input', message, { cause: error });
}
