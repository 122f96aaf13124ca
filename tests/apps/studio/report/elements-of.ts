/** Elements in markup, by their attributes. */
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/gu;

/** Attributes of all elements with a name, in order. */
export function elementsOf(markup: string, name: string): Record<string, string>[] {
  const tags = markup.match(new RegExp(`<${name}(?= |>)[^>]*>`, 'gu')) ?? [];
  return tags.map((tag) =>
    Object.fromEntries([...tag.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, value])),
  );
}

/** Text content of all elements with a name, without nested elements. */
export function textsIn(markup: string, name: string): string[] {
  const found = markup.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gsu'));
  return [...found].map(([, content = '']) => content.replace(/<[^>]*>/gu, ''));
}
