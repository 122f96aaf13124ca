/** The table of publishers in docs/publishers.md, generated from the rules. */
import type { Certainty, Publisher } from '../src/publishers/publisher.ts';

const INTRODUCTION = `# Publishers

The papers that samachar has a rule for. A paper that is not here is read as well: the engine needs no rule. This file is written
by \`npm run publishers:table\`; [adding-a-publisher.md](adding-a-publisher.md) explains how to add a publisher.

_Proof_ says how the locators of a rule or layout are known: from a _real page_ that was read, from a public _scraper_, or _recalled_,
which nobody has checked: then the rule has names, phrases and shapes of URLs, but no locator. \`samachar publishers ID\` prints a rule with the
years and sources of each locator.`;

const HEAD = ['name', 'id', 'domains', 'proof', 'feeds'];

/** The document with one row per publisher, in the given order. */
export function publisherTable(rules: readonly Publisher[]): string {
  const layouts = rules.reduce((sum, rule) => sum + (rule.layouts?.length ?? 0), 0);
  const rows = [HEAD, HEAD.map(() => '---'), ...rules.map(cellsOf)].map(rowOf);
  return `${INTRODUCTION}\n\n${rules.length} publishers, ${layouts} layouts.\n\n${rows.join('\n')}\n`;
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function cellsOf(rule: Publisher): string[] {
  const { id, name, domains, feeds = [] } = rule;
  const links = feeds.map((feed, index) => `[${index + 1}](${feed})`);
  return [name, `\`${id}\``, domains.join(', '), proofOf(rule), links.join(' ')];
}

const PROOF: Readonly<Record<Certainty, string>> = {
  seen: 'real page',
  scraper: 'scraper',
  guess: 'recalled',
};

/** The evidence for the rule, and for each layout where the layouts differ. */
function proofOf(rule: Publisher): string {
  const { layouts = [] } = rule;
  const shared = rule.locators ?? {};
  const proofs = layouts.map(({ id, locators = shared }) => ({ id, proof: proofOfLocators([locators]) }));
  const whole = proofOfLocators([shared, ...layouts.map(({ locators = {} }) => locators)]);
  if (proofs.every(({ proof }) => proof === whole)) return whole;
  return proofs.map(({ id, proof }) => `${proof} (${id})`).join(', ');
}

/** The best evidence of any locator. Names and phrases have none. */
function proofOfLocators(parts: readonly NonNullable<Publisher['locators']>[]): string {
  const known = parts.flatMap((locators) => Object.values(locators).flat()).map(({ sure = 'guess' }) => sure);
  const best = (['seen', 'scraper'] as const).find((sure) => known.includes(sure)) ?? 'guess';
  return PROOF[best];
}
