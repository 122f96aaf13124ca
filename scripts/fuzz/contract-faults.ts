/** The text contract of an article, written independently of the code that keeps it: what no string may contain. */
import { decodeHTMLStrict } from 'entities/decode';

type Test = readonly [fault: string, isBroken: (text: string) => boolean];

/** Letters, digits, symbols, emoji: anything visible. */
const VISIBLE = /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const OTHER_SPACE = /[^\S ]|^ | $| {2}/u;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Soft hyphens, zero-width spaces, direction marks and overrides, word joiners, byte order marks, noncharacters. */
const INVISIBLE = /[\u00ad\u200b\u200e\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/u;
const CONTROL = /\p{Control}/u;
const ELEMENTS =
  'a|abbr|article|b|big|blockquote|body|br|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer|form|' +
  'g|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|li|link|main|mark|meta|nav|noscript|o:p|object|ol|p|pre|q|s|script|' +
  'section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|title|tr|u|ul|video';
const TAG = new RegExp(`<(?:${ELEMENTS})(?:\\s[^<>]*=[^<>]*|\\s*/?)>|</(?:${ELEMENTS})\\s*>`, 'iu');

const TEXT_TESTS: readonly Test[] = [
  ['not well-formed', (text) => LONE_SURROGATE.test(text)],
  ['not in NFC', (text) => text.normalize('NFC') !== text],
  ['control character', (text) => CONTROL.test(text)],
  ['invisible character', (text) => INVISIBLE.test(text)],
  ['white space', (text) => OTHER_SPACE.test(text)],
  ['markup', (text) => TAG.test(text)],
  ['entity', (text) => decodeHTMLStrict(text) !== text],
];
const SEEN: Test = ['nothing visible', (text) => !VISIBLE.test(text)];
const WORDED: Test = ['punctuation alone', (text) => !LETTER_OR_DIGIT.test(text)];

const WEB_URL = /^https?:\/\/[\u0021-\u007e]+$/u;
const CONTACT_URL = /^(?:mailto|tel):[\u0021-\u007e]*$/u;
const URL_TESTS: readonly Test[] = [['not a web URL', (text) => !WEB_URL.test(text) || !URL.canParse(text)]];
const LINK_TESTS: readonly Test[] = [
  ['not a link', (text) => !URL.canParse(text) || !(WEB_URL.test(text) || CONTACT_URL.test(text))],
];

/** Keys of URLs, and of labels that need a letter or a digit. */
const URLS: ReadonlySet<string> = new Set(['url', 'canonicalUrl']);
const LABELS: ReadonlySet<string> = new Set(['kicker', 'caption']);
/** Keys that lead to the link of a mark. */
const LINK = /[.](?:m|itemM|cellM)arks[.].+[.]url$/u;
/** Keys of texts that may be empty: table cells. */
const MAY_BE_EMPTY = /[.]rows[.][0-9]+[.][0-9]+$/u;

/** The texts and URLs of an article that break the contract, with the path to each. */
export function contractFaults(article: object): string[] {
  return stringsOf(article, '').flatMap(([path, text]) => faultsOf(path, text));
}

function faultsOf(path: string, text: string): string[] {
  const tests = testsOf(path, text);
  return tests.flatMap(([fault, isBroken]) =>
    isBroken(text) ? [`${path.slice(1)}: ${fault} ${JSON.stringify(text.slice(0, 120))}`] : [],
  );
}

function testsOf(path: string, text: string): readonly Test[] {
  const key = path.slice(path.lastIndexOf('.') + 1);
  if (LINK.test(path)) return LINK_TESTS;
  if (URLS.has(key)) return URL_TESTS;
  if (text === '' && MAY_BE_EMPTY.test(path)) return [];
  return [...TEXT_TESTS, SEEN, ...(LABELS.has(key) ? [WORDED] : [])];
}

/** All strings of a value, each with the keys that lead to it. */
function stringsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, `${path}.${key}`));
}
