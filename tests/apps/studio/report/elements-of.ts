/** Elements in markup. */
import { load } from 'cheerio';

/** Attributes of all elements with a name, in order. */
export function elementsOf(markup: string, name: string): Record<string, string>[] {
  const $ = load(String(markup));
  return [...$(name)].map((element) => $(element).attr() ?? {});
}

/** Text content of all elements with a name. */
export function textsIn(markup: string, name: string): string[] {
  const $ = load(String(markup));
  return [...$(name)].map((element) => $(element).text());
}
