/** Progress of a run: a bar on a terminal, a line every ten seconds elsewhere. */
import { hasStatus, showStatus, tell } from '../terminal.ts';

export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
}

export interface ProgressState {
  readonly pages: number;
  readonly failed: number;
  /** Pages finished by an earlier run. */
  readonly skipped?: number;
  /** Share of the work that is done, including earlier runs, from 0 to 1, if known. */
  readonly share?: number | undefined;
  readonly seconds: number;
  readonly megabytes: number;
}

const TERMINAL_MS = 200;
const ELSEWHERE_MS = 10_000;
const BAR = 20;
const MEGABYTE = 1_048_576;

/** @returns a function that ends it */
export function showProgress(counts: () => Omit<ProgressState, 'seconds' | 'megabytes'>) {
  const started = performance.now();
  const state = () => ({
    ...counts(),
    seconds: (performance.now() - started) / 1000,
    megabytes: process.memoryUsage.rss() / MEGABYTE,
  });
  const show = hasStatus() ? () => showStatus(progressBar(state())) : () => tell(progressLine(state()));
  const timer = setInterval(show, hasStatus() ? TERMINAL_MS : ELSEWHERE_MS);
  timer.unref();
  return (): void => {
    clearInterval(timer);
    showStatus('');
  };
}

export function progressBar(state: ProgressState): string {
  const { share } = state;
  if (share === undefined) return progressLine(state);
  const full = Math.round(share * BAR);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${percent}  ${progressLine(state)}`;
}

export function progressLine(state: ProgressState): string {
  const { pages, failed, seconds, megabytes } = state;
  const rate = (pages / Math.max(seconds, 0.001)).toFixed(1);
  const secondsLeft = secondsToDo(state);
  const left = secondsLeft === undefined ? [] : [`${duration(secondsLeft)} left`];
  const parts = [`${pages} pages`, `${rate}/s`, `${failed} failed`, ...left, `${Math.round(megabytes)} MB`];
  return parts.join(', ');
}

/** Pages finished by an earlier run took no time in this run. */
function secondsToDo({ pages, skipped = 0, share = 0, seconds }: ProgressState): number | undefined {
  const ownShare = pages === 0 ? 0 : (share * pages) / (pages + skipped);
  return ownShare === 0 ? undefined : (seconds / ownShare) * (1 - share);
}
