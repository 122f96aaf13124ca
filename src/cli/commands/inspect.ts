/** `samachar inspect`: why a line is missing. */
import { Command } from 'commander';
import { type ExtractOptions, inspectArticle } from '../../extract.ts';
import { createClient } from '../../fetch/client.ts';
import type { Inspection } from '../../trace.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type FetchOptions, type ReadOptions, withFetchOptions, withReadOptions } from '../options.ts';
import type { Page } from '../pool/page.ts';
import { printInspection } from '../print/inspection-print.ts';
import type { Finish } from '../program.ts';
import { knownPublishers } from '../publishers-file.ts';
import { readSavedPage } from '../saved-page.ts';
import { writeOut } from '../standard-streams.ts';
import { printOptions } from '../terminal.ts';

const EXAMPLES = `
Examples:
  samachar inspect page.html | less
  samachar inspect page.html --url https://naya-akhbar.example/up/nahar
  samachar inspect https://naya-akhbar.example/up/nahar --contact mailto:desk@lab.example
  samachar inspect page.html --json | jq '.trace.blocks[] | select(.reason == "related")'`;

interface Options extends ReadOptions, FetchOptions {
  readonly url?: string;
  readonly json?: boolean;
  readonly jsonErrors?: boolean;
}

const WEB_ADDRESS = /^https?:\/\//iu;

/** Makes the subcommand. */
export function inspectCommand(finish: Finish): Command {
  const command = new Command('inspect')
    .description('show what became of each field and each piece of a page, and why')
    .argument('<file|url>', 'a saved page, - for stdin, or an address')
    .option('--url <url>', 'address of a saved page')
    .option('--json', 'article and trace as JSON');
  return withFetchOptions(withReadOptions(command))
    .option('--json-errors', 'errors as lines of JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (target: string, options: Options) => {
      finish(await inspect(target, options));
    });
}

async function inspect(target: string, options: Options): Promise<ExitCode> {
  const page = WEB_ADDRESS.test(target) ? await fetchedPage(target, options) : await readSavedPage(target);
  const { languages, publishers } = options;
  const url = options.url ?? page.url;
  const how: ExtractOptions = {
    publishers: await knownPublishers(publishers),
    ...(languages && { languages }),
    ...(url && { url }),
    ...(page.charset && { charset: page.charset }),
    ...(page.fetchedAt && { now: page.fetchedAt }),
  };
  const inspection = inspectArticle(page.html, how);
  await writeOut(
    options.json ? jsonOf(inspection) : `${printInspection(inspection, printOptions()).join('\n')}\n`,
  );
  return inspection.article === undefined ? EXIT.someFailed : EXIT.done;
}

function jsonOf({ article, error, trace }: Inspection): string {
  return `${JSON.stringify({ article, error, trace })}\n`;
}

async function fetchedPage(address: string, options: FetchOptions): Promise<Page> {
  const client = createClient({
    allowPrivateAddresses: options.private === true,
    askTdmrep: false,
    ...(options.contact && { contact: options.contact }),
  });
  try {
    const { url, bytes, charset } = await client.fetch(address);
    return { name: url, url, html: bytes, charset, fetchedAt: new Date() };
  } finally {
    await client.close();
  }
}
