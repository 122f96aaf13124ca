/** What `samachar inspect` does. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { type ExtractOptions, inspectArticle } from '../../extract.ts';
import { createClient } from '../../fetch/client.ts';
import { viewOf } from '../../inspector/view-of.ts';
import { type InspectionAssets, writeInspection } from '../../inspector/write-inspection.ts';
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
  readonly html?: boolean;
  readonly out?: string;
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
  const { written, isArticle } = await (options.html ? asPage : asText)(page.html, how, options);
  await (options.out === undefined ? writeOut(written) : writeFile(options.out, written));
  return isArticle ? EXIT.done : EXIT.someFailed;
}

interface Written {
  readonly written: string;
  readonly isArticle: boolean;
}

async function asPage(html: string | Uint8Array, how: ExtractOptions): Promise<Written> {
  const view = viewOf(html, how);
  return { written: writeInspection(view, await assets()), isArticle: view.article !== undefined };
}

async function asText(
  html: string | Uint8Array,
  how: ExtractOptions,
  options: InspectOptions,
): Promise<Written> {
  const inspection = inspectArticle(html, how);
  const written = options.json
    ? jsonOf(inspection)
    : `${printInspection(inspection, printOptions()).join('\n')}\n`;
  return { written, isArticle: inspection.article !== undefined };
}

/** What runs in the page, and how it looks: bundled when the package is built. */
async function assets(): Promise<InspectionAssets> {
  const read = (name: string): Promise<string> =>
    readFile(new URL(`../../client/${name}`, import.meta.url), 'utf8');
  const [script, style] = await Promise.all([read('inspection.js'), read('inspection.css')]);
  return { script, style, scriptHash: createHash('sha256').update(script).digest('base64') };
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
