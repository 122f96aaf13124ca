/** Shared by all scripts: usage errors and a closed stdout. */

/** The command was called with invalid arguments. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command. A usage error prints the usage and exits with 2; a closed pipe (`| head`) ends it silently. */
export async function runCommand(usage: string, main: () => void | Promise<void>): Promise<void> {
  process.stdout.on('error', exitOnClosedPipe);
  try {
    await main();
  } catch (error) {
    if (!isUsageError(error)) throw error;
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exitCode = 2;
  }
}

/**
 * The single folder that a command works on.
 *
 * @throws UsageError if there is none or more than one.
 */
export function onlyFolder(positionals: readonly string[]): string {
  const [folder, ...rest] = positionals;
  if (folder === undefined) throw new UsageError('no folder given');
  if (rest.length > 0) throw new UsageError(`more than one folder given: ${positionals.join(' ')}`);
  return folder;
}

/**
 * The whole number given by an option.
 *
 * @throws UsageError if it is not one, or less than the minimum.
 */
export function wholeNumber(text: string, min = 1): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= min) return number;
  throw new UsageError(`not a whole number from ${min}: ${text}`);
}

/** Prints lines to stdout. */
export function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function exitOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
