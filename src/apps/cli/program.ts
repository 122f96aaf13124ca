/** The command `samachar`: its subcommands, and how it ends. */
import { Command, CommanderError } from 'commander';
import { COMMANDS, type CommandName } from './commands.ts';
import { commandOf, type Declaration } from './declaration.ts';
import {
  EXIT,
  type ExitCode,
  errorCode,
  InterruptedError,
  interruptible,
  isScrapeError,
  RunError,
  reasonOf,
  UsageError,
} from './exit.ts';
import { WEB_URL } from './named-paths.ts';
import { CONTACT } from './options.ts';
import { plainLine, plainText } from './print/plain-text.ts';
import { announce, endQuietlyOnClosedPipes } from './terminal.ts';
import { versionText } from './version.ts';

/** Gets the arguments, the options and, unless Ctrl-C ends it at once, a signal. */
type Action = (...given: never[]) => Promise<ExitCode>;

/** What a command does is loaded when it is run. */
const ACTIONS: Readonly<Record<CommandName, () => Promise<Action>>> = {
  extract: async () => (await import('./actions/extract.ts')).extract,
  fetch: async () => (await import('./actions/fetch.ts')).fetchUrls,
  crawl: async () => (await import('./actions/crawl.ts')).crawl,
  inspect: async () => (await import('./actions/inspect.ts')).inspect,
  report: async () => (await import('./actions/report.ts')).report,
  recover: async () => (await import('./actions/recover.ts')).recover,
  dedupe: async () => (await import('./actions/dedupe.ts')).dedupe,
  diff: async () => (await import('./actions/diff.ts')).diff,
  serve: async () => (await import('./actions/serve.ts')).serve,
  mcp: async () => (await import('./actions/mcp.ts')).serveTools,
  play: async () => (await import('./actions/play.ts')).play,
  publishers: async () => (await import('./actions/publishers.ts')).printPublishers,
  schema: async () => (await import('./actions/schema.ts')).printSchema,
  doctor: async () => (await import('./actions/doctor.ts')).examine,
  learn: async () => (await import('./actions/learn.ts')).learn,
  enqueue: async () => (await import('./actions/fleet.ts')).enqueueAll,
  work: async () => (await import('./actions/fleet.ts')).workOn,
  fleet: async () => (await import('./actions/fleet.ts')).showFleet,
};

const EXAMPLES = `
Examples:
  samachar extract page.html                         an article, as a line of JSON
  samachar extract pages/ --out articles.ndjson      a folder of saved pages
  samachar fetch https://naya-akhbar.example/nahar   a page on the web
  samachar inspect page.html                         why is this line missing?

Exit codes: 0 success, 1 some pages failed, 2 usage error, 3 nothing processed,
  4 an input broke while it was read, 130 interrupted.`;

/** Also matches options, such as --help. */
const COMMAND_NAME = /^-|^[a-z]+$/u;
const LOCATION = /[./]/u;

/** Prefix of commander's errors. */
const PREFIX = /^error: /u;

export async function runProgram(words: readonly string[]): Promise<ExitCode> {
  endQuietlyOnClosedPipes();
  const isJson = words.includes('--json-errors');
  let exitCode: ExitCode = EXIT.done;
  const finish = (code: ExitCode): void => {
    exitCode = code;
  };
  try {
    assertCommand(words[0]);
    await programOf(finish, isJson, words).parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    return reportError(error, isJson);
  }
}

function programOf(finish: (code: ExitCode) => void, isJson: boolean, words: readonly string[]): Command {
  const program = new Command('samachar')
    .description('Hindi news pages in, articles out.')
    .version(versionText())
    .addHelpText('after', EXAMPLES);
  for (const [name, load] of Object.entries(ACTIONS)) {
    const declared: Declaration = COMMANDS[name as CommandName];
    const command = commandOf(name, declared);
    command.action(async (...given: unknown[]) => {
      await assertContact(command);
      const run = (await load()) as (...given: unknown[]) => Promise<ExitCode>;
      // The last argument is the command itself.
      const words = given.slice(0, -1);
      finish(await (declared.endsAtOnce ? run(...words) : interruptible((signal) => run(...words, signal))));
    });
    program.addCommand(command);
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride().showHelpAfterError('(see --help)').showSuggestionAfterError();
    command.configureOutput({
      outputError: (text, write) => !isJson && write(plainMisuse(text.replace(PREFIX, 'samachar: '), words)),
    });
    if (isJson) command.showHelpAfterError(false);
  }
  return program;
}

/** Whether a contact can be sent is the library's decision, which is loaded only for it. @throws CommanderError */
async function assertContact(command: Command): Promise<void> {
  const { contact } = command.opts();
  if (contact === undefined) return;
  const { createClient } = await import('../../index.ts');
  try {
    await createClient({ contact }).close();
  } catch (error) {
    const fault = reasonOf(error).replace('option "contact"', 'It');
    command.error(`error: option '${CONTACT.flags}' argument '${contact}' is invalid. ${fault}.`);
  }
}

/** Rejects a file or URL in place of a command; the user wants its article. @throws UsageError that names the command */
function assertCommand(word: string | undefined): void {
  if (word === undefined || COMMAND_NAME.test(word) || !LOCATION.test(word)) return;
  throw new UsageError(`to read ${word}, use samachar ${WEB_URL.test(word) ? 'fetch' : 'extract'} ${word}`);
}

/** Commander quotes the arguments, whose line breaks would add lines. */
function plainMisuse(text: string, words: readonly string[]): string {
  const hostile = words
    .flatMap((word) => [word, word.slice(word.indexOf('=') + 1)])
    .filter((word) => plainLine(word) !== word);
  return plainText(hostile.reduce((told, word) => told.replaceAll(word, plainLine(word)), text));
}

/** A reader that has closed the pipe is not an error. */
function reportError(error: unknown, isJson: boolean): ExitCode {
  if (error instanceof CommanderError) return reportMisuse(error, isJson);
  if (errorCode(error) === 'EPIPE') return EXIT.done;
  if (error instanceof InterruptedError) return EXIT.interrupted;
  const isExpected = error instanceof UsageError || error instanceof RunError || isScrapeError(error);
  const message = isExpected ? error.message : String(error);
  const code = error instanceof UsageError ? 'usage' : (errorCode(error) ?? 'unexpected');
  const frames = isExpected ? [] : framesOf(error);
  const value = { code, message, ...(frames.length > 0 && { frames }) };
  announce(isJson, value, `samachar: ${message}`, ...frames);
  return error instanceof UsageError ? EXIT.usage : EXIT.nothing;
}

/** Commander has already printed the readable form. */
function reportMisuse({ exitCode, code, message }: CommanderError, isJson: boolean): ExitCode {
  if (exitCode === 0) return EXIT.done;
  if (code !== 'commander.help') announce(isJson, { code: 'usage', message });
  return EXIT.usage;
}

function framesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { message, stack = '' } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  return frames.split('\n').slice(1);
}
