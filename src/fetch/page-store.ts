/** Page stores: cached responses, and a folder that keeps them after the process ends. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertString, checkOptions, type OptionKinds } from '../io/check-options.ts';
import { callback } from '../io/option-kinds.ts';
import { writeWhole } from '../io/whole-file.ts';

/** A cached response. Everything but the bytes is plain JSON. */
export interface StoredPage {
  /** HTTP status. @example 200 */
  readonly status: number;
  /** Response headers, keyed by name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Headers of the request: a response may be valid only for some of their values (`Vary`). */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** When it was requested, in milliseconds since 1970. */
  readonly askedAt: number;
  /** Whether `bytes` are decoded, or as sent. */
  readonly isDecoded: boolean;
  /** The body of the response. */
  readonly bytes: Uint8Array;
}

/** Stores pages by key. No method rejects: if the store fails, the page is fetched. */
export interface PageStore {
  /** The page of a key, as it was stored; undefined if there is none. */
  get(key: string): Promise<StoredPage | undefined>;
  /** Stores a page, replacing one with the same key. */
  set(key: string, page: StoredPage): Promise<void>;
  /** Forgets a page. Does nothing if there is none. */
  delete(key: string): Promise<void>;
}

/** Prefix of each file, before the checksum of the rest. A new format needs a new number. */
const FORMAT = 'samachar-page/1 ';
const CHECKSUM_LENGTH = 64;
const HEADER_LENGTH = FORMAT.length + CHECKSUM_LENGTH + 1;
const NEWLINE = 10;
/** Folders by the first byte of a name: many thousands of files in one folder are slow to list. */
const FOLDER_NAME_LENGTH = 2;

/** Options of a file store. */
export interface FileStoreOptions {
  /** Called with the reason why a page could not be read, written or deleted, such as a full disk. It must not throw. */
  readonly onError?: (error: unknown) => void;
}

const STORE_OPTIONS: OptionKinds<FileStoreOptions> = { onError: callback };

/**
 * A store in a folder, which survives the process and may be shared by several. Each page is one file, which exists
 * completely or not at all: it is written under another name first and has a checksum. A file that is incomplete or in
 * another format is ignored. Nothing is ever cleaned up: the folder, or any file in it, may be deleted at any
 * time. (A process that is killed may leave a `.partial` file, which is never read.)
 *
 * @throws ScrapeError `invalid-input` for an unknown option or an invalid value, and a folder that is not a string
 * @example
 * const page = await fetchPage('https://naya-akhbar.example/up/nahar', { cache: fileStore('.cache/pages') });
 */
export function fileStore(folder: string, options: FileStoreOptions = {}): PageStore {
  assertString(folder, 'the folder');
  checkOptions(options, STORE_OPTIONS);
  const { onError = () => {} } = options;
  return {
    async get(key) {
      try {
        return decodeFile(await readFile(fileOf(folder, key)), key);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onError(error);
        return undefined;
      }
    },
    set: (key, page) => replaceFile(fileOf(folder, key), encodeFile(key, page)).catch(onError),
    delete: (key) => rm(fileOf(folder, key), { force: true }).catch(onError),
  };
}

function fileOf(folder: string, key: string): string {
  const name = sha256(Buffer.from(key));
  return join(folder, name.slice(0, FOLDER_NAME_LENGTH), name);
}

/** Two writers of one file write separate drafts: the later one wins. */
async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, content);
}

/** A line with the format and the checksum, a line of JSON, and the bytes. */
function encodeFile(key: string, { bytes, ...head }: StoredPage): Uint8Array {
  const content = Buffer.concat([Buffer.from(`${JSON.stringify({ key, ...head })}\n`), bytes]);
  return Buffer.concat([Buffer.from(`${FORMAT}${sha256(content)}\n`), content]);
}

function decodeFile(file: Buffer, key: string): StoredPage | undefined {
  const content = file.subarray(HEADER_LENGTH);
  if (file.toString('latin1', 0, HEADER_LENGTH) !== `${FORMAT}${sha256(content)}\n`) return undefined;
  const end = content.indexOf(NEWLINE);
  const { key: storedKey, ...head } = JSON.parse(content.toString('utf8', 0, end));
  return storedKey === key ? { ...head, bytes: content.subarray(end + 1) } : undefined;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
