/** The command in this process: starting another one usually costs more than the run itself, and hides its code from coverage. */
import process from 'node:process';
import { Readable, Writable } from 'node:stream';
import { runProgram } from '../../../src/apps/cli/program.ts';
import type { Said } from './built-command.ts';

/** Size of a chunk from a pipe, in bytes. */
const PIECE = 65_536;

let last: Promise<unknown> = Promise.resolve();

/** Runs the command in a folder after all earlier runs have ended, since a process has one folder and one stdout. */
export function runHere(folder: string, words: readonly string[], input: string | Uint8Array): Promise<Said> {
  const said = last.then(() => run(folder, words, Buffer.from(input)));
  last = said.catch(() => {});
  return said;
}

async function run(folder: string, words: readonly string[], input: Buffer): Promise<Said> {
  const [stdout, stderr] = [gathered(), gathered()];
  const stdin = Readable.from(pieces(input), { objectMode: false });
  const own = Object.getOwnPropertyDescriptors(process);
  const project = process.cwd();
  for (const [name, value] of Object.entries({ stdin, stdout: stdout.stream, stderr: stderr.stream }))
    Object.defineProperty(process, name, { value, configurable: true });
  process.chdir(folder);
  try {
    return { status: await runProgram(words), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.chdir(project);
    for (const name of ['stdin', 'stdout', 'stderr'] as const)
      Object.defineProperty(process, name, own[name]);
  }
}

function gathered() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

function* pieces(input: Buffer): Generator<Buffer> {
  for (let at = 0; at < input.length; at += PIECE) yield input.subarray(at, at + PIECE);
}
