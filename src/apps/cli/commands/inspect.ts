import { type Declaration, flag, type OptionsOf, option } from '../declaration.ts';
import { FETCH, JSON_ERRORS, READ, webUrl } from '../options.ts';

export type InspectOptions = OptionsOf<typeof inspectCommand.flags>;

export const inspectCommand = {
  name: 'inspect',
  about: 'show what happened to each field and each piece of a page, and why',
  words: [['<file|url>', 'a saved page, - for stdin, or a URL']],
  flags: {
    url: option('--url <url>', 'URL of a saved page', webUrl),
    json: flag('--json', 'article and trace as JSON').conflicts('html'),
    html: flag(
      '--html',
      'an HTML page showing source and article side by side: what was taken, what was left, and why',
    ),
    pictures: flag('--pictures', 'with --html: load the pictures of the page from the web when it is viewed'),
    out: option('--out <file>', 'write to a file instead of stdout'),
    ...READ,
    ...FETCH,
    jsonErrors: JSON_ERRORS,
  },
  help: `
Examples:
  samachar inspect page.html | less
  samachar inspect page.html --url https://naya-akhbar.example/up/nahar
  samachar inspect https://naya-akhbar.example/up/nahar --contact mailto:desk@lab.example
  samachar inspect page.html --html --out inspection.html
  samachar inspect page.html --json | jq '.trace.blocks[] | select(.reason == "related")'`,
  endsAtOnce: true,
} satisfies Declaration;
