/** The terminal that people look at while a run goes on: lines that stay, and below them one that changes. */

import { plainLine } from '../print/plain-text.ts';

/** Where people are told things. */
export interface Screen {
  /** Whether the changing line can be seen. */
  readonly isTerminal: boolean;
  /** Writes lines that stay, without control characters. */
  say(...lines: readonly string[]): void;
  /** Puts another text in the changing line, without control characters; '' takes it away. */
  status(text: string): void;
}

/** Back to the first column, and the rest of the line is empty. */
const CLEAR = '\r\u001B[K';

/** A screen on a stream, such as stderr. */
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
