/** Pauses, resumes and drains a fleet. */
import { checkOptions } from '../arguments/check-options.ts';
import { FLEET_OPTIONS, type Fleet, type FleetOptions, openFleet } from './fleet.ts';
import { ARCHIVE, PAGES } from './fleet-keys.ts';
import { runScript, script } from './run-script.ts';

/** Queues in one pipeline, and jobs that are dropped at once. */
const AT_ONCE = 1000;

const DRAIN = script(`
local base, at, queue = KEYS[1], ARGV[1], ARGV[2]
local ids = redis.call('LPOP', at .. 'wait', ${AT_ONCE}) or {}
local delayed = redis.call('ZPOPMIN', at .. 'delayed', ${AT_ONCE})
for index = 1, #delayed, 2 do
  redis.call('ZREM', base .. 'due', queue .. '\\n' .. delayed[index])
  ids[#ids + 1] = delayed[index]
end
if #ids == 0 then return 0 end
for index, id in ipairs(ids) do ids[index] = at .. id end
redis.call('DEL', unpack(ids))
redis.call('DECRBY', base .. 'pages', #ids)
return #ids
`);

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
    await setPaused(fleet, true);
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
    await setPaused(fleet, false);
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
    for (const name of (await fleet.names()).keys()) await drain(fleet, name);
  } finally {
    await fleet.close();
  }
}

/** Each queue, so that dashboards show it. BullMQ wakes the workers of archives itself. */
async function setPaused(fleet: Fleet, isPaused: boolean): Promise<void> {
  const names = [...(await fleet.names()).keys()];
  const pages = names.filter((name) => name.startsWith(PAGES));
  for (let at = 0; at < pages.length; at += AT_ONCE) {
    const changes = fleet.connection.pipeline();
    for (const name of pages.slice(at, at + AT_ONCE)) {
      const meta = fleet.keys.job(name, 'meta');
      if (isPaused) changes.hset(meta, 'paused', 1);
      else changes.hdel(meta, 'paused');
    }
    await changes.exec();
  }
  if (!names.includes(ARCHIVE)) return;
  const archive = fleet.queue(ARCHIVE);
  await (isPaused ? archive.pause() : archive.resume());
}

async function drain(fleet: Fleet, name: string): Promise<void> {
  if (name === ARCHIVE) return fleet.queue(name).drain(true);
  const values = [fleet.keys.job(name, ''), name];
  while (Number(await runScript(fleet.connection, DRAIN, [fleet.keys.base], values)) > 0);
}
