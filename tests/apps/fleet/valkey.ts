/** A Valkey or Redis server for tests, on a free port and with its own data folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { binaryOf, hasComponent, VALKEY } from '../../components.ts';
import { serve } from '../../fetch/loopback.ts';

const BINARY = binaryOf(VALKEY);

/** Whether a server is available for a test file. */
export function hasValkey(what: string): boolean {
  return hasComponent(VALKEY, what);
}

/** A server that can be stopped and restarted with its data. */
export interface Valkey {
  readonly port: number;
  /** Opens a new connection, which is closed with the server. */
  connect(): Redis;
  start(): Promise<void>;
  /** Saves the data and stops the server. */
  stop(): Promise<void>;
  /** Stops the server for good. */
  remove(): Promise<void>;
}

/** @param options - server options; in cluster mode it gets all slots */
export async function startValkey(options: readonly string[] = []): Promise<Valkey> {
  const folder = mkdtempSync(join(tmpdir(), 'samachar-valkey-'));
  const port = await freePort();
  const connections: Redis[] = [];
  let server: ChildProcess | undefined;
  const valkey: Valkey = {
    port,
    connect() {
      const connection = connectTo(port);
      connections.push(connection);
      return connection;
    },
    async start() {
      const args = `--port ${port} --bind 127.0.0.1 --appendonly yes --dir ${folder} --save`.split(' ');
      server = spawn(BINARY as string, [...args, '', ...options], { stdio: 'ignore' });
      const look = connectTo(port);
      await look.ping();
      if (options.includes('--cluster-enabled')) await takeAllSlots(look);
      look.disconnect();
    },
    async stop() {
      server?.kill('SIGTERM');
      await new Promise((resolve) => server?.once('exit', resolve));
    },
    async remove() {
      for (const connection of connections) connection.disconnect();
      server?.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await valkey.start();
  return valkey;
}

/** Gives each test of a block a new connection to one server, whose data is deleted after the test. */
export function connectEach(use: (connection: Redis) => void, options?: readonly string[]): void {
  let valkey: Valkey;
  let connection: Redis;
  beforeAll(async () => {
    valkey = await startValkey(options);
  });
  afterAll(() => valkey.remove());
  beforeEach(() => {
    connection = valkey.connect();
    use(connection);
  });
  afterEach(async () => {
    await connection.flushall();
    await connection.quit();
  });
}

async function takeAllSlots(connection: Redis): Promise<void> {
  await connection.cluster('ADDSLOTSRANGE', 0, 16383);
  while (!String(await connection.cluster('INFO')).includes('cluster_state:ok')) await sleep(20);
}

/** Options recommended by the documentation. */
export function connectTo(port: number): Redis {
  const connection = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null });
  connection.on('error', () => {});
  return connection;
}

async function freePort(): Promise<number> {
  const { origin, close } = await serve(() => {});
  await close();
  return Number(new URL(origin).port);
}
