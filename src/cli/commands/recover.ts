/** `samachar recover`: articles from flattened text. */
import { Command } from 'commander';
import { interruptible } from '../interruption.ts';
import { type ReadOptions, type WriteOptions, withReadOptions, withWriteOptions } from '../options.ts';
import type { Finish } from '../program.ts';

const EXAMPLES = `
Examples:
  samachar recover dump.txt                       the article of a text dump
  samachar recover dumps/*.txt --format md --out articles/
  pdftotext page.pdf - | samachar recover -       text on stdin`;

/** Options of the subcommand. */
export interface RecoverCommandOptions extends ReadOptions, WriteOptions {
  readonly url?: string;
}

/** Makes the subcommand. */
export function recoverCommand(finish: Finish): Command {
  const command = new Command('recover')
    .description('articles from flattened text: pages whose HTML is lost')
    .argument('<files...>', 'text files, or - for stdin')
    .option('--url <url>', 'address of the page, for one file');
  return withWriteOptions(withReadOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: RecoverCommandOptions) => {
      const { recover } = await import('../actions/recover.ts');
      finish(await interruptible((signal) => recover(files, options, signal)));
    });
}
