/** The built command, started as a shell would start it. */
import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { runHere } from './command-here.ts';
import { sharedBuild } from './shared-build.ts';

export const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Reads pages in the main thread, since starting a worker costs more than reading a few pages. */
export const HERE = '--workers=0';

/** Words of a command line: a list, or a text without quotes that is split at its spaces. */
export type Words = string | readonly string[];

export function listed(words: Words): readonly string[] {
  return typeof words === 'string' ? words.split(' ').filter((word) => word !== '') : words;
}

/** Output and status of a finished command. */
export interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A temporary build of the package in its own folder. */
export type BuiltCommand = ReturnType<typeof buildCommand>;

/** Copies the package as published, once per test file, since some tests modify it. */
export function buildCommand() {
  const folder = fs.mkdtempSync(join(tmpdir(), 'samachar-cli-'));
  const [dist, workshop] = [join(folder, 'dist'), join(folder, 'workshop')];
  fs.mkdirSync(workshop);
  fs.cpSync(sharedBuild(), dist, { recursive: true });
  fs.cpSync(join(project, 'package.json'), join(folder, 'package.json'));
  fs.symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  const executable = join(dist, 'apps/cli/main.js');
  const file = (name: string): string => join(workshop, name);
  const start = (words: Words): ChildProcess =>
    spawn(process.execPath, [executable, ...listed(words)], { cwd: workshop });
  return {
    /** A folder for the files of a test. */
    workshop,
    /** The folder of the build, such as for replacing its worker. */
    dist,
    /** Path of a file in the workshop. */
    file,
    read: (name: string) => fs.readFileSync(file(name), 'utf8'),
    write: (name: string, content: string | Uint8Array) => fs.writeFileSync(file(name), content),
    /** Starts the command without waiting for it. */
    start,
    /** Runs the command from the sources to its end, in the workshop. */
    run: (words: Words, input: string | Uint8Array = '') => runHere(workshop, listed(words), input),
    /** Runs the built command in a new process. */
    runAlone(words: Words, input: string | Uint8Array = '') {
      const child = start(words);
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
      return ended(child);
    },
    /** Starts the command, sends it a signal as soon as a condition holds, and waits for its end. `ms` is from signal to end. */
    async interrupt(words: Words, when: () => boolean | Promise<boolean>, signal: NodeJS.Signals = 'SIGINT') {
      const child = start(words);
      const end = ended(child);
      while (!(await when())) await sleep(20);
      const sent = performance.now();
      child.kill(signal);
      return { ...(await end), ms: performance.now() - sent };
    },
    /** Runs a line of Bash, in which `samachar` is the command. */
    runInShell(line: string) {
      const samachar = `samachar() { '${process.execPath}' '${executable}' "$@"; }`;
      return ended(spawn('bash', ['-c', `${samachar}\n${line}`], { cwd: workshop }));
    },
    remove: () => fs.rmSync(folder, { recursive: true }),
  };
}

/** The command of a test file: made before its tests, and removed after them. */
export function commandForTests(make = buildCommand): BuiltCommand {
  let made: BuiltCommand | undefined;
  beforeAll(() => {
    made = make();
  });
  afterAll(() => made?.remove());
  return new Proxy({} as BuiltCommand, { get: (_, name: keyof BuiltCommand) => made?.[name] });
}

/** Waits for the end of a child process and collects its output. */
export async function ended(child: ChildProcess): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, ...said };
}

/**
 * Makes pages harm their reader, depending on their URL: `/slow` at its end never finishes, `/deadly` exhausts the memory
 * and `/broken` makes the reading thread fail. No ordinary page does any of this.
 */
export function harmReaders({ dist }: BuiltCommand): void {
  const isSlow = `if (given.url?.endsWith('/slow')) for (;;);`;
  const isDeadly = `if (given.url?.endsWith('/deadly')) for (const held = []; ; ) held.push(new Array(1_000_000).fill(0.5));`;
  prepend(dist, /^function examine[(]\w+, given[)] [{]$/mu, `${isSlow}\n${isDeadly}`);
  const isBroken = `if (page.url?.endsWith('/broken')) throw new Error('the thread is broken');`;
  prepend(dist, /^function readOutcome[(]page, options[)] [{]$/mu, isBroken);
}

/** Inserts code at the start of a function in the only module of the built command that contains it. */
function prepend(dist: string, start: RegExp, harm: string): void {
  const command = join(dist, 'apps/cli');
  const modules = fs
    .readdirSync(command, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'));
  const [path, another] = modules
    .map((name) => join(command, name))
    .filter((file) => start.test(fs.readFileSync(file, 'utf8')));
  if (path === undefined || another !== undefined) throw new Error(`not in one module: ${start}`);
  const code = fs.readFileSync(path, 'utf8');
  fs.writeFileSync(
    path,
    code.replace(start, (line) => `${line}\n${harm}`),
  );
}
