/** The table of publishers in docs/publishers.md, made from the rules. */
import type { Certainty, Publisher } from '../src/publishers/publisher.ts';

const INTRODUCTION = `# Publishers

The papers that samachar has a rule for. A paper that is not here is read as well: the engine needs no rule. This file is written
by \`npm run publishers:table\`; [adding-a-publisher.md](adding-a-publisher.md) tells how a paper comes in.

What a rule locates is told apart by how it is known: _seen_ in saved pages, taken from a public _scraper_, or _guessed_, which
is never asked. Whatever a rule does not locate, the engine finds.`;

const HEAD = ['name', 'id', 'domains', 'layouts', 'seen', 'scraper', 'guessed', 'feeds'];

/**
 * The document, one line a publisher, in the order given.
 *
 * @example
 * writeFileSync('docs/publishers.md', publisherTable(publishers));
 */
export function publisherTable(rules: readonly Publisher[]): string {
  const layouts = rules.reduce((sum, rule) => sum + (rule.layouts?.length ?? 0), 0);
  const rows = [HEAD, HEAD.map(() => '---'), ...rules.map(cellsOf)].map(rowOf);
  return `${INTRODUCTION}\n\n${rules.length} publishers, ${layouts} layouts.\n\n${rows.join('\n')}\n`;
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function cellsOf(rule: Publisher): string[] {
  const { id, name, domains, layouts = [], feeds = [] } = rule;
  return [
    name,
    `\`${id}\``,
    domains.join(', '),
    layouts.map((layout) => layout.id).join(', '),
    ...(['seen', 'scraper', 'guess'] as const).map((sure) => fieldsOf(rule, sure).join(', ')),
    feeds.map((feed, index) => `[${index + 1}](${feed})`).join(' '),
  ];
}

/** Fields with a locator that is known in this way; what says nothing of it counts as a guess. */
function fieldsOf(rule: Publisher, sure: Certainty): string[] {
  const fields = [rule, ...(rule.layouts ?? [])].flatMap(({ locators = {} }) =>
    Object.entries(locators).flatMap(([field, list]) =>
      list.some((locator) => (locator.sure ?? 'guess') === sure) ? [field] : [],
    ),
  );
  return [...new Set(fields)].sort();
}
