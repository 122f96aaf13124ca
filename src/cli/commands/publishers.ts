/** `samachar publishers`: the papers that samachar has a rule for. */
import { Command } from 'commander';
import type { PublishersOptions } from '../actions/publishers.ts';
import type { Finish } from '../exit-codes.ts';

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
    .action(async (wanted: string | undefined, options: PublishersOptions) => {
      const { printPublishers } = await import('../actions/publishers.ts');
      finish(await printPublishers(wanted, options));
    });
}
