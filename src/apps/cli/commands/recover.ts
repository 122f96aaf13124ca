/** `samachar recover`: articles from flattened text. */
import { Command } from 'commander';
import type { DumpsOptions } from '../actions/recover.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import { webUrl, withTextOptions, withWriteOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  samachar recover dump.txt                       the article of a text dump
  samachar recover dumps/*.txt --format md --out articles/
  pdftotext page.pdf - | samachar recover -       text on stdin`;

export function recoverCommand(finish: Finish): Command {
  const command = new Command('recover')
    .description('recover articles from plain text: pages whose HTML is lost')
    .argument('<files...>', 'text files, or - for stdin')
    .option('--url <url>', 'URL of the page (single file only)', webUrl);
  return withWriteOptions(withTextOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: DumpsOptions) => {
      const { recover } = await import('../actions/recover.ts');
      finish(await interruptible((signal) => recover(files, options, signal)));
    });
}
