/** Pauses, resumes and drains a fleet. */
import { eachHost, FLEET_OPTIONS, type FleetOptions, withFleet } from './fleet.ts';

/**
 * Stops workers from starting pages and shards, including those added later. Pages in progress are finished.
 *
 * @example
 * await pauseFleet({ connection });
 */
export async function pauseFleet(options: FleetOptions): Promise<void> {
  await withFleet(options, FLEET_OPTIONS, ({ hosts, archive }) =>
    Promise.all([hosts.pause(), archive.pause()]),
  );
}

/**
 * Resumes a paused fleet.
 *
 * @example
 * await resumeFleet({ connection });
 */
export async function resumeFleet(options: FleetOptions): Promise<void> {
  await withFleet(options, FLEET_OPTIONS, ({ hosts, archive }) =>
    Promise.all([hosts.resume(), archive.resume()]),
  );
}

/**
 * Removes what has not started: all URLs except those that workers have already taken, a few dozen per host, and all shards
 * except those in progress. Results and dead letters are kept.
 *
 * @example
 * await drainFleet({ connection });
 */
export async function drainFleet(options: FleetOptions): Promise<void> {
  await withFleet(options, FLEET_OPTIONS, async (fleet) => {
    await fleet.archive.drain(true);
    await eachHost(await fleet.hostNames(), (host) => fleet.list(host).drain());
  });
}
