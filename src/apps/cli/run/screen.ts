/** The terminal during a run: permanent lines, and below them a status line. */
import { plainLine } from '../print/plain-text.ts';

export type Screen = ReturnType<typeof openScreen>;

/** Moves to the first column and clears the line. */
const CLEAR = '\r\u001B[K';

export function openScreen(stream: NodeJS.WriteStream) {
  const isTerminal = stream.isTTY === true;
  let shown = '';
  const draw = (text: string): void => {
    if (isTerminal && (text !== '' || shown !== '')) stream.write(`${CLEAR}${plainLine(text)}`);
    shown = text;
  };
  return {
    /** Whether the status line is visible. */
    isTerminal,
    /** Writes permanent lines, without control characters. */
    say(...lines: readonly string[]): void {
      const status = shown;
      draw('');
      stream.write(lines.map((line) => `${plainLine(line)}\n`).join(''));
      draw(status);
    },
    /** Replaces the status line, without control characters; '' removes it. */
    status: draw,
  };
}
