/** Exit codes of the command; docs/cli.md and the help have the same list. */
export const EXIT = {
  /** Success. A reader that stops early (`| head`) also counts as success. */
  done: 0,
  /** Some pages, perhaps all, gave no article. */
  someFailed: 1,
  usage: 2,
  /** Nothing processed: no page was found, or the run was aborted, for example by a full disk. */
  nothing: 3,
  /** An input broke while it was read, for example on a damaged disk; the output is incomplete. */
  inputBroken: 4,
  /** 128 plus the number of SIGINT; also used for SIGTERM. */
  interrupted: 130,
} as const;

/** One of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
