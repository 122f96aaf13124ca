import { type Declaration, type OptionsOf, option } from '../declaration.ts';
import { FLEET } from '../options.ts';

export type EnqueueCommandOptions = OptionsOf<typeof enqueueCommand.flags>;

export const enqueueCommand = {
  name: 'enqueue',
  about: 'add URLs or archives to the queues',
  words: [['[urls...]', 'URLs of pages']],
  flags: {
    urls: option('--urls <file>', 'file of URLs, one per line; - is stdin'),
    archives: option<readonly string[]>(
      '--archives <paths...>',
      'WARC files, by paths that the workers can read',
    ),
    ...FLEET,
  },
  help: `
Pages that are queued or done are not added again. Workers process them: samachar work --help.

Examples:
  samachar enqueue --urls urls.txt --redis redis://queue.example
  samachar enqueue https://naya-akhbar.example/up/nahar
  samachar enqueue --archives crawl/*.warc.gz`,
} satisfies Declaration;
