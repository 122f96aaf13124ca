/** Unwrapped lines: paragraphs whose lines were broken hard at a column are one line again. */

const NARROWEST = 40;
const WIDEST = 200;
/** So many times two full lines in a row: one full line may be chance. */
const FEWEST_RUNS = 3;
const MARKS_WITHOUT_WIDTH = /[\p{Mn}\p{Me}\u200b-\u200d]/gu;

/** Ways in which tools count a line's length: characters as stored, and columns as shown. */
const MEASURES: readonly ((text: string) => number)[] = [
  (text) => text.length,
  (text) => text.replace(MARKS_WITHOUT_WIDTH, '').length,
];

/**
 * Joins the lines of a hard-wrapped text; a text whose lines are blocks comes back as it is.
 *
 * A line was broken where the next line's first word would not have fitted. Blank lines (`''`) part
 * paragraphs and are kept.
 *
 * @example
 * unwrapLines(lines); // ["नहर की सफाई का काम …", "", "किसानों ने …"]
 */
export function unwrapLines(lines: readonly string[]): string[] {
  for (const measure of MEASURES) {
    const width = wrapWidth(lines, measure);
    if (width !== undefined) return joined(lines, (line, next) => isFull(line, next, width, measure));
  }
  return [...lines];
}

function wrapWidth(lines: readonly string[], measure: (text: string) => number): number | undefined {
  const width = lines.reduce((most, line) => Math.max(most, measure(line)), 0);
  if (width < NARROWEST || width > WIDEST) return undefined;
  const full = lines.map((line, at) => goesOn(line, lines[at + 1]) && isFull(line, lines[at + 1] ?? '', width, measure));
  const runs = full.filter((isRun, at) => isRun && full[at + 1] === true).length;
  return runs >= FEWEST_RUNS ? width : undefined;
}

function goesOn(line: string, next: string | undefined): boolean {
  return line !== '' && next !== undefined && next !== '';
}

function isFull(line: string, next: string, width: number, measure: (text: string) => number): boolean {
  const space = next.indexOf(' ');
  const word = space < 0 ? next : next.slice(0, space);
  return measure(line) + 1 + measure(word) > width;
}

function joined(lines: readonly string[], isBroken: (line: string, next: string) => boolean): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    if (open) blocks[blocks.length - 1] += ` ${line}`;
    else blocks.push(line);
    const next = lines[at + 1] ?? '';
    open = goesOn(line, next) && isBroken(line, next);
  }
  return blocks;
}
