import { type ArticleDiff, diffArticles } from '../../../dedupe/index.ts';
import { jsonLine } from '../../../formats/to-json.ts';
import type { Article } from '../../../index.ts';
import { Tally } from '../../studio/report/tally.ts';
import type { Given } from '../commands.ts';
import { badLineMessage, readArticleLines } from '../dedupe/article-lines.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import { assertLocal, assertReadable, STDIN } from '../named-paths.ts';
import { printedDiff } from '../print/diff-print.ts';
import { messageLines, print, tell, writeOut } from '../terminal.ts';

/** Compares the articles of two files and prints what changed. @returns the exit code */
export async function diff(
  before: string,
  after: string,
  options: Given<'diff'>,
  signal: AbortSignal,
): Promise<ExitCode> {
  if (before === STDIN) throw new UsageError('only the second file can be stdin');
  assertLocal([before, after]);
  for (const file of [before, after]) assertReadable(file, 'the input');
  const tally = new Tally();
  const former = new Map<string, Article>();
  const seen = new Set<string>();
  for await (const [name, article] of articlesOf(before, tally, options)) former.set(name, article);
  for await (const [name, article] of articlesOf(after, tally, options)) {
    signal.throwIfAborted();
    const old = former.get(name);
    const change = old && diffArticles(old, article);
    former.set(name, article);
    seen.add(name);
    tally.add(change?.kind ?? 'added');
    if (change !== undefined) await show(name, article, change, options);
  }
  return summarize(tally, former.size - seen.size, options);
}

async function show(url: string, { headline }: Article, change: ArticleDiff, how: Given<'diff'>) {
  if (change.kind === 'none' || (change.kind === 'boilerplate' && !how.all)) return;
  if (how.json) await writeOut(jsonLine({ url, headline, ...change }));
  else await print(printedDiff(url, headline, change));
}

function summarize({ counts }: Tally, removed: number, { quiet, jsonErrors }: Given<'diff'>): ExitCode {
  const { none: same = 0, added = 0, bad = 0, ...kinds } = Object.fromEntries(counts);
  const changes = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}, `);
  const alone = `${added} only in the second file, ${removed} only in the first`;
  const summary = { same, ...kinds, added, removed, bad };
  if (!quiet)
    tell(...messageLines(jsonErrors, { summary }, `${same} unchanged, ${changes.join('')}${alone}`));
  if (same === 0 && changes.length === 0) return EXIT.nothing;
  return bad === 0 ? EXIT.done : EXIT.someFailed;
}

/** The articles of a file, each with the URL or name that it is matched by. */
async function* articlesOf(
  file: string,
  tally: Tally,
  { jsonErrors }: Given<'diff'>,
): AsyncGenerator<readonly [name: string, article: Article]> {
  for await (const item of readArticleLines(file)) {
    if ('error' in item) {
      tally.add('bad');
      tell(badLineMessage(item, jsonErrors));
    } else if ('article' in item) {
      const { article, name } = item;
      yield [article.canonicalUrl ?? article.url ?? name, article];
    }
  }
}
