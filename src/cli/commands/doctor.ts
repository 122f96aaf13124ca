/** `samachar doctor`: how the rules of publishers fare on saved pages, and what has changed since a baseline. */
import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { type Change, compareDiagnosis } from '../../doctor/compare-diagnosis.ts';
import { openDiagnosis } from '../../doctor/diagnose.ts';
import { type Diagnosis, isDiagnosis } from '../../doctor/diagnosis.ts';
import { findFaults } from '../../doctor/find-faults.ts';
import { pagesOfFiles } from '../../sources/pages-of-files.ts';
import { UsageError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { doctorReport } from '../print/doctor-report.ts';
import type { Finish } from '../program.ts';
import { knownPublishers } from '../publishers-file.ts';
import { writeOut } from '../standard-streams.ts';

const EXAMPLES = `
Exit codes: 0 all is well, 1 a rule is stale or something has changed, 3 no page of a known publisher.

Examples:
  samachar doctor pages/                           which locators match no more?
  samachar doctor pages/ --save baseline.json      the state of today
  samachar doctor new/ --baseline baseline.json    what has changed since, beyond chance?`;

interface Options {
  readonly publishers?: string;
  readonly baseline?: string;
  readonly save?: string;
  readonly json?: boolean;
}

/** Makes the subcommand. */
export function doctorCommand(finish: Finish): Command {
  return new Command('doctor')
    .description('how the publisher rules fare on saved pages')
    .argument('<paths...>', 'files, folders and patterns')
    .option('--publishers <file>', 'rules of your own, before those of samachar')
    .option('--baseline <file>', 'compare with what --save has written')
    .option('--save <file>', 'write the state of these pages')
    .option('--json', 'diagnosis, faults and changes as JSON')
    .option('--json-errors', 'errors as lines of JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: Options) => {
      finish(await examine(paths, options));
    });
}

async function examine(paths: readonly string[], options: Options): Promise<ExitCode> {
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
  const diagnosis = await diagnosisOf(paths, options.publishers);
  const faults = findFaults(diagnosis);
  const changes = baseline && compareDiagnosis(diagnosis, baseline);
  const isRead = Object.keys(diagnosis.publishers).length > 0;
  if (options.save !== undefined && isRead) await writeFile(options.save, asJson(diagnosis));
  await writeOut(
    options.json
      ? asJson({ diagnosis, faults, ...(changes === undefined ? {} : { changes }) })
      : `${doctorReport(diagnosis, faults, changes).join('\n')}\n`,
  );
  if (!isRead) process.stderr.write('samachar: no page of a known publisher could be read\n');
  return isRead ? exitCode(faults.length, changes) : EXIT.nothing;
}

async function diagnosisOf(paths: readonly string[], publishers: string | undefined): Promise<Diagnosis> {
  const ward = openDiagnosis({ publishers: await knownPublishers(publishers) });
  for await (const item of pagesOfFiles(paths)) {
    if ('error' in item) process.stderr.write(`${item.name}: ${item.error.message}\n`);
    else ward.add(item);
  }
  return ward.diagnosis();
}

async function readBaseline(file: string): Promise<Diagnosis> {
  const parsed = await readFile(file, 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch(() => {
      throw new UsageError(`${file} is not there, or is not JSON`);
    });
  if (isDiagnosis(parsed)) return parsed;
  throw new UsageError(`${file} is no diagnosis that --save has written`);
}

function exitCode(faults: number, changes: readonly Change[] = []): ExitCode {
  return faults + changes.length > 0 ? EXIT.someFailed : EXIT.done;
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
