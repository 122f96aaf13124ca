/**
 * The gate to the terminal. All that the command writes to stdout and stderr goes through here or through `run/screen`,
 * so that nothing of a page, a file name or a URL reaches a terminal as a control character.
 */
import { styleText } from 'node:util';
import { jsonText, plainLine, plainText } from './print/plain-text.ts';
import { createRedraw } from './print/redraw.ts';
import type { PrintStyle, StyledLine } from './print/styled-line.ts';

const MAX_WIDTH = 100;

const STYLES = {
  headline: 'bold',
  standfirst: 'italic',
  kicker: 'magenta',
  subheading: 'cyan',
  faint: 'dim',
  warning: 'yellow',
} as const satisfies Record<PrintStyle, Parameters<typeof styleText>[0]>;

/** Columns that lines on stdout may fill. */
export function printWidth(): number {
  // Some pseudo-terminals say that they have no columns.
  return Math.min(process.stdout.columns || MAX_WIDTH, MAX_WIDTH);
}

/**
 * Writes data to stdout, and waits until it is taken. A file or a pipe gets it as it is, a terminal without control
 * characters.
 *
 * @throws what the stream fails with: `EPIPE` when the reader has gone, `ENOSPC` when the disk is full.
 * @example
 * await writeOut('{"headline":"…"}\n');
 */
export function writeOut(data: string | Uint8Array): Promise<void> {
  return written(process.stdout.isTTY === true ? plainText(textOf(data)) : data);
}

/** Writes lines for people to stdout, with colours on a terminal unless `NO_COLOR` is set. @throws as {@link writeOut} */
export function print(lines: readonly StyledLine[]): Promise<void> {
  const isColoured = process.stdout.isTTY === true && !process.env.NO_COLOR;
  return written(setLines(lines, isColoured));
}

/**
 * Makes what draws lines on a terminal, each time in the place of those before.
 *
 * @example
 * const draw = openDrawing();
 * await draw(['█░░░ 25 %', '3 to go']);
 */
export function openDrawing(): (lines: readonly string[]) => Promise<void> {
  const redraw = createRedraw();
  return (lines) => written(redraw(lines.map(plainLine)));
}

/** Tells people something on stderr, one line each. */
export function tell(...lines: readonly string[]): void {
  process.stderr.write(setLines(lines, false));
}

/** Tells programs something on stderr, in one line of JSON. */
export function tellJson(value: unknown): void {
  process.stderr.write(`${jsonText(value)}\n`);
}

/** Lines as they are written: without control characters but those of their styles. */
export function setLines(lines: readonly StyledLine[], isColoured: boolean): string {
  return lines.map((line) => `${setLine(line, isColoured)}\n`).join('');
}

function setLine(line: StyledLine, isColoured: boolean): string {
  const { style, text } = typeof line === 'string' ? { style: undefined, text: line } : line;
  const plain = plainLine(text);
  // The terminal was asked for already, and stdout is not what Node would ask.
  return style === undefined || !isColoured
    ? plain
    : styleText(STYLES[style], plain, { validateStream: false });
}

function written(data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(data, (error) => (error ? reject(error) : resolve()));
  });
}

function textOf(data: string | Uint8Array): string {
  return typeof data === 'string' ? data : Buffer.from(data.buffer, data.byteOffset, data.length).toString();
}
