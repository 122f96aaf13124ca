/** The table of floors in docs/evaluation.md, generated from floors.json. */
import { markdownTable } from './markdown-table.ts';
import type { FigureTable } from './ratchet.ts';

const START = '<!-- floors -->';
const END = '<!-- /floors -->';
const GENERIC = /-generic$/u;
const MEASURES = ['blocks.f', 'words.f', 'perfect'];

/** A document with its table of floors replaced. */
export function withFloors(document: string, floors: FigureTable): string {
  const [before = '', rest = ''] = document.split(START);
  const [, after = ''] = rest.split(END);
  return [before, START, '\n\n', floorLines(floors).join('\n'), '\n\n', END, after].join('');
}

/** A row for each run with word figures, which all gold supports; runs without rules only if there is none with them. */
function floorLines(floors: FigureTable): string[] {
  const isRepeated = (run: string): boolean => GENERIC.test(run) && run.replace(GENERIC, '') in floors;
  const rows = Object.entries(floors)
    .filter(([run, figures]) => 'words.f' in figures && !isRepeated(run))
    .map(([run, figures]) => [run, ...MEASURES.map((measure) => figures[measure]?.toFixed(4) ?? '')]);
  return markdownTable([['run', ...MEASURES], ...rows]);
}
