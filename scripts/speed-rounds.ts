/** Readers of the same pages that take turns, each in its own warm process. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { median } from './score.ts';

export const CONTENDER = fileURLToPath(new URL('speed-contender.mjs', import.meta.url));
/** All readers have the same young generation as a worker of the command. */
const LIKE_A_WORKER = ['--max-semi-space-size=32', '--no-allocation-site-pretenuring'];

/** A reader of all pages, in a separate process. */
export interface Contender {
  readonly name: string;
  readonly reader: string;
  /** Path of the Node executable. */
  readonly node: string;
}

/** Median ratio, over the rounds, of the times of two contenders in the same round. */
export function medianRatio(times: ReadonlyMap<string, readonly number[]>, name: string, to: string): string {
  const others = times.get(to) ?? [];
  return median((times.get(name) ?? []).map((ms, round) => ms / (others[round] ?? ms))).toFixed(2);
}

/** CPU milliseconds for all pages, by name. Readers take turns, so that a slow moment of the machine affects all. */
export async function roundsOf(
  contenders: readonly Contender[],
  list: string,
  rounds: number,
): Promise<Map<string, number[]>> {
  const children = contenders.map(({ name, reader, node }) => {
    const child = spawn(node, [...LIKE_A_WORKER, CONTENDER, reader, list], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return { name, child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
  });
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  try {
    await Promise.all(children.map(({ lines }) => lines.next()));
    for (let round = 0; round < rounds; round += 1)
      for (const { name, child, lines } of children) {
        child.stdin.write('go\n');
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`${name} has ended`);
        times.get(name)?.push(Number(value));
      }
  } finally {
    for (const { child } of children) child.kill();
  }
  return times;
}
