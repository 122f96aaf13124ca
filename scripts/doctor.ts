/** The command that says how the rules of publishers fare on saved pages, and what has changed since a baseline. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { doctorReport } from '../src/cli/print/doctor-report.ts';
import { type Change, compareDiagnosis } from '../src/doctor/compare-diagnosis.ts';
import { diagnose } from '../src/doctor/diagnose.ts';
import { type Diagnosis, isDiagnosis } from '../src/doctor/diagnosis.ts';
import type { SavedPage } from '../src/doctor/examine-page.ts';
import { findFaults } from '../src/doctor/find-faults.ts';
import { runCommand, UsageError } from './command-line.ts';
import { findPages, type PageFile } from './saved-pages.ts';

const USAGE = 'usage: npm run doctor -- DIR|FILE... [--baseline FILE] [--save FILE] [--json]';

/** 2 is for wrong use, see `runCommand`. */
const EXIT_CODES = { drift: 1, nothing: 3 } as const;

runCommand(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      baseline: { type: 'string' },
      save: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError('no folder or file given');
  const baseline = values.baseline === undefined ? undefined : readBaseline(values.baseline);
  const diagnosis = diagnose(readPages(findPages(positionals)));
  const changes = baseline && compareDiagnosis(diagnosis, baseline);
  const isRead = Object.keys(diagnosis.publishers).length > 0;
  if (values.save !== undefined && isRead) writeFileSync(values.save, asJson(diagnosis));
  process.stdout.write(values.json ? jsonReport(diagnosis, changes) : textReport(diagnosis, changes));
  process.exitCode = exitCode(diagnosis, changes);
  if (!isRead) process.stderr.write('no page of a known publisher could be read\n');
});

function* readPages(files: readonly PageFile[]): Generator<SavedPage> {
  for (const { file, url } of files) {
    const html = readBytes(file);
    yield url === undefined ? { html } : { html, url };
  }
}

/** A file that cannot be read is an empty page, which nobody can read either. */
function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    process.stderr.write(`${file}: ${String(error)}\n`);
    return new Uint8Array();
  }
}

function readBaseline(file: string): Diagnosis {
  const parsed = parseJson(file);
  if (isDiagnosis(parsed)) return parsed;
  throw new UsageError(`${file} is no diagnosis that --save has written`);
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} is not there, or is not JSON`);
  }
}

function exitCode(diagnosis: Diagnosis, changes: readonly Change[] = []): number {
  if (Object.keys(diagnosis.publishers).length === 0) return EXIT_CODES.nothing;
  return findFaults(diagnosis).length + changes.length > 0 ? EXIT_CODES.drift : 0;
}

function textReport(diagnosis: Diagnosis, changes: readonly Change[] | undefined): string {
  return `${doctorReport(diagnosis, findFaults(diagnosis), changes).join('\n')}\n`;
}

function jsonReport(diagnosis: Diagnosis, changes: readonly Change[] | undefined): string {
  return asJson({ diagnosis, faults: findFaults(diagnosis), ...(changes === undefined ? {} : { changes }) });
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
