/** What stops a fleet, and sets it going again. */
import { checkOptions } from '../arguments/check-options.ts';
import { FLEET_OPTIONS, type FleetOptions, openFleet } from './fleet.ts';

/**
 * Lets no worker begin anything more, in queues that are still to come either; what is begun is ended.
 *
 * @example
 * await pauseFleet({ connection });
 */
export async function pauseFleet(options: FleetOptions): Promise<void> {
  checkOptions(options, FLEET_OPTIONS);
  const fleet = openFleet(options);
  try {
    await fleet.connection.set(fleet.keys.paused, 1);
    for (const name of (await fleet.names()).keys()) await fleet.queue(name).pause();
  } finally {
    await fleet.close();
  }
}

/**
 * Ends a pause.
 *
 * @example
 * await resumeFleet({ connection });
 */
export async function resumeFleet(options: FleetOptions): Promise<void> {
  checkOptions(options, FLEET_OPTIONS);
  const fleet = openFleet(options);
  try {
    await fleet.connection.del(fleet.keys.paused);
    for (const name of (await fleet.names()).keys()) await fleet.queue(name).resume();
  } finally {
    await fleet.close();
  }
}

/**
 * Takes all jobs out of the queues that are not begun, those that wait for another attempt as well. What is begun is ended,
 * and results and dead letters stay.
 *
 * @example
 * await drainFleet({ connection });
 */
export async function drainFleet(options: FleetOptions): Promise<void> {
  checkOptions(options, FLEET_OPTIONS);
  const fleet = openFleet(options);
  try {
    for (const name of (await fleet.names()).keys()) await fleet.queue(name).drain(true);
  } finally {
    await fleet.close();
  }
}
