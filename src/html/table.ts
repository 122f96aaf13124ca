import type { Element } from 'domhandler';
import { wordCount } from '../text/words.ts';
import { elementText } from './element-text.ts';
import { walk } from './walk.ts';

/** A table with one of these lays out a page or a form, and so does one with nested cells. */
const NO_DATA: ReadonlySet<string> = new Set(['table', 'form', 'input', 'select', 'textarea', 'iframe']);
const MAX_CELLS = 3000;
const MAX_CELL_WORDS = 60;
const MAX_MEAN_WORDS = 14;

/** Rows of a data table; undefined for a layout table: one with a table inside, a single row or column, or running text. */
export function readTable(table: Element): string[][] | undefined {
  if (table.attribs.role === 'presentation') return undefined;
  const cells = cellsOf(table);
  if (cells === undefined) return undefined;
  const rows = cells.map((row) => row.map(elementText)).filter((row) => row.some((cell) => cell !== ''));
  return isData(rows) ? rows : undefined;
}

function isData(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.flat().filter((cell) => cell !== '');
  if (rows.length < 2 || filled.length < 4) return false;
  if (rows.filter((row) => row.length > 1).length < rows.length / 2) return false;
  const lengths = filled.map(wordCount);
  const mean = lengths.reduce((sum, words) => sum + words, 0) / lengths.length;
  return mean <= MAX_MEAN_WORDS && lengths.every((words) => words <= MAX_CELL_WORDS);
}

function cellsOf(table: Element): Element[][] | undefined {
  const rows: Element[][] = [];
  let count = 0;
  let nested = false;
  /** The cell being read. A cell within it, after an unclosed tag, is part of its text. */
  let open: Element | undefined;
  walk(table, {
    enter: (element) => {
      if (NO_DATA.has(element.name)) nested = true;
      if (element.name === 'tr') rows.push([]);
      if (element.name === 'td' || element.name === 'th') {
        count += 1;
        if (open === undefined) rows.at(-1)?.push(element);
        open ??= element;
      }
      return !nested && count <= MAX_CELLS;
    },
    leave: (element) => {
      if (element === open) open = undefined;
    },
  });
  return nested || count > MAX_CELLS ? undefined : rows;
}
