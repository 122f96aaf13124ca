/** What `samachar doctor` does. */
import { readFile, writeFile } from 'node:fs/promises';
import { type Change, compareDiagnosis } from '../../doctor/compare-diagnosis.ts';
import { openDiagnosis } from '../../doctor/diagnose.ts';
import { type Diagnosis, isDiagnosis } from '../../doctor/diagnosis.ts';
import { findFaults } from '../../doctor/find-faults.ts';
import { pagesOfFiles } from '../../sources/pages-of-files.ts';
import { UsageError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { doctorReport } from '../print/doctor-report.ts';
import { knownPublishers } from '../publishers-file.ts';
import { writeOut } from '../standard-streams.ts';

/** Options of the subcommand. */
export interface DoctorOptions {
  readonly publishers?: string;
  readonly baseline?: string;
  readonly save?: string;
  readonly json?: boolean;
}

/** Examines the rules on saved pages, and prints the report. @returns the exit code */
export async function examine(paths: readonly string[], options: DoctorOptions): Promise<ExitCode> {
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
