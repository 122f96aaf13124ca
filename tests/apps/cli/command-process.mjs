/** Runs the executable repeatedly in one process, so that its modules are loaded only once. */
import process from 'node:process';
import { Readable, Writable } from 'node:stream';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** Size of a chunk from a pipe, in bytes. */
const PIECE = 65_536;
/** Resources that a run has closed disappear within a few turns of the event loop; leaked ones remain. */
const LOOKS = 10;
const LOOK_MS = 5;

const executable = pathToFileURL(process.argv[2] ?? '');
const end = process.exit;
let runs = 0;
let threads = 0;

process.on('disconnect', () => end());
process.on('worker', (thread) => {
  threads += 1;
  thread.once('exit', () => {
    threads -= 1;
  });
});
process.on('message', async ({ words, input }) => {
  // Waits until resources from the start of the process are closed.
  await turn();
  const before = resources();
  const said = await runWith(words, Buffer.from(input));
  const isLast = !(await isAtRest(before));
  process.send?.({ ...said, isLast }, () => isLast && end());
});

/** Runs the executable with these arguments and input. It must end with `process.exit`, as main.ts does. */
async function runWith(words, input) {
  const [stdout, stderr] = [gathered(), gathered()];
  process.argv.splice(2, Infinity, ...words);
  replace('stdin', Readable.from(pieces(input), { objectMode: false }));
  replace('stdout', stdout.stream);
  replace('stderr', stderr.stream);
  process.exit = (status) => {
    throw new Ended(status);
  };
  runs += 1;
  try {
    await import(`${executable}?run=${runs}`);
    throw new Error('the command has not ended by process.exit');
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    return { status: error.status, stdout: stdout.text(), stderr: stderr.text() };
  }
}

class Ended extends Error {
  constructor(status) {
    super(`process.exit(${status})`);
    this.status = status;
  }
}

function gathered() {
  const chunks = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

function* pieces(input) {
  for (let at = 0; at < input.length; at += PIECE) yield input.subarray(at, at + PIECE);
}

function replace(name, stream) {
  Object.defineProperty(process, name, { value: stream, configurable: true });
}

/** Whether a run has left nothing active that the end of its process would have stopped. */
async function isAtRest(before) {
  for (let look = 0; look < LOOKS; look += 1) {
    if (resources() <= before) return true;
    await sleep(LOOK_MS);
  }
  return false;
}

/** Number of threads, timers, sockets and listeners, which keep a process alive or react to its signals. */
function resources() {
  const listeners = ['SIGINT', 'SIGTERM', 'exit'].map((name) => process.listenerCount(name));
  return [threads, process.getActiveResourcesInfo().length, ...listeners].reduce((sum, count) => sum + count);
}
