/** The only way to stdout and stderr, so that no control character of a page, a file name or a URL reaches a terminal. */
import { styleText } from 'node:util';
import { errorCode } from './exit.ts';
import { jsonText, plainLine, plainText } from './print/plain-text.ts';

const STYLE = { headline: 'bold', faint: 'dim', warning: 'yellow', added: 'green', removed: 'red' } as const;

export type StyledText = string | { readonly style: keyof typeof STYLE; readonly text: string };

export type StyledLine = StyledText | readonly StyledText[];

/** Waits until the data is flushed. A file or a pipe gets it unchanged. @throws the error of the stream, such as `EPIPE` */
export function writeOut(data: string | Uint8Array): Promise<void> {
  return written(process.stdout.isTTY === true ? plainText(textOf(data)) : data);
}

/** Writes readable lines to stdout, with colours on a terminal unless `NO_COLOR` is set. @throws like {@link writeOut} */
export function print(lines: readonly StyledLine[]): Promise<void> {
  const isColoured = process.stdout.isTTY === true && !process.env.NO_COLOR;
  return written(setLines(lines, isColoured));
}

/** Makes a function that redraws lines, no wider than the terminal, in place. */
export function openDrawing(write: (text: string) => Promise<void> = written) {
  let drawn = 0;
  return (lines: readonly string[]): Promise<void> => {
    const up = drawn === 0 ? '' : `\u001B[${drawn}A`;
    drawn = lines.length;
    // The first column, some lines up, with everything below cleared.
    return write(`\r${up}\u001B[J${lines.map(plainLine).join('\n')}\n`);
  };
}

/** The status line below what is told; '' for none. */
let shown = '';
/** Moves to the first column and clears the line. */
const CLEAR = '\r\u001B[K';

/** Writes permanent lines to stderr, without control characters. */
export function tell(...lines: readonly string[]): void {
  const status = shown;
  showStatus('');
  process.stderr.write(setLines(lines, false));
  showStatus(status);
}

/** Tells lines, or with `--json-errors` the value instead, as one line. */
export function announce(isJson: boolean | undefined, value: unknown, ...lines: readonly string[]): void {
  tell(...(isJson ? [jsonText(value)] : lines));
}

/** Replaces the status line of a terminal, without control characters; '' removes it. */
export function showStatus(text: string): void {
  if (hasStatus() && (text !== '' || shown !== '')) process.stderr.write(`${CLEAR}${plainLine(text)}`);
  shown = text;
}

export function hasStatus(): boolean {
  return process.stderr.isTTY === true;
}

/** Lines as written: without control characters except those of their styles. */
export function setLines(lines: readonly StyledLine[], isColoured: boolean): string {
  const textsOf = (line: StyledLine) => [line].flat().map((text) => setText(text, isColoured));
  return lines.map((line) => `${textsOf(line).join('')}\n`).join('');
}

function setText(styled: StyledText, isColoured: boolean): string {
  if (typeof styled === 'string') return plainLine(styled);
  const plain = plainLine(styled.text);
  // Colour support was already checked, and Node would check the wrong stream.
  return isColoured ? styleText(STYLE[styled.style], plain, { validateStream: false }) : plain;
}

function written(data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(data, (error) => (error ? reject(error) : resolve()));
  });
}

function textOf(data: string | Uint8Array): string {
  return typeof data === 'string' ? data : Buffer.from(data.buffer, data.byteOffset, data.length).toString();
}

/** A closed stdout is handled where it is written to; a closed stderr is ignored. */
export function endQuietlyOnClosedPipes(): void {
  process.stdout.on('error', () => {});
  process.stderr.on('error', (error) => {
    if (errorCode(error) !== 'EPIPE') throw error;
  });
}
