/** `samachar doctor`: checks publisher rules on saved pages, also against a baseline. */
import { Command } from 'commander';
import type { DoctorOptions } from '../actions/doctor.ts';
import type { Finish } from '../exit-codes.ts';

const EXAMPLES = `
Exit codes: 0 all good, 1 a rule is stale or something has changed, 3 no page of a known publisher.

Examples:
  samachar doctor pages/                           which locators no longer match?
  samachar doctor pages/ --save baseline.json      today's state
  samachar doctor new/ --baseline baseline.json    what has changed since, beyond chance?`;

export function doctorCommand(finish: Finish): Command {
  return new Command('doctor')
    .description('check the publisher rules on saved pages')
    .argument('<paths...>', 'files, folders and patterns')
    .option('--publishers <file>', 'your own rules, which take precedence over the built-in ones')
    .option('--baseline <file>', 'compare with a file written by --save')
    .option('--save <file>', 'write the state of these pages')
    .option('--json', 'diagnosis, faults and changes as JSON')
    .option('--json-errors', 'errors as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: DoctorOptions) => {
      const { examine } = await import('../actions/doctor.ts');
      finish(await examine(paths, options));
    });
}
