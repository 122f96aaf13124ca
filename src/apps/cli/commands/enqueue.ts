/** `samachar enqueue`: adds URLs and archives to the queues of a fleet. */
import { Command } from 'commander';
import type { EnqueueCommandOptions } from '../actions/enqueue.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import { withFleetOptions } from '../options.ts';

const EXAMPLES = `
Pages that are queued or done are not added again. Workers process them: samachar work --help.

Examples:
  samachar enqueue --urls urls.txt --redis redis://queue.example
  samachar enqueue https://naya-akhbar.example/up/nahar
  samachar enqueue --archives crawl/*.warc.gz`;

export function enqueueCommand(finish: Finish): Command {
  const command = new Command('enqueue')
    .description('add URLs or archives to the queues')
    .argument('[urls...]', 'URLs of pages')
    .option('--urls <file>', 'file of URLs, one per line; - is stdin')
    .option('--archives <paths...>', 'WARC files, by paths that the workers can read');
  return withFleetOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (urls: readonly string[], options: EnqueueCommandOptions) => {
      const { enqueueAll } = await import('../actions/enqueue.ts');
      finish(await interruptible((signal) => enqueueAll(urls, options, signal)));
    });
}
