/** `samachar fleet`: how far a fleet is. */
import { Command, Option } from 'commander';
import { ALL_CODES, ERROR_CODES } from '../../arguments/error-codes.ts';
import type { FleetStatusOptions } from '../actions/fleet.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import { withFleetOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  samachar fleet --redis redis://queue.example       a row for each host
  samachar fleet --watch                             the same, every second, until Ctrl-C
  samachar fleet --metrics                           the same for Prometheus
  samachar fleet --failures > failures.ndjson        what failed for good, and why
  samachar fleet --retry-failures                    do again what may have healed
  samachar fleet --pause`;

/** Makes the subcommand. */
export function fleetCommand(finish: Finish): Command {
  const retry = new Option(
    '--retry-failures [codes...]',
    'do again what failed: what may have healed, or by code, or "all"',
  );
  const command = new Command('fleet')
    .description('how far the queues of a fleet are')
    .option('--watch', 'go on until Ctrl-C: redrawn on a terminal, a line every 10 seconds elsewhere')
    .option('--json', 'the status as JSON')
    .addOption(
      new Option('--metrics', 'the status as text for Prometheus').conflicts(['json', 'watch', 'failures']),
    )
    .addOption(
      new Option('--failures', 'what failed for good, a line of JSON each').conflicts([
        'watch',
        'retryFailures',
      ]),
    )
    .addOption(retry.conflicts(['watch', 'metrics']).choices([...ERROR_CODES, ALL_CODES]))
    .addOption(new Option('--pause', 'begin nothing more').conflicts('goOn'))
    .option('--go-on', 'begin again after --pause')
    .option('--drain', 'throw away what is not begun');
  return withFleetOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: FleetStatusOptions) => {
      const { showFleet } = await import('../actions/fleet.ts');
      finish(await interruptible((signal) => showFleet(options, signal)));
    });
}
