import { byDefault, type Declaration, flag, type OptionsOf, option } from '../declaration.ts';
import { countUpTo, READ } from '../options.ts';

/** All of them are kept in memory and shown on one page. */
const MAX_WORST = 10_000;

export type ReportOptions = OptionsOf<typeof reportCommand.flags>;

export const reportCommand = {
  name: 'report',
  about: 'write one HTML file about a run: publishers, fields, confidence, warnings, the worst pages',
  words: [
    [
      '<paths...>',
      'articles of a run (.ndjson, .gz too; - is stdin), or saved pages: files, folders, patterns, .warc',
    ],
  ],
  flags: {
    out: option('-o, --out <file>', 'write to a file; default: stdout'),
    json: flag('--json', 'the facts as JSON, also for --baseline'),
    failures: option('--failures <file>', "the run's --failures file"),
    baseline: option(
      '--baseline <path>',
      'compare with an earlier --json, a file written by samachar doctor --save, or a folder of --profiles',
    ),
    inspections: option(
      '--inspections <folder>',
      'write an inspection for each of the worst pages and link to it',
    ),
    worst: byDefault(
      10,
      option('--worst <n>', 'number of pages in each list of the worst', countUpTo(MAX_WORST)),
    ),
    ...READ,
    quiet: flag('-q, --quiet', 'no progress'),
    jsonErrors: flag('--json-errors', 'all of stderr as JSON lines'),
  },
  help: `
Given articles, the report uses what they contain. Given pages, they are extracted with their trace, in one thread.

Exit codes: 0 success, 1 lines could not be read, or something has changed since the baseline, 3 nothing to report.

Examples:
  samachar report articles.ndjson --failures failures.ndjson --out report.html
  samachar report pages/ --out report.html --inspections inspections/
  samachar report articles.ndjson --json > today.json              only the facts
  samachar report articles.ndjson --baseline today.json --out report.html
  samachar report pages/ --baseline diagnosis.json --out report.html    written by samachar doctor --save
  samachar report pages/ --baseline profiles/ --out report.html    which hosts have changed their template?`,
} satisfies Declaration;
