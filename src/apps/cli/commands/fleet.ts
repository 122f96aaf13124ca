import type { ScrapeErrorCode } from '../../../index.ts';
import { ALL_CODES, ERROR_CODES } from '../../fleet/error-codes.ts';
import { type Declaration, flag, type OptionsOf, option } from '../declaration.ts';
import { FLEET } from '../options.ts';

export type FleetStatusOptions = OptionsOf<typeof fleetCommand.flags>;

export const fleetCommand = {
  name: 'fleet',
  about: 'show queue progress',
  flags: {
    watch: flag(
      '--watch',
      'keep updating until Ctrl-C: redrawn on a terminal, a line every 10 seconds elsewhere',
    ),
    json: flag('--json', 'the status as JSON'),
    metrics: flag('--metrics', 'the status in Prometheus text format').conflicts([
      'json',
      'watch',
      'failures',
    ]),
    failures: flag('--failures', 'permanent failures, as JSON lines').conflicts(['watch', 'retryFailures']),
    retryFailures: option<true | readonly (ScrapeErrorCode | typeof ALL_CODES)[]>(
      '--retry-failures [codes...]',
      'retry failures: those that may succeed now, those with these codes, or "all"',
    )
      .conflicts(['watch', 'metrics'])
      .choices([...ERROR_CODES, ALL_CODES]),
    pause: flag('--pause', 'start no more jobs').conflicts('goOn'),
    goOn: flag('--go-on', 'resume after --pause'),
    drain: flag('--drain', 'discard jobs that have not started'),
    ...FLEET,
  },
  help: `
Examples:
  samachar fleet --redis redis://queue.example       a row for each host
  samachar fleet --watch                             the same, every second, until Ctrl-C
  samachar fleet --metrics                           the same for Prometheus
  samachar fleet --failures > failures.ndjson        what failed permanently, and why
  samachar fleet --retry-failures                    retry what may succeed now
  samachar fleet --pause`,
} satisfies Declaration;
