/** The built command in a process that serves many runs, since starting usually costs more than the run itself. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Said } from './built-command.ts';

const program = fileURLToPath(new URL('command-process.mjs', import.meta.url));

export interface WarmCommand {
  /** Runs the command after all earlier runs have ended. */
  run(words: readonly string[], input: string | Uint8Array): Promise<Said>;
  end(): void;
}

export function warmCommand(executable: string, folder: string): WarmCommand {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const runNext = (words: readonly string[], input: string | Uint8Array): Promise<Said> => {
    if (child?.connected !== true) child = started(executable, folder);
    return answerOf(child, { words, input });
  };
  return {
    run(words, input) {
      const said = last.then(() => runNext(words, input));
      last = said;
      return said;
    },
    end: () => child?.kill('SIGKILL'),
  };
}

function started(executable: string, folder: string): ChildProcess {
  const child = fork(program, [executable], {
    cwd: folder,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.stderr?.setEncoding('utf8');
  return child;
}

/** Returns the output of a run. If it takes its process down, or Node prints warnings, the process's stderr is included. */
function answerOf(
  child: ChildProcess,
  run: { words: readonly string[]; input: string | Uint8Array },
): Promise<Said> {
  return new Promise((resolve) => {
    let answer: (Said & { isLast: boolean }) | undefined;
    let besides = '';
    const finish = (said: Said): void => {
      for (const name of ['message', 'close']) child.removeAllListeners(name);
      child.stderr?.removeAllListeners('data');
      const { status, stdout, stderr } = said;
      resolve({ status, stdout, stderr: stderr + besides });
    };
    child.stderr?.on('data', (text: string) => {
      besides += text;
    });
    child.on('close', (status) => finish(answer ?? { status, stdout: '', stderr: '' }));
    child.on('message', (message: Said & { isLast: boolean }) => {
      answer = message;
      if (!answer.isLast) finish(answer);
    });
    child.send(run);
  });
}
