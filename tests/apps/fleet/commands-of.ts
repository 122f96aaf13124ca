/** What a piece of work costs a Valkey or Redis. */
import type { Redis } from 'ioredis';

const CALLS = /^cmdstat_.*?:calls=(\d+)/gmu;

/** Commands that were run meanwhile, those within scripts included. */
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

/** Bytes that a Valkey or Redis uses. */
export async function usedMemory(connection: Redis): Promise<number> {
  return Number(USED_MEMORY.exec(await connection.info('memory'))?.[1]);
}
