/** Checks that reading takes linear time: doubles hostile and sound inputs and fits how their CPU time grows. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { countCpuTime } from '../tests/cpu-time.ts';
import { runCommand, UsageError } from './command-line.ts';
import { faultOf, type Growth, growthOf } from './growth/growth.ts';
import { SUBJECTS, type Subject } from './growth/subjects.ts';

const USAGE = `usage: npm run check:growth -- [WORD…] [--largest MB]   (WORD: of the constructs to run)`;
const KB = 1024;
/** Inputs that are read too fast to be timed keep growing up to this size. */
const FURTHER = 8;
const OPTIONS = { smallest: 8 * KB, floorMs: 20, ceilingMs: 20_000 };
/**
 * Runs of each size, of which the fastest counts, and the maximum size. Only a fault seen in every attempt counts, since a busy
 * machine is not a fault, nor is the size from which V8 starts to move objects that it leaves in place for small inputs. A time
 * above the ceiling is not noise.
 */
const ATTEMPTS = [
  { runs: 1, times: 1 },
  { runs: 3, times: 1 },
  { runs: 5, times: FURTHER },
];
const WARM_UP_SIZE = 64 * KB;
const WARM_UP_ROUNDS = 5;

runCommand(USAGE, { largest: 1 }, ({ largest: megabytes }, words) => {
  const subjects = SUBJECTS.filter(({ name }) => words.every((word) => name.includes(word)));
  if (subjects.length === 0) throw new UsageError('no construct matches these words');
  const largest = megabytes * KB * KB;
  const spentMs = countCpuTime();
  warmUp();
  console.log('exponent, CPU time at the largest size, construct');
  const faults = subjects.filter((subject) => !passes(subject, largest)).length;
  console.log(
    `${subjects.length} constructs, ${faults} with a fault, ${Math.round(spentMs() / 1000)} s of CPU`,
  );
  if (faults > 0) process.exitCode = 1;
});

/** Code that runs for the first time is slow, which would hide growth. */
function warmUp(): void {
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1)
    for (const { isHarmless, make, read } of SUBJECTS) if (isHarmless) read(make(WARM_UP_SIZE));
}

function passes(subject: Subject, largest: number): boolean {
  let row = '';
  let fault: string | undefined;
  for (const { runs, times } of ATTEMPTS) {
    const { growth, outcome } = measured(subject, times * largest, runs);
    fault = faultOf(growth, outcome, subject.isHarmless, times * largest);
    row = [rowOf(growth), subject.name, fault ?? (outcome === 'too-large' ? '(refused)' : '')]
      .join('  ')
      .trimEnd();
    if (fault === undefined || growth.last.ms > OPTIONS.ceilingMs) break;
  }
  console.log(row);
  return fault === undefined;
}

function measured(subject: Subject, largest: number, runs: number): { growth: Growth; outcome: string } {
  let outcome = '';
  const cpuMsOf = (input: string): number => {
    if (runs > 1) collectGarbage();
    const spentMs = countCpuTime();
    outcome = subject.read(input);
    return spentMs();
  };
  return {
    growth: growthOf(subject, cpuMsOf, { ...OPTIONS, largest, farthest: FURTHER * largest, runs }),
    outcome,
  };
}

/** Garbage of other constructs must not be collected during the measurement of this one. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}

function rowOf({ exponent, last }: Growth): string {
  return `${(exponent?.toFixed(2) ?? '-').padStart(5)} ${last.ms.toFixed(0).padStart(6)} ms`;
}
