/** The table of publishers in docs/publishers.md, made from the rules. */
import type { Certainty, Publisher } from '../src/publishers/publisher.ts';

const INTRODUCTION = `# Publishers

The papers that samachar has a rule for. A paper that is not here is read as well: the engine needs no rule. This file is written
by \`npm run publishers:table\`; [adding-a-publisher.md](adding-a-publisher.md) explains how to add a publisher.

Locators are marked by their evidence: _seen_ in saved pages, taken from a public _scraper_, or _guessed_, which
is never used. The engine finds everything that a rule does not locate.

_Proof_ gives the same for each whole layout: a _real page_ that was read, a _scraper_ that others run or ran, or _recalled_, which
nobody has checked: names, phrases and shapes of URLs, but no locator. The years and sources of each locator are in the rule.`;

const HEAD = ['name', 'id', 'domains', 'layouts', 'proof', 'seen', 'scraper', 'guessed', 'feeds'];

/** The document, one line a publisher, in the order given. */
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
    proofOf(rule),
    ...(['seen', 'scraper', 'guess'] as const).map((sure) => fieldsOf(rule, sure).join(', ')),
    feeds.map((feed, index) => `[${index + 1}](${feed})`).join(' '),
  ];
}

const PROOF: Readonly<Record<Certainty, string>> = {
  seen: 'real page',
  scraper: 'scraper',
  guess: 'recalled',
};

/** How the rule is known, and each layout where the layouts differ. */
function proofOf(rule: Publisher): string {
  const { layouts = [] } = rule;
  const shared = rule.locators ?? {};
  const proofs = layouts.map(({ id, locators = shared }) => ({ id, proof: proofOfLocators([locators]) }));
  const whole = proofOfLocators([shared, ...layouts.map(({ locators = {} }) => locators)]);
  if (proofs.every(({ proof }) => proof === whole)) return whole;
  return proofs.map(({ id, proof }) => `${proof} (${id})`).join(', ');
}

/** The best proof of any locator; there is none of names and phrases. */
function proofOfLocators(parts: readonly NonNullable<Publisher['locators']>[]): string {
  const known = parts.flatMap((locators) => Object.values(locators).flat()).map(({ sure = 'guess' }) => sure);
  const best = (['seen', 'scraper'] as const).find((sure) => known.includes(sure)) ?? 'guess';
  return PROOF[best];
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
