/** `samachar diff`: what changed between two runs. */
import { Command } from 'commander';
import type { DiffCommandOptions } from '../actions/diff.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';

const EXAMPLES = `
Articles are matched by their canonical URL, else by their URL, else by the name of their page. Articles that only one of the files
has are counted, but not printed. A change is a correction or an update if the article says so, a silent edit if it does not, or
boilerplate if only tags, pictures and the like differ.

Examples:
  samachar diff monday.ndjson tuesday.ndjson
  samachar diff monday.ndjson tuesday.ndjson.gz --json | jq -r 'select(.kind == "silent-edit").url'`;

export function diffCommand(finish: Finish): Command {
  return new Command('diff')
    .description('show what changed in the articles of two runs')
    .argument('<before>', 'NDJSON file of articles, optionally gzipped')
    .argument('<after>', 'the same pages, read later; - is stdin')
    .option('--json', 'one line of JSON for each changed article')
    .option('--all', 'also changes of boilerplate alone')
    .option('-q, --quiet', 'no summary')
    .option('--json-errors', 'all of stderr as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action(async (before: string, after: string, options: DiffCommandOptions) => {
      const { diff } = await import('../actions/diff.ts');
      finish(await interruptible((signal) => diff(before, after, options, signal)));
    });
}
