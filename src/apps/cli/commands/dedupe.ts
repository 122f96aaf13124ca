/** `samachar dedupe`: copies of one report among articles. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { MIN_THRESHOLD, THRESHOLD } from '../../../dedupe/threshold.ts';
import type { DedupeCommandOptions } from '../actions/dedupe.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';

const EXAMPLES = `
Agency copy appears in many papers. Of articles whose bodies are nearly the same, one is kept. Lines that hold a failure are
left out. Articles wait in a temporary file, so that memory does not depend on their texts.

Examples:
  samachar dedupe articles.ndjson --out unique.ndjson
  samachar dedupe monday.ndjson tuesday.ndjson.gz --keep longest > unique.ndjson
  samachar dedupe articles.ndjson --groups         who copies whom
  samachar extract pages/ | samachar dedupe -`;

export function dedupeCommand(finish: Finish): Command {
  return new Command('dedupe')
    .description('remove copies of the same report, or list them')
    .argument('<files...>', 'NDJSON files of articles, optionally gzipped; - is stdin')
    .addOption(
      new Option('--keep <which>', 'which article of a group to keep')
        .choices(['earliest', 'longest'])
        .default('earliest'),
    )
    .option('--groups', 'write the groups of copies instead, one per line')
    .option(
      '--threshold <n>',
      `minimum similarity of two copies, from ${MIN_THRESHOLD} to 1`,
      share,
      THRESHOLD,
    )
    .option('-o, --out <file>', 'write to a file')
    .option('--overwrite', 'replace a non-empty file when the run is finished')
    .option('--temp <folder>', "folder for temporary files (default: the system's)")
    .option('-q, --quiet', 'no summary')
    .option('--json-errors', 'all of stderr as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: DedupeCommandOptions) => {
      const { dedupe } = await import('../actions/dedupe.ts');
      finish(await interruptible((signal) => dedupe(files, options, signal)));
    });
}

function share(text: string): number {
  const number = Number(text);
  if (number >= MIN_THRESHOLD && number <= 1) return number;
  throw new InvalidArgumentError(`It must be a number from ${MIN_THRESHOLD} to 1.`);
}
