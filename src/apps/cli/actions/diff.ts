import { type ArticleDiff, type BlockChange, diffArticles, type WordChange } from '../../../dedupe/index.ts';
import { toJsonLine } from '../../../formats/index.ts';
import type { Article } from '../../../index.ts';
import { Tally } from '../../studio/report/tally.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import { assertLocal, assertReadable, STDIN } from '../named-paths.ts';
import { articlesOf, type LineTally } from '../run/file-lines.ts';
import { announce, print, type StyledLine, type StyledText, writeOut } from '../terminal.ts';

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
  const others = { failures: 0, bad: 0, isInputBroken: false };
  const { jsonErrors } = options;
  for await (const item of articlesOf([before], others, jsonErrors)) former.set(keyOf(item), item.article);
  for await (const item of articlesOf([after], others, jsonErrors)) {
    signal.throwIfAborted();
    const { article } = item;
    const name = keyOf(item);
    const old = former.get(name);
    const change = old && diffArticles(old, article);
    former.set(name, article);
    seen.add(name);
    tally.add(change?.kind ?? 'added');
    if (change !== undefined) await show(name, article, change, options);
  }
  return summarize(tally, { ...others, removed: former.size - seen.size }, options);
}

async function show(url: string, { headline }: Article, change: ArticleDiff, how: Given<'diff'>) {
  if (change.kind === 'none' || (change.kind === 'boilerplate' && !how.all)) return;
  if (how.json) await writeOut(toJsonLine({ url, headline, ...change }));
  else await print(printedDiff(url, headline, change));
}

function summarize(
  { counts }: Tally,
  { removed, bad, isInputBroken }: LineTally & { readonly removed: number },
  { quiet, jsonErrors }: Given<'diff'>,
): ExitCode {
  const { none: same = 0, added = 0, ...kinds } = Object.fromEntries(counts);
  const changes = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}, `);
  const alone = `${added} only in the second file, ${removed} only in the first`;
  const summary = { same, ...kinds, added, removed, bad };
  if (!quiet) announce(jsonErrors, { summary }, `${same} unchanged, ${changes.join('')}${alone}`);
  if (isInputBroken) return EXIT.inputBroken;
  if (same === 0 && changes.length === 0) return EXIT.nothing;
  return bad === 0 ? EXIT.done : EXIT.someFailed;
}

function keyOf({ article, name }: { readonly article: Article; readonly name: string }): string {
  return article.canonicalUrl ?? article.url ?? name;
}

const MARKS = { added: ['{+', '+}'], removed: ['[-', '-]'] } as const;
/** Number of words shown around a change. */
const CONTEXT = 8;

export function printedDiff(
  name: string,
  headline: string,
  { kind, fields, blocks }: ArticleDiff,
): StyledLine[] {
  return [
    { style: 'headline', text: headline },
    { style: 'faint', text: `${name}  ${kind}` },
    ...fields.map(({ field, before, after, words }) => [
      `  ${field}: `,
      ...(words ? marked(words) : [`${shown(before)} → ${shown(after)}`]),
    ]),
    ...blocks.map((block) => ['  block ', ...blockTexts(block)]),
    '',
  ];
}

function blockTexts(block: BlockChange): StyledText[] {
  const at = block.change === 'removed' ? block.before : block.after;
  if (block.change === 'moved') return [`${block.before} → ${at}: ${block.text}`];
  return [`${at}: `, ...marked(block.change === 'edited' ? block.words : [block])];
}

function marked(words: readonly WordChange[]): StyledText[] {
  return words.map(({ text, change }) =>
    change === undefined ? cut(text) : { style: change, text: MARKS[change].join(text) },
  );
}

/** Cuts long unchanged text in the middle. */
function cut(text: string): string {
  const words = text.split(' ');
  if (words.length <= 2 * CONTEXT) return text;
  return [...words.slice(0, CONTEXT), '…', ...words.slice(-CONTEXT)].join(' ');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '–');
}
