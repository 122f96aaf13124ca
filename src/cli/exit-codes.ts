/** What the command says to the shell when it ends; docs/cli.md and the help have the same list. */
export const EXIT = {
  /** All right. A reader that has seen enough (`| head`) is all right too. */
  done: 0,
  /** Some pages, perhaps all, gave no article. */
  someFailed: 1,
  /** The command was called with the wrong words. */
  usage: 2,
  /** Nothing could be done: no page was found, or the run broke off, as on a full disk. */
  nothing: 3,
  /** 128 and the number of SIGINT. */
  interrupted: 130,
} as const;

/** One of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Takes the exit code of a subcommand that has run to its end. */
export type Finish = (code: ExitCode) => void;
