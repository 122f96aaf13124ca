/** Renders pages with a command of the user: a headless browser, or anything else that prints HTML. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Render, RenderedPage } from '../../../index.ts';

export const URL_PLACE = '{url}';
/** The proxy that a browser has to use. */
export const PROXY_PLACE = '{proxy}';
/** Quoted text, unquoted text, or white space. */
const PART = /"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"']+)|(?<space>\s+)/uy;

/** Splits a command at white space that is not quoted, without escapes or variables. Undefined for an unclosed quote or no word. */
export function commandWords(command: string): string[] | undefined {
  const words: string[] = [];
  let isOpen = false;
  for (let at = 0; at < command.length; at = PART.lastIndex) {
    PART.lastIndex = at;
    const { double, single, bare, space } = PART.exec(command)?.groups ?? {};
    const part = double ?? single ?? bare;
    if (part === undefined && space === undefined) return undefined;
    if (part !== undefined) words.push(isOpen ? `${words.pop()}${part}` : part);
    isOpen = part !== undefined;
  }
  return words.length === 0 ? undefined : words;
}

/** The same limit as for a fetched page. */
const MAX_BYTES = 10_000_000;
const MAX_ERROR_LENGTH = 4096;
const LINE_END = /[\r\n]+/u;
/** Any scheme: a browser may end up at a page such as `about:blank`, which is an error. */
const URL_LINE = /^[a-z][a-z0-9+.-]*:\S+$/iu;

/**
 * Runs a command for each URL without a shell: the URL is part of one word, whatever it contains. If the first line of the
 * output is a URL, it is the final URL of the page.
 */
export function renderByCommand([command = '', ...words]: readonly string[], maxBytes = MAX_BYTES): Render {
  return async (url, { signal, proxy }) => {
    const values = words.map((word) => word.replaceAll(PROXY_PLACE, proxy).replaceAll(URL_PLACE, () => url));
    // Runs in its own process group, so that any browser it starts is killed with it.
    const child = spawn(command, values, { stdio: ['ignore', 'pipe', 'pipe'], detached: HAS_GROUPS });
    return pageOf(await outputOf(child, maxBytes, signal));
  };
}

function pageOf(output: Buffer): Buffer | RenderedPage {
  const end = output.indexOf('\n');
  const url = output.toString('utf8', 0, end).trim();
  return URL_LINE.test(url) ? { url, html: output.subarray(end + 1) } : output;
}

const HAS_GROUPS = process.platform !== 'win32';
/** Running commands. They are killed when this process exits, however it exits. */
const running = new Set<ChildProcess>();

function outputOf(child: ChildProcess, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  let errors = '';
  const end = (): void => endGroup(child);
  signal.addEventListener('abort', end, { once: true });
  if (running.size === 0) process.on('exit', endAll);
  running.add(child);
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = `${errors}${text}`.slice(-MAX_ERROR_LENGTH);
  });
  return new Promise<Buffer>((resolve, reject) => {
    child.stdout?.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size <= maxBytes) pieces.push(piece);
      else {
        reject(new Error(`the command printed more than ${maxBytes} bytes`));
        end();
      }
    });
    child.on('error', reject);
    child.on('close', (code, killedBy) => {
      if (code === 0 && size > 0) resolve(Buffer.concat(pieces));
      else reject(new Error(failureOf(code, killedBy, errors)));
    });
  }).finally(() => {
    signal.removeEventListener('abort', end);
    running.delete(child);
    if (running.size === 0) process.removeListener('exit', endAll);
  });
}

function failureOf(code: number | null, killedBy: string | null, errors: string): string {
  if (code === 0) return 'the command printed nothing';
  const last = errors.split(LINE_END).findLast((line) => line.trim() !== '');
  const how = code === null ? `was killed by ${killedBy}` : `exited with ${code}`;
  return `the command ${how}${last === undefined ? '' : `: ${last.trim()}`}`;
}

function endAll(): void {
  for (const child of running) endGroup(child);
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (HAS_GROUPS) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // The process has already exited.
  }
}
