/** How an agency signs a report below its text: with names or initials. */
import { agencyName } from '../text/classify-name.ts';
import type { Verdict } from './block.ts';

const MAX_SIGNATURE_WORDS = 4;
const MAX_SIGNATURE_LENGTH = 3;

/** Names outside of a sentence: "अशोक.संजय", "मोहन सुनीता". */
const NAMES = /^[\p{L}\p{M}]+(?:[ ./,]{1,2}[\p{L}\p{M}]+){0,3}\.?$/u;

/**
 * The names with which an agency signs its report, on separate lines: "भाषा मोहन सुनीता", "सुनीता", or "अशोक.संजय" above
 * "वार्ता".
 */
export function signature(verdicts: readonly Verdict[]): Verdict[] {
  const behind = namesBehindAgency(verdicts);
  const signed = behind.length > 0 ? behind : namesWithAgency(verdicts);
  return signed.every(isName) ? signed : [];
}

function isName({ segment: { words, ends } }: Verdict): boolean {
  return words <= MAX_SIGNATURE_WORDS && !ends;
}

/** The paragraphs after a line such as "--आईएएनएस", if they contain only initials. */
function namesBehindAgency(verdicts: readonly Verdict[]): Verdict[] {
  const agency = verdicts.findLastIndex(
    ({ type, segment }) =>
      type === 'credit' && segment.kind === 'text' && agencyName(segment.text) !== undefined,
  );
  const behind = agency < 0 ? [] : verdicts.slice(agency + 1).filter(({ type }) => type === 'paragraph');
  return behind.length <= MAX_SIGNATURE_LENGTH && behind.every(isName) ? behind : [];
}

/** The last paragraphs, from the one that names an agency or from the names above it. */
function namesWithAgency(verdicts: readonly Verdict[]): Verdict[] {
  const last = verdicts.filter(({ type }) => type === 'paragraph').slice(-MAX_SIGNATURE_LENGTH);
  const opensWithAgency = (text: string): boolean => agencyName(text.split(' ')[0] ?? '') !== undefined;
  const at = last.findIndex((verdict) => isName(verdict) && opensWithAgency(verdict.segment.text));
  const agency = last[at]?.segment.text;
  if (agency === undefined) return [];
  const isSignedAbove = agencyName(agency) !== undefined && NAMES.test(last[at - 1]?.segment.text ?? '');
  return last.slice(isSignedAbove ? at - 1 : at);
}
