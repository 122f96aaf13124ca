import { createClient } from '../../../fetch/client.ts';
import { type ExtractOptions, type Inspection, inspectArticle } from '../../../index.ts';
import { extractOptions } from '../../../scrape/pool/read-outcome.ts';
import type { SourceItem } from '../../../sources/index.ts';
import { viewOf } from '../../studio/inspector/view-of.ts';
import {
  type PictureSources,
  withPictures,
  writeInspection,
} from '../../studio/inspector/write-inspection.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import { inspectionAssets } from '../inspection-assets.ts';
import { assertWritableFile } from '../named-paths.ts';
import type { FetchOptions } from '../options.ts';
import { printInspection } from '../print/inspection-print.ts';
import { jsonText } from '../print/plain-text.ts';
import { readingOf } from '../reading.ts';
import { writeResult } from '../run/byte-sink.ts';
import { localPictures, readSavedPage } from '../saved-page.ts';
import { print, type StyledLine, setLines } from '../terminal.ts';

const WEB_URL = /^https?:\/\//iu;

/** Prints what happened to each part of a page. @returns the exit code */
export async function inspect(target: string, options: Given<'inspect'>): Promise<ExitCode> {
  assertFits(target, options);
  const page = WEB_URL.test(target) ? await fetchedPage(target, options) : await readSavedPage(target);
  const how = extractOptions({ ...page, url: options.url ?? page.url }, await readingOf(options));
  const { written, isArticle } = options.html
    ? await asPage(page.html, how, picturesOf(target, options))
    : await asText(page.html, how, options);
  await write(written, options.out);
  return isArticle ? EXIT.done : EXIT.someFailed;
}

function assertFits(target: string, { url, out, pictures, html }: Given<'inspect'>): void {
  if (pictures && !html) throw new UsageError('--pictures is for --html');
  if (url !== undefined && WEB_URL.test(target))
    throw new UsageError('--url is for a saved page, not for a URL');
  assertWritableFile(out, '--out');
}

async function write(written: Written['written'], out: string | undefined): Promise<void> {
  if (out === undefined && typeof written !== 'string') await print(written);
  else await writeResult(out, typeof written === 'string' ? written : setLines(written, false));
}

interface Written {
  readonly written: string | readonly StyledLine[];
  readonly isArticle: boolean;
}

/** Pictures saved next to a page are always shown; those on the web only on request. */
function picturesOf(target: string, { pictures = false }: Given<'inspect'>): PictureSources {
  const isFile = !WEB_URL.test(target) && target !== '-';
  return { local: isFile ? localPictures(target) : () => undefined, remote: pictures };
}

async function asPage(
  html: string | Uint8Array,
  how: ExtractOptions,
  pictures: PictureSources,
): Promise<Written> {
  const view = withPictures(viewOf(html, how), pictures);
  return { written: writeInspection(view, await inspectionAssets()), isArticle: view.article !== undefined };
}

async function asText(
  html: string | Uint8Array,
  how: ExtractOptions,
  options: Given<'inspect'>,
): Promise<Written> {
  const inspection = inspectArticle(html, how);
  const written = options.json ? jsonOf(inspection) : printInspection(inspection);
  return { written, isArticle: inspection.article !== undefined };
}

function jsonOf({ article, error, trace }: Inspection): string {
  return `${jsonText({ article, error, trace })}\n`;
}

async function fetchedPage(target: string, options: FetchOptions): Promise<SourceItem> {
  const client = createClient({
    allowPrivateAddresses: options.private === true,
    askTdmrep: false,
    ...(options.contact && { contact: options.contact }),
  });
  try {
    const { url, bytes, charset } = await client.fetch(target);
    return { name: url, url, html: bytes, ...(charset && { charset }), fetchedAt: new Date() };
  } finally {
    await client.close();
  }
}
