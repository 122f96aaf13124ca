import { type Declaration, type OptionsOf, option } from '../declaration.ts';
import { READ_TEXT, WRITE, webUrl } from '../options.ts';

export type DumpsOptions = OptionsOf<typeof recoverCommand.flags>;

export const recoverCommand = {
  name: 'recover',
  about: 'recover articles from plain text: pages whose HTML is lost',
  words: [['<files...>', 'text files, or - for stdin']],
  flags: {
    url: option('--url <url>', 'URL of the page (single file only)', webUrl),
    ...READ_TEXT,
    ...WRITE,
  },
  help: `
Examples:
  samachar recover dump.txt                       the article of a text dump
  samachar recover dumps/*.txt --format md --out articles/
  pdftotext page.pdf - | samachar recover -       text on stdin`,
} satisfies Declaration;
