/** What `samachar inspect` does. */
import { type ExtractOptions, inspectArticle } from '../../extract.ts';
import { createClient } from '../../fetch/client.ts';
import type { Inspection } from '../../trace.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { FetchOptions, ReadOptions } from '../options.ts';
import type { Page } from '../pool/page.ts';
import { printInspection } from '../print/inspection-print.ts';
import { readingOf } from '../reading.ts';
import { readSavedPage } from '../saved-page.ts';
import { writeOut } from '../standard-streams.ts';
import { printOptions } from '../terminal.ts';

/** Options of the subcommand. */
export interface InspectOptions extends ReadOptions, FetchOptions {
  readonly url?: string;
  readonly json?: boolean;
  readonly jsonErrors?: boolean;
}

const WEB_ADDRESS = /^https?:\/\//iu;

/** Prints what became of each part of a page. @returns the exit code */
export async function inspect(target: string, options: InspectOptions): Promise<ExitCode> {
  const page = WEB_ADDRESS.test(target) ? await fetchedPage(target, options) : await readSavedPage(target);
  const url = options.url ?? page.url;
  const how: ExtractOptions = {
    ...(await readingOf(options)),
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
