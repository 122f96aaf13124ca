/** A command as words, without a shell. */

/** Stands for the URL of a page. */
export const URL_PLACE = '{url}';
/** Stands for the URL of the proxy that a browser has to use. */
export const PROXY_PLACE = '{proxy}';
/** Quoted text, unquoted text, or white space. */
const PART = /"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"']+)|(?<space>\s+)/uy;

/**
 * Splits a command at white space that is not quoted. There are no escapes and no variables.
 *
 * @returns undefined for an unclosed quote or an empty command
 */
export function commandWords(command: string): string[] | undefined {
  const words: string[] = [];
  let isOpen = false;
  for (let at = 0; at < command.length; at = PART.lastIndex) {
    PART.lastIndex = at;
    const { double, single, bare, space } = PART.exec(command)?.groups ?? {};
    const part = double ?? single ?? bare;
    if (part === undefined && space === undefined) return undefined;
    if (part !== undefined) words.push(isOpen ? `${words.pop()}${part}` : part);
    isOpen = part !== undefined;
  }
  return words.length === 0 ? undefined : words;
}
