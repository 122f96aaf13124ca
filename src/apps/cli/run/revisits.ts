/** Articles that a watch asks for again. Each is a file whose name begins with the time when it is due. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { diffArticles } from '../../../dedupe/index.ts';
import { type Article, type ScrapeOptions, type ScrapeResult, scrapeArticles } from '../../../index.ts';
import { writeWhole, writing } from './byte-sink.ts';
import { outputName } from './output-name.ts';
import type { RunOutcome } from './run-outcome.ts';

interface Revisit {
  readonly url: string;
  /** When it was first read, in milliseconds since 1970. */
  readonly since: number;
  readonly revision: number;
  readonly article: Article;
  /** Final URL, and headers to which its host answers 304 if the page is unchanged. */
  readonly page?: string | undefined;
  readonly conditions: Readonly<Record<string, string>>;
}

type ArticleResult = Extract<ScrapeResult, { readonly error?: never }>;
export type Revisits = ReturnType<typeof openRevisits>;

const GONE: ReadonlySet<number | undefined> = new Set([404, 410]);

/** @param ages - at which an article is asked for again, in milliseconds, ascending; those that passed between two runs are skipped */
export function openRevisits(folder: string, ages: readonly number[], now: () => number) {
  const read = async (file: string): Promise<Revisit> =>
    JSON.parse(await readFile(join(folder, file), 'utf8'));
  const keep = async (revisit: Revisit): Promise<void> => {
    const due = ages.map((age) => revisit.since + age).find((time) => time > now());
    if (due === undefined) return;
    const file = join(folder, `${due}-${outputName(revisit.url)}.json`);
    await writing(folder, () => mkdir(folder, { recursive: true }));
    await writeWhole(file, JSON.stringify(revisit));
  };
  const replace = async (file: string, next: Revisit | undefined): Promise<void> => {
    if (next !== undefined) await keep(next);
    await rm(join(folder, file), { force: true });
  };
  /** The files of articles that are due, by URL, and the headers for each page. */
  const dueFiles = async () => {
    const files = new Map<string, string>();
    const conditions = new Map<string | undefined, Revisit['conditions'] | undefined>();
    const isDue = (file: string) => file.endsWith('.json') && Number.parseInt(file, 10) <= now();
    for (const file of (await readdir(folder).catch(() => [])).filter(isDue).sort()) {
      const revisit = await read(file).catch(() => undefined);
      if (revisit !== undefined) files.set(revisit.url, file);
      conditions.set(revisit?.page, revisit?.conditions);
    }
    return { files, conditions };
  };
  return {
    add: (result: ArticleResult): Promise<void> =>
      keep({ url: result.url, since: now(), revision: 0, ...versionOf(result) }),
    /** Asks for the articles that are due, and yields those that changed or are gone. */
    async *outcomes(options: Omit<ScrapeOptions, 'journal'>): AsyncGenerator<RunOutcome> {
      const { files, conditions } = await dueFiles();
      if (files.size === 0) return;
      // A cache makes its own conditional requests, and a rendered page may change while its shell does not.
      const isPlain = options.cache === undefined && options.render === undefined;
      const headers = (url: string) => ({ ...options.headers?.(url), ...(isPlain && conditions.get(url)) });
      for await (const result of scrapeArticles(files.keys(), { ...options, headers })) {
        const { source: url } = result;
        const file = files.get(url) ?? '';
        const { outcome, next } = compared(await read(file), result);
        if (outcome !== undefined) yield outcome;
        await replace(file, next);
        files.delete(url);
      }
      // The others led to the same page as one of these.
      for (const file of files.values()) await replace(file, await read(file));
    },
  };
}

function versionOf({ article, fetched, alsoFetched }: ArticleResult) {
  const { etag, 'last-modified': modified } = (alsoFetched ? undefined : fetched?.headers) ?? {};
  const conditions = { 'if-none-match': etag, 'if-modified-since': modified } as Revisit['conditions'];
  return { article, page: fetched?.url, conditions };
}

/** What to report of a revisit, if anything, and the version to compare with next time, unless the page is gone. */
function compared(revisit: Revisit, result: ScrapeResult): { outcome?: RunOutcome; next?: Revisit } {
  const { url, article: before } = revisit;
  const revision = revisit.revision + 1;
  const place = { name: url, source: url, url, entry: undefined };
  if (result.error && GONE.has(result.error.status))
    return {
      outcome: { ...place, error: result.error, revised: { revision, changes: { kind: 'removed' } } },
    };
  // A paywall that counts visits is not an edit.
  if (result.error || (result.article.isTruncated && !before.isTruncated)) return { next: revisit };
  const { article } = result;
  const next = { ...revisit, ...versionOf(result) };
  const changes = diffArticles(before, article);
  // A profile that was learned in between leaves other texts out.
  const isSameReading = article.provenance.body?.profile === before.provenance.body?.profile;
  if (!isSameReading || changes.kind === 'none' || changes.kind === 'boilerplate') return { next };
  return { outcome: { ...place, article, revised: { revision, changes } }, next: { ...next, revision } };
}
