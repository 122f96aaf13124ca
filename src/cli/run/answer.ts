/** `--failures inline`: one line of JSON for each page, the article or why there is none, with the name of the page. */
import type { PageOutcome } from '../pool/page.ts';
import { jsonText } from '../print/plain-text.ts';

/** What `--failures` is given for it instead of a file. */
export const INLINE = 'inline';

/**
 * The line that answers for a page. An article was written down as JSON by the thread that read it, so its name is put in
 * front of it.
 *
 * @example
 * answerOf({ name: 'stdin:7', ok: false, failure }); // '{"name":"stdin:7","error":{"code":"timeout",…}}\n'
 */
export function answerOf(outcome: PageOutcome): string {
  const { url } = outcome;
  const name = outcome.id ?? outcome.name;
  if (!outcome.ok) return `${jsonText({ name, url, error: outcome.failure })}\n`;
  return `{"name":${jsonText(name)},${String(outcome.content).slice(1)}`;
}
