import { InvalidArgumentError } from 'commander';
import { MIN_THRESHOLD, THRESHOLD } from '../../../dedupe/threshold.ts';
import { byDefault, choice, type Declaration, flag, type OptionsOf, option } from '../declaration.ts';

export type DedupeCommandOptions = OptionsOf<typeof dedupeCommand.flags>;

export const dedupeCommand = {
  name: 'dedupe',
  about: 'remove copies of the same report, list them, or group reports of one event',
  words: [['<files...>', 'NDJSON files of articles, optionally gzipped; - is stdin']],
  flags: {
    keep: byDefault(
      'earliest',
      choice('--keep <which>', 'which article of a group to keep', ['earliest', 'longest']),
    ),
    groups: flag('--groups', 'write the groups of copies instead, one per line'),
    stories: flag('--stories', 'write the groups of reports of one event instead, one per line').conflicts([
      'groups',
      'keep',
      'threshold',
    ]),
    threshold: byDefault(
      THRESHOLD,
      option('--threshold <n>', `minimum similarity of two copies, from ${MIN_THRESHOLD} to 1`, share),
    ),
    out: option('-o, --out <file>', 'write to a file'),
    overwrite: flag('--overwrite', 'replace a non-empty file when the run is finished'),
    temp: option('--temp <folder>', "folder for temporary files (default: the system's)"),
    quiet: flag('-q, --quiet', 'no summary'),
    jsonErrors: flag('--json-errors', 'all of stderr as JSON lines'),
  },
  help: `
Agency copy appears in many papers. Of articles whose bodies are nearly the same, one is kept. Lines that hold a failure are
left out. Articles wait in a temporary file, so that memory does not depend on their texts.

Examples:
  samachar dedupe articles.ndjson --out unique.ndjson
  samachar dedupe monday.ndjson tuesday.ndjson.gz --keep longest > unique.ndjson
  samachar dedupe articles.ndjson --groups         who copies whom
  samachar dedupe articles.ndjson --stories        who reports the same event, in whatever words
  samachar extract pages/ | samachar dedupe -`,
} satisfies Declaration;

function share(text: string): number {
  const number = Number(text);
  if (number >= MIN_THRESHOLD && number <= 1) return number;
  throw new InvalidArgumentError(`It must be a number from ${MIN_THRESHOLD} to 1.`);
}
