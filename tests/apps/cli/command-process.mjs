/** Runs the executable again and again in one process: its modules are loaded once. */
import process from 'node:process';
import { Readable, Writable } from 'node:stream';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** What a pipe gives at a time. */
const PIECE = 65_536;
/** What a run has closed is gone after a few turns of the event loop, what goes on is not. */
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
  // The start of the process leaves something that is closed by then.
  await turn();
  const before = resources();
  const said = await runWith(words, Buffer.from(input));
  const isLast = !(await isAtRest(before));
  process.send?.({ ...said, isLast }, () => isLast && end());
});

/** Runs it with these words and this input; it ends with `process.exit`, as main.ts does. */
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

/** Whether nothing of a run goes on, which the end of a process would have ended. */
async function isAtRest(before) {
  for (let look = 0; look < LOOKS; look += 1) {
    if (resources() <= before) return true;
    await sleep(LOOK_MS);
  }
  return false;
}

/** Threads, timers, sockets and listeners: what keeps a process from its end, or acts on it. */
function resources() {
  const listeners = ['SIGINT', 'SIGTERM', 'exit'].map((name) => process.listenerCount(name));
  return [threads, process.getActiveResourcesInfo().length, ...listeners].reduce((sum, count) => sum + count);
}
