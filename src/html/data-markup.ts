/** Writes what a page holds as data as HTML: a text with markup, or the blocks of any editor. */
import { isNode, type JsonLdNode, stringAt } from './json-ld.ts';
import { decodeEntities, looksLikeMarkup } from './markup-text.ts';

/** Properties that say what a block is. */
const KINDS = 'type _type nodeType name subtype style tag level listItem'.split(' ');
/** Properties with what a block shows, or with an object that has it. Parts come before their text. */
const CONTENTS =
  'story-elements content_elements children items blocks content text html value rendered data model attributes'.split(
    ' ',
  );
const URLS = 'src url href attrs.src attrs.href data.url data.uri data.file.url model.url'.split(' ');
const CAPTIONS = 'caption title alt attrs.title data.caption'.split(' ');

/** The element for a kind of block, by the words of the kind; empty for a block that is not of the article. */
const ELEMENTS: readonly (readonly [kind: RegExp, tag: string])[] = [
  [/ (?:ad|advert[a-z]*|promo[a-z]*|also read|interstitial|related[a-z]*|newsletter) /u, ''],
  [/ (?:h[1-6]|(?:sub)?head[a-z]*|title) /u, 'h'],
  [/(?:list| [uo]l) $/u, 'ul'],
  [/ (?:list ?item|li|bullet|number) /u, 'li'],
  [/quote/u, 'blockquote'],
  [/ (?:image|photo|figure|picture) /u, 'figure'],
  [/ (?:[a-z]*embed|iframe|video|youtube|tweet) /u, 'iframe'],
  [/ (?:paragraph|unstyled|normal|p) /u, 'p'],
  [/link /u, 'a'],
  [/ (?:strong|bold) /u, 'strong'],
  [/ (?:em|italic) /u, 'em'],
];
const MARKS: ReadonlySet<string> = new Set(['a', 'strong', 'em']);
/** Elements without paragraphs in them. */
const OF_LINES: ReadonlySet<string> = new Set(['h', 'li', 'p', ...MARKS]);
const NOT_LETTERS = /[^a-z0-9]+/gu;
const LEVEL = /[2-6]/u;
/** Properties that a story has, such as a related one. */
const OF_STORY = [/^(?:head|title)/iu, /slug|canonical|publish/iu];
const MAX_DEPTH = 30;

/** HTML of a value within an element; empty for a value that shows nothing. */
export function markupOfData(value: unknown, parent = 'div', depth = 0): string {
  if (typeof value === 'string') return markupOfText(value, parent);
  if (depth > MAX_DEPTH) return '';
  if (Array.isArray(value)) return value.map((item) => markupOfData(item, parent, depth + 1)).join('');
  if (!isNode(value) || OF_STORY.every((names) => Object.keys(value).some((key) => names.test(key))))
    return '';
  return markupOfBlock(value, parent, depth + 1);
}

function markupOfText(text: string, parent: string): string {
  const decoded = text.includes('<') ? text : decodeEntities(text);
  const html = looksLikeMarkup(decoded) ? decoded : text.replaceAll('<', '&lt;').replaceAll('\n', '<p>');
  return OF_LINES.has(parent) ? html : written(parent === 'ul' ? 'li' : 'p', html);
}

function markupOfBlock(block: JsonLdNode, parent: string, depth: number): string {
  const kind = kindOf(block);
  const tag = tagOf(kind) ?? (parent === 'ul' ? 'li' : 'div');
  const isInLine = OF_LINES.has(parent) && !MARKS.has(tag);
  const contents = CONTENTS.map((key) => markupOfData(block[key], isInLine ? parent : tag, depth));
  const marks = [block.marks ?? Object.keys(block).filter((key) => block[key] === true)].flat();
  const marked = marks.reduce<string>((html, mark) => {
    const name = tagOf(kindOf(mark)) ?? '';
    return MARKS.has(name) ? written(name, html, mark) : html;
  }, contents.find(Boolean) ?? '');
  return isInLine ? marked : written(tag === 'h' ? `h${LEVEL.exec(kind)?.[0] ?? 2}` : tag, marked, block);
}

/** The words that say what a block or mark is, between spaces. */
function kindOf(block: unknown): string {
  const kinds = isNode(block) ? KINDS.map((key) => stringAt(block, key)) : [block];
  return ` ${kinds.join(' ').toLowerCase().replace(NOT_LETTERS, ' ').trim()} `;
}

function tagOf(kind: string): string | undefined {
  return ELEMENTS.find(([pattern]) => pattern.test(kind))?.[1];
}

function written(tag: string, content: string, block?: unknown): string {
  const textAt = (paths: readonly string[]): string =>
    (isNode(block) && paths.map((path) => stringAt(block, path)).find(Boolean)) || '';
  const url = textAt(URLS).replaceAll('"', '%22');
  if (tag === 'figure')
    return url && `<figure><img src="${url}"><figcaption>${textAt(CAPTIONS)}</figcaption></figure>`;
  if (tag === 'iframe') return content || `<iframe src="${url}"></iframe>`;
  return tag && content && `<${tag}${tag === 'a' ? ` href="${url}"` : ''}>${content}</${tag}>`;
}
