import { byDefault, choice, type Declaration, flag, type OptionsOf, required } from '../declaration.ts';
import { FETCH, FLEET, LEARN, READ, threads } from '../options.ts';

export type WorkCommandOptions = OptionsOf<typeof workCommand.flags>;

export const workCommand = {
  name: 'work',
  about: 'process pages from the queues of a fleet and write their articles',
  flags: {
    out: required('-o, --out <folder>', 'folder for the article files, which are named by content hash'),
    format: byDefault(
      'ndjson',
      choice('-f, --format <format>', 'format of the files', ['ndjson', 'parquet']),
    ),
    untilDone: flag('--until-done', 'exit when no jobs are left'),
    learn: LEARN.learn,
    ...READ,
    ...threads(1),
    ...FETCH,
    ...FLEET,
  },
  help: `
Start one per core, on as many machines as you like. On SIGTERM or Ctrl-C it finishes the pages in progress; a
second signal stops it immediately.

Examples:
  samachar work --out articles/ --redis redis://queue.example --contact mailto:desk@lab.example
  samachar work --out articles/ --format parquet --until-done`,
} satisfies Declaration;
