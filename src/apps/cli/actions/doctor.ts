import { pagesOfFiles } from '../../../sources/index.ts';
import { type Diagnosis, isDiagnosis, openDiagnosis } from '../../studio/doctor/diagnose.ts';
import { findingsOf } from '../../studio/doctor/findings.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import { assertLocal, assertWritableFile } from '../named-paths.ts';
import { asJson, doctorLines } from '../print/doctor-report.ts';
import { knownPublishers, readJson } from '../reading.ts';
import { writeResult } from '../run/byte-sink.ts';
import { SkippedFiles } from '../run/local-pages.ts';
import { print, tell, writeOut } from '../terminal.ts';

export async function examine(paths: readonly string[], options: Given<'doctor'>): Promise<ExitCode> {
  assertLocal(paths);
  assertWritableFile(options.save, '--save');
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
  const findings = findingsOf(await diagnosisOf(paths, options.publishers), baseline);
  const { diagnosis, faults, changes = [] } = findings;
  const isRead = Object.keys(diagnosis.publishers).length > 0;
  if (options.save !== undefined && isRead) await writeResult(options.save, asJson(diagnosis));
  await (options.json ? writeOut(asJson(findings)) : print(doctorLines(findings)));
  if (isRead) return faults.length + changes.length > 0 ? EXIT.someFailed : EXIT.done;
  tell('samachar: none of the pages could be read and belongs to a known publisher');
  return EXIT.nothing;
}

async function diagnosisOf(paths: readonly string[], publishers: string | undefined): Promise<Diagnosis> {
  const running = openDiagnosis(await knownPublishers(publishers));
  const skipped = new SkippedFiles();
  for await (const item of pagesOfFiles(paths, { onSkip: skipped.add })) {
    if ('error' in item) tell(`${item.name}: ${item.error.message}`);
    else running.add(item);
  }
  tell(...skipped.lines());
  return running.diagnosis();
}

async function readBaseline(file: string): Promise<Diagnosis> {
  const parsed = await readJson(file);
  if (isDiagnosis(parsed)) return parsed;
  throw new UsageError(`${file} is not a diagnosis written by --save`);
}
