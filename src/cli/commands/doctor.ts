/** `samachar doctor`: how the rules of publishers fare on saved pages, and what has changed since a baseline. */
import { Command } from 'commander';
import type { DoctorOptions } from '../actions/doctor.ts';
import type { Finish } from '../exit-codes.ts';

const EXAMPLES = `
Exit codes: 0 all is well, 1 a rule is stale or something has changed, 3 no page of a known publisher.

Examples:
  samachar doctor pages/                           which locators match no more?
  samachar doctor pages/ --save baseline.json      the state of today
  samachar doctor new/ --baseline baseline.json    what has changed since, beyond chance?`;

/** Makes the subcommand. */
export function doctorCommand(finish: Finish): Command {
  return new Command('doctor')
    .description('how the publisher rules fare on saved pages')
    .argument('<paths...>', 'files, folders and patterns')
    .option('--publishers <file>', 'rules of your own, before those of samachar')
    .option('--baseline <file>', 'compare with what --save has written')
    .option('--save <file>', 'write the state of these pages')
    .option('--json', 'diagnosis, faults and changes as JSON')
    .option('--json-errors', 'errors as lines of JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: DoctorOptions) => {
      const { examine } = await import('../actions/doctor.ts');
      finish(await examine(paths, options));
    });
}
