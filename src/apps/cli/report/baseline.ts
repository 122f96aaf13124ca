/** The baseline of a report. */
import { type Diagnosis, isDiagnosis } from '../../studio/doctor/diagnosis.ts';
import { isRunReport, type RunReport } from '../../studio/report/run-report.ts';
import { UsageError } from '../cli-error.ts';
import { readJson } from '../json-file.ts';

/** A diagnosis of the doctor, or an earlier report. */
export type Baseline =
  | { readonly kind: 'diagnosis'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'report'; readonly report: RunReport };

/**
 * Reads a baseline.
 *
 * @throws UsageError when the file is neither of them.
 */
export async function readBaseline(file: string): Promise<Baseline> {
  const parsed = await readJson(file);
  if (isRunReport(parsed)) return { kind: 'report', report: parsed };
  if (isDiagnosis(parsed)) return { kind: 'diagnosis', diagnosis: parsed };
  throw new UsageError(`${file} was not written by samachar report --json or samachar doctor --save`);
}
