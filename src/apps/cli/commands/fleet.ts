/** `samachar fleet`: the progress of a fleet. */
import { Command, Option } from 'commander';
import { ALL_CODES, ERROR_CODES } from '../../fleet/error-codes.ts';
import type { FleetStatusOptions } from '../actions/fleet.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import { withFleetOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  samachar fleet --redis redis://queue.example       a row for each host
  samachar fleet --watch                             the same, every second, until Ctrl-C
  samachar fleet --metrics                           the same for Prometheus
  samachar fleet --failures > failures.ndjson        what failed permanently, and why
  samachar fleet --retry-failures                    retry what may succeed now
  samachar fleet --pause`;

export function fleetCommand(finish: Finish): Command {
  const retry = new Option(
    '--retry-failures [codes...]',
    'retry failures: those that may succeed now, those with these codes, or "all"',
  );
  const command = new Command('fleet')
    .description('show queue progress')
    .option('--watch', 'keep updating until Ctrl-C: redrawn on a terminal, a line every 10 seconds elsewhere')
    .option('--json', 'the status as JSON')
    .addOption(
      new Option('--metrics', 'the status in Prometheus text format').conflicts([
        'json',
        'watch',
        'failures',
      ]),
    )
    .addOption(
      new Option('--failures', 'permanent failures, as JSON lines').conflicts(['watch', 'retryFailures']),
    )
    .addOption(retry.conflicts(['watch', 'metrics']).choices([...ERROR_CODES, ALL_CODES]))
    .addOption(new Option('--pause', 'start no more jobs').conflicts('goOn'))
    .option('--go-on', 'resume after --pause')
    .option('--drain', 'discard jobs that have not started');
  return withFleetOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: FleetStatusOptions) => {
      const { showFleet } = await import('../actions/fleet.ts');
      finish(await interruptible((signal) => showFleet(options, signal)));
    });
}
