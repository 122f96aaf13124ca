import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, type ExtractOptions, inspectArticle } from '../../../index.ts';
import type { SourceItem } from '../../../sources/index.ts';
import { viewOf } from '../../studio/inspector/view-of.ts';
import {
  type PictureSources,
  withPictures,
  writeInspection,
} from '../../studio/inspector/write-inspection.ts';
import { inspectionAssets } from '../client-files.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, RunError, UsageError } from '../exit.ts';
import { assertWritableFile, WEB_URL } from '../named-paths.ts';
import type { FetchOptions } from '../options.ts';
import { printInspection } from '../print/inspection-print.ts';
import { jsonText } from '../print/plain-text.ts';
import { optionsOf, readingOf } from '../reading.ts';
import { writeResult } from '../run/byte-sink.ts';
import { type LocalItem, localPages } from '../run/local-pages.ts';
import { decoded } from '../run/output-name.ts';
import { print, type StyledLine, setLines } from '../terminal.ts';

export async function inspect(target: string, options: Given<'inspect'>): Promise<ExitCode> {
  assertFits(target, options);
  const page = WEB_URL.test(target) ? await fetchedPage(target, options) : await readSavedPage(target);
  const how = optionsOf({ ...page, url: options.url ?? page.url }, await readingOf(options));
  const [written, isArticle] = await writtenOf(page.html, how, target, options);
  if (options.out === undefined && typeof written !== 'string') await print(written);
  else await writeResult(options.out, typeof written === 'string' ? written : setLines(written, false));
  return isArticle ? EXIT.done : EXIT.someFailed;
}

function assertFits(target: string, { url, out, pictures, html }: Given<'inspect'>): void {
  if (pictures && !html) throw new UsageError('--pictures is for --html');
  if (url !== undefined && WEB_URL.test(target))
    throw new UsageError('--url is for a saved page, not for a URL');
  assertWritableFile(out, '--out');
}

/** Pictures saved next to a page are always shown; those on the web only on request. */
function picturesOf(target: string, { pictures = false }: Given<'inspect'>): PictureSources {
  const isFile = !WEB_URL.test(target) && target !== '-';
  return { local: isFile ? localPictures(target) : () => undefined, remote: pictures };
}

async function writtenOf(
  html: string | Uint8Array,
  how: ExtractOptions,
  target: string,
  options: Given<'inspect'>,
): Promise<[written: string | readonly StyledLine[], isArticle: boolean]> {
  if (options.html) {
    const view = withPictures(viewOf(html, how), picturesOf(target, options));
    return [writeInspection(view, await inspectionAssets()), view.article !== undefined];
  }
  const inspection = inspectArticle(html, how);
  const { article, error, trace } = inspection;
  const isArticle = article !== undefined;
  return [options.json ? `${jsonText({ article, error, trace })}\n` : printInspection(inspection), isArticle];
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

const QUERY = /[?#]/u;

/** Finds the files that a saved page refers to. It may be hostile, so only files below its own folder are accepted. */
export function localPictures(page: string): (path: string) => string | undefined {
  const folder = resolve(dirname(page));
  return (path) => {
    const file = resolve(folder, decoded(path.split(QUERY, 1)[0] ?? ''));
    const inside = relative(folder, file);
    const isBelow = inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
    return isBelow && existsSync(file) ? pathToFileURL(file).href : undefined;
  };
}

export async function readSavedPage(path: string): Promise<SourceItem> {
  const items: LocalItem[] = [];
  for await (const item of localPages([path]).items) if (items.push(item) > 1) break;
  const [item] = items;
  if (item === undefined || items.length > 1) throw new UsageError(`${path} is not a single page`);
  if ('error' in item) throw new RunError(item.error.code, `${path}: ${item.error.message}`, item.error);
  return item;
}
