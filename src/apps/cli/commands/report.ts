/** `samachar report`: an overview of a run. */
import { Command } from 'commander';
import type { ReportOptions } from '../actions/report.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import { countUpTo, withReadOptions } from '../options.ts';

const EXAMPLES = `
Given articles, the report uses what they contain. Given pages, they are extracted with their trace, in one thread.

Exit codes: 0 success, 1 lines could not be read, or something has changed since the baseline, 3 nothing to report.

Examples:
  samachar report articles.ndjson --failures failures.ndjson --out report.html
  samachar report pages/ --out report.html --inspections inspections/
  samachar report articles.ndjson --json > today.json              only the facts
  samachar report articles.ndjson --baseline today.json --out report.html
  samachar report pages/ --baseline diagnosis.json --out report.html    written by samachar doctor --save`;

/** All of them are kept in memory and shown on one page. */
const MAX_WORST = 10_000;

export function reportCommand(finish: Finish): Command {
  const command = new Command('report')
    .description('write one HTML file about a run: publishers, fields, confidence, warnings, the worst pages')
    .argument(
      '<paths...>',
      'articles of a run (.ndjson, .gz too; - is stdin), or saved pages: files, folders, patterns, .warc',
    )
    .option('-o, --out <file>', 'write to a file; default: stdout')
    .option('--json', 'the facts as JSON, also for --baseline')
    .option('--failures <file>', "the run's --failures file")
    .option(
      '--baseline <file>',
      'compare with an earlier --json, or with a file written by samachar doctor --save',
    )
    .option('--inspections <folder>', 'write an inspection for each of the worst pages and link to it')
    .option('--worst <n>', 'number of pages in each list of the worst', countUpTo(MAX_WORST), 10);
  return withReadOptions(command)
    .option('-q, --quiet', 'no progress')
    .option('--json-errors', 'all of stderr as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: ReportOptions) => {
      const { report } = await import('../actions/report.ts');
      finish(await interruptible((signal) => report(paths, options, signal)));
    });
}
