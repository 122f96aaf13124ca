import type { Publisher } from '../../../index.ts';
import { didYouMean } from '../../../io/near-name.ts';
import { publisherOf } from '../../../publishers/index.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import { jsonText } from '../print/plain-text.ts';
import { formatTable } from '../print/table.ts';
import { knownPublishers } from '../reading.ts';
import { print, writeOut } from '../terminal.ts';

/** Prints all rules, or the requested one. @returns the exit code */
export async function printPublishers(
  wanted: string | undefined,
  options: Given<'publishers'>,
): Promise<ExitCode> {
  const rules = await knownPublishers(options.publishers);
  if (wanted !== undefined) await writeOut(asJson(ruleOf(wanted, rules)));
  else await (options.json ? writeOut(asJson(rules)) : print(ruleTable(rules)));
  return EXIT.done;
}

function ruleOf(wanted: string, rules: readonly Publisher[]): Publisher {
  const rule = rules.find(({ id }) => id === wanted) ?? publisherOf(wanted, rules);
  if (rule !== undefined) return rule;
  const ids = rules.map(({ id }) => id);
  throw new UsageError(
    `no publisher rule has the id ${wanted} or matches that URL${didYouMean(wanted, ids)}`,
  );
}

function ruleTable(rules: readonly Publisher[]): string[] {
  const rows = rules.map(({ id, name, domains, feeds = [], sitemaps = [] }) => [
    id,
    name,
    String(feeds.length),
    String(sitemaps.length),
    domains.join(' '),
  ]);
  return formatTable([['id', 'name', 'feeds', 'sitemaps', 'domains'], ...rows]);
}

function asJson(value: unknown): string {
  return `${jsonText(value, 2)}\n`;
}
