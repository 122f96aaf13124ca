/** Progress of a run: a status line on a terminal, a line every ten seconds elsewhere. */
import type { Screen } from './screen.ts';

export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
}

export interface ProgressState {
  readonly pages: number;
  readonly failed: number;
  readonly seconds: number;
  readonly megabytes: number;
}

const TERMINAL_MS = 200;
const ELSEWHERE_MS = 10_000;
const MEGABYTE = 1_048_576;

/** Shows progress until it is stopped. @param counts - called on each update */
export function showProgress(screen: Screen, counts: () => Pick<ProgressState, 'pages' | 'failed'>) {
  const started = performance.now();
  const show = (): void => {
    const { pages, failed } = counts();
    const seconds = (performance.now() - started) / 1000;
    const line = progressLine({ pages, failed, seconds, megabytes: process.memoryUsage.rss() / MEGABYTE });
    if (screen.isTerminal) screen.status(line);
    else screen.say(line);
  };
  const timer = setInterval(show, screen.isTerminal ? TERMINAL_MS : ELSEWHERE_MS);
  timer.unref();
  return {
    stop(): void {
      clearInterval(timer);
      screen.status('');
    },
  };
}

export function progressLine({ pages, failed, seconds, megabytes }: ProgressState): string {
  const rate = (pages / Math.max(seconds, 0.001)).toFixed(1);
  return `${pages} pages, ${rate}/s, ${failed} failed, ${Math.round(megabytes)} MB`;
}
