/** Checks how publisher rules perform on saved pages, and what has changed since a baseline. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { asJson, doctorLines } from '../src/apps/cli/print/doctor-report.ts';
import { setLines } from '../src/apps/cli/terminal.ts';
import { diagnose } from '../src/apps/studio/doctor/diagnose.ts';
import { type Diagnosis, isDiagnosis } from '../src/apps/studio/doctor/diagnosis.ts';
import type { SavedPage } from '../src/apps/studio/doctor/examine-page.ts';
import { findingsOf, isRead, isUnwell } from '../src/apps/studio/doctor/findings.ts';
import { runCommand, UsageError } from './command-line.ts';
import { findPages, type PageFile } from './saved-pages.ts';

const USAGE = 'usage: npm run doctor -- DIR|FILE... [--baseline FILE] [--save FILE] [--json]';

/** 2 means a usage error, see `runCommand`. */
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
  const findings = findingsOf(diagnose(readPages(findPages(positionals))), baseline);
  if (values.save !== undefined && isRead(findings)) writeFileSync(values.save, asJson(findings.diagnosis));
  process.stdout.write(values.json ? asJson(findings) : setLines(doctorLines(findings), false));
  if (isUnwell(findings)) process.exitCode = EXIT_CODES.drift;
  if (isRead(findings)) return;
  process.stderr.write('no page of a known publisher could be read\n');
  process.exitCode = EXIT_CODES.nothing;
});

function* readPages(files: readonly PageFile[]): Generator<SavedPage> {
  for (const { file, url } of files) {
    const html = readBytes(file);
    yield url === undefined ? { html } : { html, url };
  }
}

/** A file that cannot be read counts as an empty page, which is unreadable too. */
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
  throw new UsageError(`${file} is not a diagnosis written by --save`);
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} does not exist or is not JSON`);
  }
}
