/** `samachar publishers`: the papers that samachar has a rule for. */
import { Command } from 'commander';
import { publisherOf } from '../../publishers/index.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import { UsageError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import { formatTable } from '../print/table.ts';
import type { Finish } from '../program.ts';
import { knownPublishers } from '../publishers-file.ts';
import { writeOut } from '../standard-streams.ts';

const EXAMPLES = `
Examples:
  samachar publishers                                     a table of all
  samachar publishers --json | jq -r '.[].domains[]'      their hosts
  samachar publishers dainik-jagran                       one rule, as JSON
  samachar publishers https://www.jagran.com/news/x.html  the rule that fits an address`;

/** Makes the subcommand. */
export function publishersCommand(finish: Finish): Command {
  return new Command('publishers')
    .description('list the papers that have a rule, or print the rule of one')
    .argument('[id|url]', 'id of a rule, or an address')
    .option('--publishers <file>', 'rules of your own, before those of samachar')
    .option('--json', 'all rules as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (wanted: string | undefined, options: { publishers?: string; json?: boolean }) => {
      const rules = await knownPublishers(options.publishers);
      const text =
        wanted === undefined
          ? options.json
            ? asJson(rules)
            : ruleTable(rules)
          : asJson(ruleOf(wanted, rules));
      await writeOut(`${text}\n`);
      finish(EXIT.done);
    });
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
