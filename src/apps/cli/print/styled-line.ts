/** Readable lines, before they are styled for a terminal. */

/** Moves to the first column, some lines up, and clears everything below. */
const back = (lines: number): string => `\r${lines === 0 ? '' : `\u001B[${lines}A`}\u001B[J`;

/** Makes a drawing function: from lines no wider than the terminal to the bytes to write. */
export function createRedraw(): (lines: readonly string[]) => string {
  let drawn = 0;
  return (lines) => {
    const text = `${back(drawn)}${lines.join('\n')}\n`;
    drawn = lines.length;
    return text;
  };
}

export type PrintStyle = 'headline' | 'standfirst' | 'kicker' | 'subheading' | 'faint' | 'warning';

export type StyledLine = string | { readonly style: PrintStyle; readonly text: string };
