import type { Publisher } from '../../../index.ts';
import { publisherOf } from '../../../publishers/index.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import { didYouMean } from '../near-name.ts';
import { jsonText } from '../print/plain-text.ts';
import { formatTable } from '../print/table.ts';
import { knownPublishers } from '../reading.ts';
import { print, writeOut } from '../terminal.ts';

export async function printPublishers(
  wanted: string | undefined,
  options: Given<'publishers'>,
): Promise<ExitCode> {
  const rules = await knownPublishers(options.publishers);
  const shown = wanted === undefined ? rules : ruleOf(wanted, rules);
  const isTable = wanted === undefined && !options.json;
  await (isTable ? print(ruleTable(rules)) : writeOut(`${jsonText(shown, 2)}\n`));
  return EXIT.done;
}

function ruleOf(wanted: string, rules: readonly Publisher[]): Publisher {
  const rule = rules.find(({ id }) => id === wanted) ?? publisherOf(wanted, rules);
  if (rule !== undefined) return rule;
  const ids = rules.map(({ id }) => id);
  const nearId = didYouMean(wanted, ids);
  throw new UsageError(`no publisher rule has the id ${wanted} or matches that URL${nearId}`);
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
