import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { ScrapeError } from '../errors.ts';

/** Distinguishes this process from an earlier one with the same pid, which is common in containers. */
const PROCESS = randomUUID();
const HOLDER = `${process.pid} ${PROCESS}`;

/**
 * Acquires a lock on this machine: creates a file with the pid of this process, and fails if it exists already. A lock
 * whose process has died is taken over.
 *
 * @returns what releases it, and whether it was taken over from a process that died without releasing it
 * @throws ScrapeError `invalid-input` when a running process holds it.
 */
export async function lockFile(file: string) {
  const unlock = (): Promise<void> => rm(file, { force: true });
  if (await isCreated(file)) return { isTakenOver: false, unlock };
  // Only one process at a time may check for a stale lock and remove it; otherwise it could remove another process's new lock.
  const turn = `${file}.takeover`;
  await acquire(turn);
  try {
    return { isTakenOver: await acquire(file), unlock };
  } finally {
    await rm(turn, { force: true });
  }
}

/** Creates a lock, if necessary in place of one whose process has died. @returns whether there was one */
async function acquire(file: string): Promise<boolean> {
  if (await isCreated(file)) return false;
  const holder = await holderOf(file);
  if (isAlive(holder)) throw inUse(file, holder);
  await rm(file, { force: true });
  if (await isCreated(file)) return true;
  throw inUse(file, await holderOf(file));
}

/** The file is created atomically with its content: an empty one would lock the journal forever. */
async function isCreated(file: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, HOLDER, { flag: 'wx' });
    return await isLinked(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

async function isLinked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return isCreatedInPlace(file);
  }
}

/** Fallback without hard links, as on FAT. */
async function isCreatedInPlace(file: string): Promise<boolean> {
  try {
    writeFileSync(file, HOLDER, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    await rm(file, { force: true });
    throw error;
  }
}

/** A lock without a pid was left by a full disk or a power failure. */
function isAlive(holder: string): boolean {
  const [number = '', start] = holder.split(' ');
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return start === PROCESS;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function inUse(file: string, holder: string): ScrapeError {
  const [pid = ''] = holder.split(' ');
  const message = `the journal is locked by process ${pid || 'unknown'}; if that process is not samachar, delete ${file}`;
  return new ScrapeError('invalid-input', message);
}

function holderOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
