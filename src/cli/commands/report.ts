/** `samachar report`: a run at a glance. */
import { Command } from 'commander';
import type { ReportOptions } from '../actions/report.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import { countUpTo, withReadOptions } from '../options.ts';

const EXAMPLES = `
Of articles, the report is made from what they state. Of pages, they are read with their trace, in one thread.

Exit codes: 0 all right, 1 lines could not be read, or something has changed since the baseline, 3 nothing to report.

Examples:
  samachar report articles.ndjson --failures failures.ndjson --out report.html
  samachar report pages/ --out report.html --inspections inspections/
  samachar report articles.ndjson --json > today.json              the facts alone
  samachar report articles.ndjson --baseline today.json --out report.html
  samachar report pages/ --baseline diagnosis.json --out report.html    what samachar doctor --save has written`;

/** All of them are held in memory, and shown on one page. */
const MAX_WORST = 10_000;

/** Makes the subcommand. */
export function reportCommand(finish: Finish): Command {
  const command = new Command('report')
    .description('one HTML file that shows a run: publishers, fields, confidence, warnings, the worst pages')
    .argument(
      '<paths...>',
      'articles of a run (.ndjson, .gz too; - is stdin), or saved pages: files, folders, patterns, .warc',
    )
    .option('-o, --out <file>', 'write to a file; default: stdout')
    .option('--json', 'the facts as JSON, also for --baseline')
    .option('--failures <file>', 'what --failures of the run has written')
    .option(
      '--baseline <file>',
      'compare with an earlier --json, or with what samachar doctor --save has written',
    )
    .option('--inspections <folder>', 'write an inspection of each of the worst pages, and lead to it')
    .option('--worst <n>', 'pages in each list of the worst', countUpTo(MAX_WORST), 10);
  return withReadOptions(command)
    .option('-q, --quiet', 'no progress')
    .option('--json-errors', 'all of stderr as lines of JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: ReportOptions) => {
      const { report } = await import('../actions/report.ts');
      finish(await interruptible((signal) => report(paths, options, signal)));
    });
}
