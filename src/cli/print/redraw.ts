/** Lines on a terminal, each drawing in the place of the one before. */

/** To the first column, so many lines up, and all below is empty. */
const back = (lines: number): string => `\r${lines === 0 ? '' : `\u001B[${lines}A`}\u001B[J`;

/**
 * Makes what draws: from lines no wider than the terminal to what is written to it.
 *
 * @example
 * const draw = createRedraw();
 * process.stdout.write(draw(['█░░░ 25 %', '3 to go']));
 */
export function createRedraw(): (lines: readonly string[]) => string {
  let drawn = 0;
  return (lines) => {
    const text = `${back(drawn)}${lines.join('\n')}\n`;
    drawn = lines.length;
    return text;
  };
}
