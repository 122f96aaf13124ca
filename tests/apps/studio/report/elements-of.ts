/** Elements of markup, by the attributes that they state. */
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/gu;

/** The attributes of all elements of a name, in their order. */
export function elementsOf(markup: string, name: string): Record<string, string>[] {
  const tags = markup.match(new RegExp(`<${name}(?= |>)[^>]*>`, 'gu')) ?? [];
  return tags.map((tag) =>
    Object.fromEntries([...tag.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, value])),
  );
}

/** What an element of a name holds, without the elements in it. */
export function textsIn(markup: string, name: string): string[] {
  const found = markup.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gsu'));
  return [...found].map(([, content = '']) => content.replace(/<[^>]*>/gu, ''));
}
