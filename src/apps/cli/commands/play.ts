import { type Declaration, type OptionsOf, option } from '../declaration.ts';
import { countUpTo, JSON_ERRORS, MAX_PORT } from '../options.ts';

export type PlayOptions = OptionsOf<typeof playCommand.flags>;

export const playCommand = {
  name: 'play',
  about: 'try pages and publisher rules in the browser',
  flags: {
    port: option('--port <n>', 'port to listen on (default: a free port)', countUpTo(MAX_PORT)),
    jsonErrors: JSON_ERRORS,
  },
  help: `
Paste a page or a text, open a file or pick a sample; edit the publisher rule and see what it changes. Everything runs in
the browser: the server only serves the files of the playground, to this machine only. Ctrl-C stops it.

Examples:
  samachar play                 prints the URL to open
  samachar play --port 8080`,
} satisfies Declaration;
