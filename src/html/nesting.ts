/** Nesting: how deep the tags of a page go, told before it is parsed, since a parser's time grows with the square of it. */

/** Deeper pages take the parser many seconds; no page of a paper comes near. */
const DEEPEST = 100_000;
/** A page with fewer characters has no room for so many tags. */
const SHORTEST = 3 * DEEPEST;
/** Tags that nest nothing: void elements, and those that their like closes. */
const FLAT = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dd dt td th tr tbody thead tfoot option optgroup'
  ).split(' '),
);
const NAME = /[a-z][a-z0-9-]*/iuy;
const SLASH = 0x2f;

/**
 * Whether a page is nested deeper than can be read in reasonable time.
 *
 * @example
 * isNestedTooDeep('<div>'.repeat(200_000)); // true
 */
export function isNestedTooDeep(html: string): boolean {
  if (html.length < SHORTEST) return false;
  return exceeds(html, () => true) && exceeds(html, (at) => !FLAT.has(nameAt(html, at)));
}

/** Whether opened tags, of those that count, ever outnumber closed ones by too many. */
function exceeds(html: string, counts: (at: number) => boolean): boolean {
  let depth = 0;
  for (let at = html.indexOf('<'); at >= 0 && depth <= DEEPEST; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1);
    if (next === SLASH) depth -= counts(at + 2) ? 1 : 0;
    else if (isLetter(next) && counts(at + 1)) depth += 1;
    if (depth < 0) depth = 0;
  }
  return depth > DEEPEST;
}

function isLetter(codeUnit: number): boolean {
  const lower = codeUnit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function nameAt(html: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(html)?.[0].toLowerCase() ?? '';
}
