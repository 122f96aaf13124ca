/** The terminal during a run: permanent lines, and below them a status line. */
import { plainLine } from '../print/plain-text.ts';

/** Readable output. */
export interface Screen {
  /** Whether the status line is visible. */
  readonly isTerminal: boolean;
  /** Writes permanent lines, without control characters. */
  say(...lines: readonly string[]): void;
  /** Replaces the status line, without control characters; '' removes it. */
  status(text: string): void;
}

/** Moves to the first column and clears the line. */
const CLEAR = '\r\u001B[K';

export function openScreen(stream: NodeJS.WriteStream): Screen {
  const isTerminal = stream.isTTY === true;
  let shown = '';
  const draw = (text: string): void => {
    if (isTerminal && (text !== '' || shown !== '')) stream.write(`${CLEAR}${plainLine(text)}`);
    shown = text;
  };
  return {
    isTerminal,
    say(...lines) {
      const status = shown;
      draw('');
      stream.write(lines.map((line) => `${plainLine(line)}\n`).join(''));
      draw(status);
    },
    status: draw,
  };
}
