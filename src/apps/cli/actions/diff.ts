import { type ArticleDiff, diffArticles, type RevisionKind } from '../../../dedupe/index.ts';
import { jsonLine } from '../../../formats/to-json.ts';
import type { Article } from '../../../index.ts';
import type { Given } from '../commands.ts';
import { readArticleLines, tellBadLine } from '../dedupe/article-lines.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import { assertLocal, assertReadable } from '../named-paths.ts';
import { printedDiff } from '../print/diff-print.ts';
import { print, tell, tellJson, writeOut } from '../terminal.ts';

const STDIN = '-';

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
  const tally: Tally = { same: 0, added: 0, bad: 0, kinds: new Map() };
  const former = new Map<string, Article>();
  const seen = new Set<string>();
  for await (const [name, article] of articlesOf(before, tally, options)) former.set(name, article);
  for await (const [name, article] of articlesOf(after, tally, options)) {
    signal.throwIfAborted();
    const old = former.get(name);
    former.set(name, article);
    seen.add(name);
    if (old === undefined) tally.added += 1;
    else await show(name, article, diffArticles(old, article), tally, options);
  }
  if (!options.quiet) summarize(tally, former.size - seen.size, options);
  const compared = tally.same + [...tally.kinds.values()].reduce((sum, count) => sum + count, 0);
  if (compared === 0) return EXIT.nothing;
  return tally.bad === 0 ? EXIT.done : EXIT.someFailed;
}

interface Tally {
  same: number;
  added: number;
  /** Lines that are not articles. */
  bad: number;
  readonly kinds: Map<RevisionKind, number>;
}

async function* articlesOf(
  file: string,
  tally: Tally,
  { jsonErrors = false }: Given<'diff'>,
): AsyncGenerator<readonly [name: string, article: Article]> {
  for await (const item of readArticleLines(file)) {
    if ('article' in item) yield [nameOf(item.article, item.name), item.article];
    else if ('error' in item) {
      tally.bad += 1;
      tellBadLine(item, jsonErrors);
    }
  }
}

function nameOf({ canonicalUrl, url }: Article, name: string): string {
  return canonicalUrl ?? url ?? name;
}

async function show(
  name: string,
  { headline }: Article,
  change: ArticleDiff,
  tally: Tally,
  { json, all }: Given<'diff'>,
): Promise<void> {
  const { kind } = change;
  if (kind === 'none') {
    tally.same += 1;
    return;
  }
  tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
  if (kind === 'boilerplate' && !all) return;
  if (json) await writeOut(jsonLine({ url: name, headline, ...change }));
  else await print(printedDiff(name, headline, change));
}

function summarize(
  { same, added, bad, kinds }: Tally,
  removed: number,
  { jsonErrors = false }: Given<'diff'>,
): void {
  if (jsonErrors) {
    tellJson({ summary: { same, ...Object.fromEntries(kinds), added, removed, bad } });
    return;
  }
  const changes = [...kinds].map(([kind, count]) => `${count} ${kind}`);
  const alone = `${added} only in the second file, ${removed} only in the first`;
  tell([`${same} unchanged`, ...changes, alone].join(', '));
}
