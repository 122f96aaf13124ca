/** `samachar work`: a worker of a fleet. */
import { Command, Option } from 'commander';
import type { WorkCommandOptions } from '../actions/work.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import { withFetchOptions, withFleetOptions, withReadOptions, withWorkerOptions } from '../options.ts';

const EXAMPLES = `
Start one for each core, on as many machines as you like. SIGTERM and Ctrl-C let it end the pages that it has begun, a
second one ends it at once.

Examples:
  samachar work --out articles/ --redis redis://queue.example --contact mailto:desk@lab.example
  samachar work --out articles/ --format parquet --until-done`;

/** Makes the subcommand. */
export function workCommand(finish: Finish): Command {
  const command = new Command('work')
    .description('take pages out of the queues of a fleet, and write their articles')
    .requiredOption('-o, --out <folder>', 'files of articles, named by their content')
    .addOption(
      new Option('-f, --format <format>', 'how files are written')
        .choices(['ndjson', 'parquet'])
        .default('ndjson'),
    )
    .option('--until-done', 'end when there is nothing left to do');
  return withFleetOptions(withFetchOptions(withWorkerOptions(withReadOptions(command), 1)))
    .addHelpText('after', EXAMPLES)
    .action(async (options: WorkCommandOptions) => {
      const { workOn } = await import('../actions/work.ts');
      finish(await interruptible((signal) => workOn(options, signal)));
    });
}
