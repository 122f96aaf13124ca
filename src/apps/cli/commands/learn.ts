/** `samachar learn`: a profile of a site, from five or more of its pages. */
import { Command } from 'commander';
import type { Finish } from '../exit-codes.ts';

const EXAMPLES = `
Examples:
  samachar learn site/ > site.json                       five or more pages of one site
  samachar learn site/ --show                            the longest texts that this profile removes
  samachar extract site/ --profile site.json             the same pages, with that profile`;

export function learnCommand(finish: Finish): Command {
  return new Command('learn')
    .description('learn a profile of a site without a rule from its pages; writes it to stdout')
    .argument('<paths...>', 'files, folders, patterns and archives')
    .option('--show', 'the longest texts that the profile removes, instead of the profile')
    .option('--json-errors', 'errors as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: { readonly show?: boolean }) => {
      const { learn } = await import('../actions/learn.ts');
      finish(await learn(paths, options));
    });
}
