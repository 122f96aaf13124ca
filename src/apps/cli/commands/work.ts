/** `samachar work`: a worker of a fleet. */
import { Command, Option } from 'commander';
import type { WorkCommandOptions } from '../actions/work.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import { withFetchOptions, withFleetOptions, withReadOptions, withWorkerOptions } from '../options.ts';

const EXAMPLES = `
Start one per core, on as many machines as you like. On SIGTERM or Ctrl-C it finishes the pages in progress; a
second signal stops it immediately.

Examples:
  samachar work --out articles/ --redis redis://queue.example --contact mailto:desk@lab.example
  samachar work --out articles/ --format parquet --until-done`;

export function workCommand(finish: Finish): Command {
  const command = new Command('work')
    .description('process pages from the queues of a fleet and write their articles')
    .requiredOption('-o, --out <folder>', 'folder for the article files, which are named by content hash')
    .addOption(
      new Option('-f, --format <format>', 'format of the files')
        .choices(['ndjson', 'parquet'])
        .default('ndjson'),
    )
    .option('--until-done', 'exit when no jobs are left');
  return withFleetOptions(withFetchOptions(withWorkerOptions(withReadOptions(command), 1)))
    .addHelpText('after', EXAMPLES)
    .action(async (options: WorkCommandOptions) => {
      const { workOn } = await import('../actions/work.ts');
      finish(await interruptible((signal) => workOn(options, signal)));
    });
}
