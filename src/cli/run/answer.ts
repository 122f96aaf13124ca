/** `--failures inline`: one line of JSON per page, the article or the error, with the name of the page. */
import type { PageOutcome } from '../pool/page.ts';
import { jsonText } from '../print/plain-text.ts';

/** Value of `--failures` for it, instead of a file. */
export const INLINE = 'inline';

/**
 * The output line of a page. An article was already written as JSON by its worker thread, so its name is put in
 * front of it.
 */
export function answerOf(outcome: PageOutcome): string {
  const { url } = outcome;
  const name = outcome.id ?? outcome.name;
  if (!outcome.ok) return `${jsonText({ name, url, error: outcome.failure })}\n`;
  return `{"name":${jsonText(name)},${String(outcome.content).slice(1)}`;
}
