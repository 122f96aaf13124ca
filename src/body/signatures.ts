/** How a report is signed below its text: by an agency with names or initials or by an address. */
import { agencyName } from '../text/classify-name.ts';
import { IN_MEDIA, type Verdict } from './block.ts';

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

/** The last paragraphs from the one that names an agency, or from the names above it. */
function namesWithAgency(verdicts: readonly Verdict[]): Verdict[] {
  const last = verdicts.filter(({ type }) => type === 'paragraph').slice(-MAX_SIGNATURE_LENGTH);
  const at = last.findIndex((verdict) => isName(verdict) && opensWithAgency(verdict.segment.text));
  const agency = last[at]?.segment.text;
  if (agency === undefined) return [];
  const isSignedAbove = agencyName(agency) !== undefined && NAMES.test(last[at - 1]?.segment.text ?? '');
  return last.slice(isSignedAbove ? at - 1 : at);
}

function opensWithAgency(text: string): boolean {
  return agencyName(text.split(' ')[0] ?? '') !== undefined;
}

/** "हिन्दुस्थान समाचार / मोहन / सुनीता", "(dmk)", "एबी/सीडी": the signature of a report, in names or initials. */
const SIGNED =
  /^(?:[\p{L}\p{M}.]+(?: [\p{L}\p{M}.]+){0,2}(?:\s?\/\s?[\p{L}\p{M}.]+(?: [\p{L}\p{M}.]+){0,2}){1,3}|\((?:[a-z]{2,4}|[A-Z]{2,4})(?:[/,]\s?[A-Za-z]{2,4}){0,3}\))$/u;
/** "ई-मेल: mohan */
const ADDRESS = /^[^:@।]{0,20}[:：–-]?\s?[a-z0-9_.+-]{1,64}@[a-z0-9.-]{1,80}$/iu;
const MAX_SIGNED_WORDS = 9;

/** The last line, if it consists of an address, or of names or initials separated by slashes, as agencies sign. */
export function addressOrInitials(verdicts: readonly Verdict[]): Verdict[] {
  const last = verdicts.findLast(({ type }) => type !== undefined && !IN_MEDIA.has(type));
  if (last?.type !== 'paragraph' || last.segment.words > MAX_SIGNED_WORDS) return [];
  return SIGNED.test(last.segment.text) || ADDRESS.test(last.segment.text) ? [last] : [];
}
