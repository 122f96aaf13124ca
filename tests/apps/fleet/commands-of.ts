/** Measures what a task costs a Valkey or Redis server. */
import type { Redis } from 'ioredis';

const CALLS = /^cmdstat_.*?:calls=(\d+)/gmu;

/** Counts the commands run during a task, including those within scripts. */
export async function commandsOf(connection: Redis, work: () => Promise<unknown>): Promise<number> {
  const before = await commands(connection);
  await work();
  return (await commands(connection)) - before;
}

async function commands(connection: Redis): Promise<number> {
  const stats = await connection.info('commandstats');
  return [...stats.matchAll(CALLS)].reduce((sum, [, calls]) => sum + Number(calls), 0);
}

const USED_MEMORY = /^used_memory:(\d+)/mu;

/** Memory used by the server, in bytes. */
export async function usedMemory(connection: Redis): Promise<number> {
  return Number(USED_MEMORY.exec(await connection.info('memory'))?.[1]);
}
