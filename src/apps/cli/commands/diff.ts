import { type Declaration, flag, type OptionsOf } from '../declaration.ts';

export type DiffCommandOptions = OptionsOf<typeof diffCommand.flags>;

export const diffCommand = {
  name: 'diff',
  about: 'show what changed in the articles of two runs',
  words: [
    ['<before>', 'NDJSON file of articles, optionally gzipped'],
    ['<after>', 'the same pages, read later; - is stdin'],
  ],
  flags: {
    json: flag('--json', 'one line of JSON for each changed article'),
    all: flag('--all', 'also changes of boilerplate alone'),
    quiet: flag('-q, --quiet', 'no summary'),
    jsonErrors: flag('--json-errors', 'all of stderr as JSON lines'),
  },
  help: `
Articles are matched by their canonical URL, else by their URL, else by the name of their page. Articles that only one of the files
has are counted, but not printed. Of several versions in the first file the last one counts. A change is a correction or an update
if the article says so, a silent edit if it does not, or boilerplate if only tags, pictures and the like differ.

Examples:
  samachar diff monday.ndjson tuesday.ndjson
  samachar diff monday.ndjson tuesday.ndjson.gz --json | jq -r 'select(.kind == "silent-edit").url'`,
} satisfies Declaration;
