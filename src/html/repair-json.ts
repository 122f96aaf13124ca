/**
 * Rewrites the almost-JSON of real pages as JSON. jsonrepair fails on raw control characters, several values in a row and a
 * quoted phrase before a comma, overflows the stack on deep nesting, and is quadratic in raw quotes.
 */

/** Tokens outside of a string: blanks and wrappers, punctuation, a word, or a quote. */
const JSON_TOKEN =
  /[\s\ufeff;]+|<!--|-->|\/\/\s*(?:<!\[CDATA\[|\]\]>)|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|<!\[CDATA\[|\]\]>|([{}[\],:])|([-+.0-9a-z_$]+)|[\s\S]/iuy;
/** Tokens within a string: a run of letters, a valid escape, or one special character. */
const STRING_PART = /[^"\\\p{Cc}]+|\\(?:["\\/bfnrt]|u[0-9a-f]{4})|[\s\S]/iuy;
/** A quote ends a key if this follows. */
const KEY_ENDS = /\s*:/uy;
/** A quote ends a value if this follows; any other quote belongs to the text. */
const VALUE_ENDS =
  /\s*(?:[}\]]|$|\/[/*]|"[^"\n\r]{1,40}"\s*:|,\s*(?:["{[}\],/0-9-]|$|true|false|null|[a-z_$][a-z0-9_$]{0,40}\s*:))/iuy;
const JSON_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:e[-+]?[0-9]+)?$/iu;
/** A comma after one of these is superfluous. */
const EXPECTS_VALUE: ReadonlySet<string> = new Set(['{', '[', ',', ':']);

interface JsonDraft {
  /** Finished top-level values. */
  readonly values: string[];
  /** Tokens of the value being written. */
  parts: string[];
  /** Brackets still open, innermost last. */
  readonly closers: string[];
}

/**
 * Repairs comment and CDATA wrappers, superfluous or missing commas, raw control characters, invalid escapes, raw quotes
 * within a string, bare keys, and a truncated end. Returns each top-level value as a string.
 */
export function repairJson(source: string): string[] {
  const draft: JsonDraft = { values: [], parts: [], closers: [] };
  let index = 0;
  while (index < source.length) {
    JSON_TOKEN.lastIndex = index;
    const [token = ' ', punctuation, word] = JSON_TOKEN.exec(source) ?? [];
    index += token.length;
    if (token === '"') index = repairString(draft, source, index);
    else if (punctuation !== undefined) repairPunctuationMark(draft, punctuation);
    else if (word !== undefined) addValue(draft, jsonOfWord(word));
  }
  if (draft.closers.length > 0 && expectsColon(draft)) draft.parts.push(':', 'null');
  while (draft.closers.length > 0) closeBracket(draft);
  return draft.values;
}

function repairPunctuationMark(draft: JsonDraft, mark: string): void {
  if (mark === '{' || mark === '[') openBracket(draft, mark);
  else if (mark === ',') endItem(draft);
  else if (mark === ':' && expectsKey(draft)) draft.parts.push(mark);
  else if (draft.closers.at(-1) === mark) closeBracket(draft);
}

function openBracket(draft: JsonDraft, mark: '{' | '['): void {
  addComma(draft);
  draft.parts.push(mark);
  draft.closers.push(mark === '{' ? '}' : ']');
}

function endItem(draft: JsonDraft): void {
  if (draft.parts.at(-1) === ':') draft.parts.push('null');
  addComma(draft);
}

function closeBracket(draft: JsonDraft): void {
  const last = draft.parts.at(-1);
  if (last === ',') draft.parts.pop();
  if (last === ':') draft.parts.push('null');
  draft.parts.push(draft.closers.pop() ?? '');
  if (draft.closers.length > 0) return;
  draft.values.push(draft.parts.join(''));
  draft.parts = [];
}

function expectsColon({ parts, closers }: JsonDraft): boolean {
  const before = parts.at(-2);
  return (
    closers.at(-1) === '}' && parts.at(-1)?.startsWith('"') === true && (before === '{' || before === ',')
  );
}

function addValue(draft: JsonDraft, json: string): void {
  if (draft.closers.length === 0) return;
  addComma(draft);
  draft.parts.push(expectsKey(draft) && !json.startsWith('"') ? JSON.stringify(json) : json);
}

function addComma({ parts }: JsonDraft): void {
  const last = parts.at(-1);
  if (last !== undefined && !EXPECTS_VALUE.has(last)) parts.push(',');
}

function expectsKey({ parts, closers }: JsonDraft): boolean {
  return closers.at(-1) === '}' && parts.at(-1) !== ':';
}

function jsonOfWord(word: string): string {
  const lower = word.toLowerCase();
  if (lower === 'true' || lower === 'false' || lower === 'null' || JSON_NUMBER.test(word)) return lower;
  return lower === 'undefined' || lower === 'nan' || lower === 'none' ? 'null' : JSON.stringify(word);
}

/** Copies a string whose opening quote has been read. @returns the index after its end */
function repairString(draft: JsonDraft, source: string, start: number): number {
  const close = expectsKey(draft) ? KEY_ENDS : VALUE_ENDS;
  let json = '"';
  let index = start;
  while (index < source.length) {
    STRING_PART.lastIndex = index;
    const [part = ''] = STRING_PART.exec(source) ?? [];
    index += Math.max(1, part.length);
    close.lastIndex = index;
    if (part === '"' && close.test(source)) break;
    json += jsonOfPart(part);
  }
  addValue(draft, `${json}"`);
  return index;
}

function jsonOfPart(part: string): string {
  if (part === '\\') return '';
  return part === '"' || part < ' ' ? JSON.stringify(part).slice(1, -1) : part;
}
