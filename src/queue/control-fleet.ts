/** Pauses, resumes and drains a fleet. */
import { checkOptions } from '../arguments/check-options.ts';
import { FLEET_OPTIONS, type FleetOptions, openFleet } from './fleet.ts';

/**
 * Stops workers from starting jobs, also in queues created later; jobs in progress are finished.
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
 * Removes all jobs that have not started, including those waiting for a retry. Jobs in progress are finished,
 * and results and dead letters are kept.
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
