/** Lock files: one process of a machine at a time. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { ScrapeError } from '../errors.ts';

/** Tells this process from an earlier one with its number, as each start of a container has. */
const PROCESS = randomUUID();
const HOLDER = `${process.pid} ${PROCESS}`;

/** A lock that is held. */
export interface Lock {
  /** Whether it was found in the name of a process that is gone: that one has not ended in order. */
  readonly isTakenOver: boolean;
  /** Gives it back. */
  readonly unlock: () => Promise<void>;
}

/**
 * Takes a lock: creates a file that holds the number of this process, and fails where it is there already. A lock
 * whose process is gone is taken over.
 *
 * @throws ScrapeError `invalid-input` when a living process has it.
 * @example
 * const { unlock } = await lockFile('run.ndjson.lock');
 * await unlock();
 */
export async function lockFile(file: string): Promise<Lock> {
  const unlock = (): Promise<void> => rm(file, { force: true });
  if (await isCreated(file)) return { isTakenOver: false, unlock };
  await removeStale(file);
  if (await isCreated(file)) return { isTakenOver: true, unlock };
  throw inUse(file, await holderOf(file));
}

/** The file appears with all of its content, or not at all: an empty one would lock the journal for good. */
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

/** Where a file cannot have two names, as on FAT. */
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

/** A lock that names no process was left by a full disk or a power failure. */
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

/** Only one process at a time may look for a stale lock and remove it: another one's new lock would go with it. */
async function removeStale(file: string): Promise<void> {
  const turn = `${file}.takeover`;
  if (!(await isCreated(turn))) await takeTurn(turn);
  try {
    const holder = await holderOf(file);
    if (isAlive(holder)) throw inUse(file, holder);
    await rm(file, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

/** A process that was killed in its turn has left the file of it. */
async function takeTurn(turn: string): Promise<void> {
  const holder = await holderOf(turn);
  if (isAlive(holder)) throw inUse(turn, holder);
  await rm(turn, { force: true });
  if (!(await isCreated(turn))) throw inUse(turn, await holderOf(turn));
}

function inUse(file: string, holder: string): ScrapeError {
  const [pid = ''] = holder.split(' ');
  const message = `the journal is in use by process ${pid || 'unknown'}; if that is no run, delete ${file}`;
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
