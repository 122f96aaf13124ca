/** How things are set on this terminal. */
import { styleText } from 'node:util';
import type { PrintOptions, PrintStyle } from './print/article-print.ts';
import { isColoured } from './standard-streams.ts';

const WIDEST = 100;

const STYLES = {
  headline: 'bold',
  standfirst: 'italic',
  kicker: 'magenta',
  subheading: 'cyan',
  faint: 'dim',
  warning: 'yellow',
} as const satisfies Record<PrintStyle, Parameters<typeof styleText>[0]>;

/** Width and paint for stdout; plain where it is no terminal or `NO_COLOR` is set. */
export function printOptions(): PrintOptions {
  // Some pseudo-terminals say that they have no columns.
  const width = Math.min(process.stdout.columns || WIDEST, WIDEST);
  const paint: PrintOptions['paint'] = isColoured(process.stdout)
    ? (style, line) => styleText(STYLES[style], line)
    : (_style, line) => line;
  return { width, paint };
}
