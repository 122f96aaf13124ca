/** `samachar play`: the playground. */
import { Command } from 'commander';
import type { PlayOptions } from '../actions/play.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import { countUpTo } from '../options.ts';

const EXAMPLES = `
Paste a page or a text, open a file or pick a sample; edit the publisher rule and see what it changes. Everything runs in
the browser: the server only serves the files of the playground, to this machine only. Ctrl-C stops it.

Examples:
  samachar play                 prints the URL to open
  samachar play --port 8080`;

const MAX_PORT = 65_535;

export function playCommand(finish: Finish): Command {
  return new Command('play')
    .description('try pages and publisher rules in the browser')
    .option('--port <n>', 'port to listen on (default: a free port)', countUpTo(MAX_PORT))
    .option('--json-errors', 'errors as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action(async (options: PlayOptions) => {
      const { play } = await import('../actions/play.ts');
      finish(await interruptible((signal) => play(options, signal)));
    });
}
