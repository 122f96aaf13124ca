/** A text in lower case, with the same length: only the Turkish İ would become two characters. */
export function lowerCase(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}
