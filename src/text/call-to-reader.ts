/** Lines that address the reader: recognized by combinations of words, since each site phrases them differently. */
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import type { BoilerplateKind } from './hindi/boilerplate-phrases.ts';
import { CALL_WORDS, type CallWords } from './hindi/call-words.ts';
import { once } from './once.ts';
import { oneOf } from './one-of.ts';
import { OTHER_CALL_WORDS } from './other-call-words.ts';
import { sentences } from './words.ts';

/** Maximum length of a line to check. */
const MAX_CALL_LENGTH = 700;
/** Of several sentences. */
const MAX_CALLS_LENGTH = 400;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A quoted call is part of a report. */
const QUOTES = /["“”]/u;

/** A sentence before the last: a text that only ends with a call is text of the report. */
const MORE_SENTENCES = /[।॥!]\s+\S|\p{M}\.\s+\S/u;

/** A kind of call, its words as patterns over a line of folded words separated by spaces. */
interface CallPattern {
  readonly kind: BoilerplateKind;
  readonly all: readonly RegExp[];
  readonly isLong: boolean;
  readonly maxWords: number;
}

const hindiCalls = once(() => CALL_WORDS.map(patternOf));
const otherCalls = once(() => OTHER_CALL_WORDS.map(patternOf));

function patternOf(call: CallWords): CallPattern {
  const { kind, all, first, last, maxWords, isLong = kind === 'disclaimer' } = call;
  const within = all.map((words) => new RegExp(` ${alternatives(words)} `, 'u'));
  const opening = first === undefined ? [] : [new RegExp(`^ ${alternatives(first)} `, 'u')];
  const ending = last === undefined ? [] : [new RegExp(` ${alternatives(last)} $`, 'u')];
  return { kind, all: [...ending, ...opening, ...within], isLong, maxWords };
}

/** A disclaimer or a plea may have several sentences. */
const longCalls = once(() => hindiCalls().filter(({ isLong }) => isLong));

/** Cheap checks before a line is folded: word parts, one of which is in every long call, or in every call. */
const MAY_BE_LONG =
  /पुष्टि|आधारित|उद्देश्य|विशेषज्ञ|जिम्मेदार|नहीं|सारांश|समरी|summary|हाइलाइट|अनुवाद|आवाज|फीड|एजेंसी|पत्रकारिता|सदस्य|लॉग|पसंद|सहयोग|समर्थन|योगदान|दान कर|डोनेट|लगी|लगा|संपादन|न्यूजलेटर|newsletter/iu;
const MAY_CALL = new RegExp(
  `${MAY_BE_LONG.source}|कर[ेि]|कीजि|जु(?:ड|\\u095c)|रह(?:ें|ि)|बता|लिखें|भूलें|खबर|न्यूज|सोर्स|स्रोत|source|join|follow|now|भेज|यहा|पाए|पाय|पाने|विचार|इनबॉक्स|inbox|news|updates|stories`,
  'iu',
);

/** Letters of the other scripts of India, or the verbs of Marathi and Nepali. */
const MAY_CALL_OTHERWISE = /[\u0600-\u06ff\u0980-\u0d7f]|करा|व्हा|गर्नु|जोडि/u;

/** Classifies a line that addresses the reader; undefined for text of a report. */
export function callKind(text: string): BoilerplateKind | undefined {
  if (text.length > MAX_CALL_LENGTH) return undefined;
  if (QUOTES.test(text)) return undefined;
  if (MAY_CALL_OTHERWISE.test(text)) {
    const kind = kindOf(text, otherCalls());
    if (kind !== undefined) return kind;
  }
  if (!MORE_SENTENCES.test(text)) return MAY_CALL.test(text) ? kindOf(text, hindiCalls()) : undefined;
  return (MAY_BE_LONG.test(text) ? kindOf(text, longCalls()) : undefined) ?? kindOfCalls(text);
}

/** Several sentences are a call if each of them is one: a report only ends with a call. */
function kindOfCalls(text: string): BoilerplateKind | undefined {
  if (text.length > MAX_CALLS_LENGTH || !MAY_CALL.test(text)) return undefined;
  const kinds = sentences(text).map((sentence) => kindOf(sentence, hindiCalls()));
  return kinds.every((kind) => kind !== undefined) ? kinds[0] : undefined;
}

function kindOf(text: string, calls: readonly CallPattern[]): BoilerplateKind | undefined {
  const words = foldForMatching(text).match(WORD) ?? [];
  const line = ` ${words.join(' ')} `;
  return calls.find(
    ({ all, maxWords }) => words.length <= maxWords && all.every((pattern) => pattern.test(line)),
  )?.kind;
}

function alternatives(words: readonly string[]): string {
  const exact = folded(words.filter((word) => !word.endsWith('*')));
  const open = folded(words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)));
  const opened = open.length === 0 ? '' : `|(?:${oneOf(open)})[^ ]*`;
  return `(?:${oneOf(exact)}${opened})`;
}

function folded(phrases: readonly string[]): string[] {
  return foldAll(phrases).map((phrase) => (phrase.match(WORD) ?? []).join(' '));
}
