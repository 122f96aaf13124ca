/** `samachar fleet`: how far a fleet is. */
import { Command } from 'commander';
import type { FleetStatusOptions } from '../actions/fleet.ts';
import type { Finish } from '../exit-codes.ts';
import { withFleetOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  samachar fleet --redis redis://queue.example       a row for each host
  samachar fleet --metrics                           the same for Prometheus
  samachar fleet --failures > failures.ndjson        what failed for good, and why
  samachar fleet --pause`;

/** Makes the subcommand. */
export function fleetCommand(finish: Finish): Command {
  const command = new Command('fleet')
    .description('how far the queues of a fleet are')
    .option('--json', 'the status as JSON')
    .option('--metrics', 'the status as text for Prometheus')
    .option('--failures', 'what failed for good, a line of JSON each')
    .option('--pause', 'begin nothing more')
    .option('--go-on', 'begin again after --pause');
  return withFleetOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: FleetStatusOptions) => {
      const { showFleet } = await import('../actions/fleet.ts');
      finish(await showFleet(options));
    });
}
