/** `samachar publishers`: the publishers that samachar has a rule for. */
import { Command } from 'commander';
import type { PublishersOptions } from '../actions/publishers.ts';
import type { Finish } from '../exit-codes.ts';

const EXAMPLES = `
Examples:
  samachar publishers                                     a table of all
  samachar publishers --json | jq -r '.[].domains[]'      their hosts
  samachar publishers dainik-jagran                       one rule, as JSON
  samachar publishers https://www.jagran.com/news/x.html  the rule that matches a URL`;

export function publishersCommand(finish: Finish): Command {
  return new Command('publishers')
    .description('list the publishers that have a rule, or print one rule')
    .argument('[id|url]', 'id of a rule, or a URL')
    .option('--publishers <file>', 'your own rules, which take precedence over the built-in ones')
    .option('--json', 'all rules as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (wanted: string | undefined, options: PublishersOptions) => {
      const { printPublishers } = await import('../actions/publishers.ts');
      finish(await printPublishers(wanted, options));
    });
}
