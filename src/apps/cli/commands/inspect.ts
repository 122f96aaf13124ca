/** `samachar inspect`: why a line is missing. */
import { Command, Option } from 'commander';
import type { InspectOptions } from '../actions/inspect.ts';
import type { Finish } from '../exit-codes.ts';
import { webUrl, withFetchOptions, withReadOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  samachar inspect page.html | less
  samachar inspect page.html --url https://naya-akhbar.example/up/nahar
  samachar inspect https://naya-akhbar.example/up/nahar --contact mailto:desk@lab.example
  samachar inspect page.html --html --out inspection.html
  samachar inspect page.html --json | jq '.trace.blocks[] | select(.reason == "related")'`;

export function inspectCommand(finish: Finish): Command {
  const command = new Command('inspect')
    .description('show what happened to each field and each piece of a page, and why')
    .argument('<file|url>', 'a saved page, - for stdin, or a URL')
    .option('--url <url>', 'URL of a saved page', webUrl)
    .addOption(new Option('--json', 'article and trace as JSON').conflicts('html'))
    .option(
      '--html',
      'an HTML page showing source and article side by side: what was taken, what was left, and why',
    )
    .option('--pictures', 'with --html: load the pictures of the page from the web when it is viewed')
    .option('--out <file>', 'write to a file instead of stdout');
  return withFetchOptions(withReadOptions(command))
    .option('--json-errors', 'errors as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action(async (target: string, options: InspectOptions) => {
      const { inspect } = await import('../actions/inspect.ts');
      finish(await inspect(target, options));
    });
}
