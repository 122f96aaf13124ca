/** A character as JSON and YAML write it. @example unicodeEscape('\u2028'); // '\\u2028' */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
