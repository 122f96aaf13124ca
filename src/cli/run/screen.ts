/** The terminal that people look at while a run goes on: lines that stay, and below them one that changes. */

/** Where people are told things. */
export interface Screen {
  /** Whether the changing line can be seen. */
  readonly isTerminal: boolean;
  /** Writes lines that stay. */
  say(text: string): void;
  /** Puts another text in the changing line; '' takes it away. */
  status(text: string): void;
}

/** Back to the first column, and the rest of the line is empty. */
const CLEAR = '\r\u001B[K';

/** A screen on a stream, such as stderr. */
export function openScreen(stream: NodeJS.WriteStream): Screen {
  const isTerminal = stream.isTTY === true;
  let shown = '';
  const draw = (text: string): void => {
    if (isTerminal && (text !== '' || shown !== '')) stream.write(`${CLEAR}${text}`);
    shown = text;
  };
  return {
    isTerminal,
    say(text) {
      const status = shown;
      draw('');
      stream.write(`${text}\n`);
      draw(status);
    },
    status: draw,
  };
}
