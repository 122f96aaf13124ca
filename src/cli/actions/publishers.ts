/** What `samachar publishers` does. */
import { publisherOf } from '../../publishers/index.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import { UsageError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { formatTable } from '../print/table.ts';
import { knownPublishers } from '../publishers-file.ts';
import { writeOut } from '../standard-streams.ts';

/** Options of the subcommand. */
export interface PublishersOptions {
  readonly publishers?: string;
  readonly json?: boolean;
}

/** Prints all rules, or the one that is wanted. @returns the exit code */
export async function printPublishers(
  wanted: string | undefined,
  options: PublishersOptions,
): Promise<ExitCode> {
  const rules = await knownPublishers(options.publishers);
  await writeOut(`${wanted === undefined ? listOf(rules, options) : asJson(ruleOf(wanted, rules))}\n`);
  return EXIT.done;
}

function listOf(rules: readonly Publisher[], { json = false }: PublishersOptions): string {
  return json ? asJson(rules) : ruleTable(rules);
}

function ruleOf(wanted: string, rules: readonly Publisher[]): Publisher {
  const rule = rules.find(({ id }) => id === wanted) ?? publisherOf(wanted, rules);
  if (rule === undefined) throw new UsageError(`no rule is called ${wanted} or fits such an address`);
  return rule;
}

function ruleTable(rules: readonly Publisher[]): string {
  const rows = rules.map(({ id, name, domains, feeds = [], sitemaps = [] }) => [
    id,
    name,
    String(feeds.length),
    String(sitemaps.length),
    domains.join(' '),
  ]);
  return formatTable([['id', 'name', 'feeds', 'sitemaps', 'domains'], ...rows]).join('\n');
}

function asJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
