/** The findings of a diagnosis: faults, and changes since a baseline. */
import { compareDiagnosis } from './compare-diagnosis.ts';
import type { Change } from './compare-shares.ts';
import type { Diagnosis } from './diagnosis.ts';
import { type Fault, findFaults } from './find-faults.ts';

export interface DoctorFindings {
  readonly diagnosis: Diagnosis;
  readonly faults: readonly Fault[];
  /** Absent without a baseline. */
  readonly changes?: readonly Change[];
}

/** The findings of a diagnosis. */
export function findingsOf(diagnosis: Diagnosis, baseline?: Diagnosis): DoctorFindings {
  const faults = findFaults(diagnosis);
  return baseline === undefined
    ? { diagnosis, faults }
    : { diagnosis, faults, changes: compareDiagnosis(diagnosis, baseline) };
}

/** Whether a page of any known publisher could be read. */
export function isRead({ diagnosis }: DoctorFindings): boolean {
  return Object.keys(diagnosis.publishers).length > 0;
}

/** Whether a rule is stale, or something has changed. */
export function isUnwell({ faults, changes = [] }: DoctorFindings): boolean {
  return faults.length + changes.length > 0;
}
