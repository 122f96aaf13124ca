/** Shared by all scripts: options, usage errors and a closed stdout. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** The options of a command with their defaults: `''` stands for none, and an option with a list may be repeated. */
type Defaults = Readonly<Record<string, string | number | boolean | readonly string[]>>;
type Widened<T> = T extends boolean ? boolean : T extends number ? number : T extends string ? string : T;
type Values<D extends Defaults> = { readonly [Name in keyof D]: Widened<D[Name]> };

/** The command was called with invalid arguments. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command; if `main` takes no words, options are its only arguments. A usage error prints the usage and exits with 2; a closed
 * pipe (`| head`) ends it silently.
 */
export async function runCommand<D extends Defaults>(
  usage: string,
  defaults: D,
  main: (values: Values<D>, words: string[]) => void | Promise<void>,
): Promise<void> {
  process.stdout.on('error', exitOnClosedPipe);
  try {
    const options = Object.entries(defaults).map(([name, value]) => [name, optionOf(value)]);
    const { values, positionals } = parseArgs({
      options: Object.fromEntries(options),
      allowPositionals: main.length > 1,
      allowNegative: true,
    });
    const read = Object.entries(values).map(([name, value]) => [name, readValue(value, defaults[name])]);
    await main({ ...defaults, ...Object.fromEntries(read) }, positionals);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exitCode = 2;
  }
}

function optionOf(value: Defaults[string]): { type: 'boolean' | 'string'; multiple: boolean } {
  return { type: typeof value === 'boolean' ? 'boolean' : 'string', multiple: Array.isArray(value) };
}

/** A number is whole if its default is, and at least 1 unless its default is less. */
function readValue(value: unknown, initial: unknown): unknown {
  if (typeof initial !== 'number') return value;
  return initial % 1 > 0 ? Number(value) : wholeNumber(String(value), Math.min(1, initial));
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
 * The whole number that a text states.
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
