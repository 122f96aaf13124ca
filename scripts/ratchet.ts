/** A ratchet: figures must not fall below floors, and floors only rise. The table of floors in docs/evaluation.md is generated. */
import { markdownTable } from './markdown-table.ts';

/** Figures by run and measure. */
export type FigureTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One figure and its floor. */
export interface FloorCheck {
  readonly run: string;
  readonly measure: string;
  readonly floor: number;
  /** `NaN` if the run gave no such figure. */
  readonly figure: number;
  readonly holds: boolean;
}

/** Tolerance for rounding and different versions of `Intl`. */
const TOLERANCE = 0.0005;
const DECIMALS = 10_000;

/** Compares every floor with its figure. */
export function checkFloors(floors: FigureTable, figures: FigureTable): FloorCheck[] {
  return Object.entries(floors).flatMap(([run, measures]) =>
    Object.entries(measures).map(([measure, floor]) => {
      const figure = figures[run]?.[measure] ?? Number.NaN;
      return { run, measure, floor, figure, holds: figure >= floor - TOLERANCE };
    }),
  );
}

/** The floors raised to the figures, truncated to four decimals. A floor above its figure stays. */
export function raiseFloors(floors: FigureTable, figures: FigureTable): FigureTable {
  const raised = (run: string, measure: string, floor: number): number =>
    Math.max(floor, Math.floor((figures[run]?.[measure] ?? 0) * DECIMALS) / DECIMALS);
  return Object.fromEntries(
    Object.entries(floors).map(([run, measures]) => [
      run,
      Object.fromEntries(Object.entries(measures).map(([name, floor]) => [name, raised(run, name, floor)])),
    ]),
  );
}

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
