/** Reads Markdown back with micromark and mdast, the parsers behind remark, and front matter with yaml. */
import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import type { Block, LiveEntry } from '../../src/index.ts';

const PROVIDERS = ['twitter', 'instagram', 'youtube', 'facebook', 'other'];
const FRONT_MATTER = /^---\n(?<yaml>[\s\S]*?)\n---\n\n/u;

/** The fields of the front matter. */
export function readFrontMatter(markdown: string): unknown {
  return parse(FRONT_MATTER.exec(markdown)?.groups?.yaml ?? '', { version: '1.2' });
}

/** The tree of the Markdown after the front matter. */
export function treeOf(markdown: string): Root {
  const text = markdown.replace(FRONT_MATTER, '');
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The text of a node. Tags of HTML, as of superscript, have none. */
export function textOf(node: Nodes): string {
  if (node.type === 'html') return '';
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

/** Converts nodes to blocks. */
export function readBlocks(nodes: readonly RootContent[]): Block[] {
  const blocks: Block[] = [];
  let entry: LiveEntry | undefined;
  nodes.forEach((node, at) => {
    if (node.type === 'thematicBreak') {
      const next = nodes[at + 1];
      entry = undefined;
      if (next?.type === 'heading' && next.depth === 2) {
        entry = { type: 'live-entry', blocks: [] };
        blocks.push(entry);
      }
    } else if (entry !== undefined && nodes[at - 1]?.type === 'thematicBreak') {
      Object.assign(entry, openingOf(node));
    } else {
      (entry?.blocks ?? blocks).push(blockOf(node) as never);
    }
  });
  return blocks;
}

function openingOf(node: RootContent): Partial<LiveEntry> {
  const children = 'children' in node ? (node.children as Nodes[]) : [];
  const time = children[0]?.type === 'inlineCode' ? children[0].value : undefined;
  const headline = children
    .slice(time === undefined ? 0 : 1)
    .map(textOf)
    .join('')
    .slice(time === undefined ? 0 : 1);
  return { ...(time === undefined ? {} : { time }), ...(headline === '' ? {} : { headline }) };
}

function blockOf(node: RootContent): Block {
  switch (node.type) {
    case 'heading':
      return { type: 'subheading', text: textOf(node), level: node.depth };
    case 'list':
      return { type: 'list', ordered: node.ordered === true, items: node.children.map(textOf) };
    case 'table':
      return { type: 'table', rows: node.children.map((row) => row.children.map(textOf)) };
    case 'blockquote':
      return quoteOf(node.children);
    case 'paragraph':
      return node.children[0]?.type === 'image'
        ? imageOf(node.children)
        : { type: 'paragraph', text: textOf(node) };
    default:
      throw new TypeError(`no block is a ${node.type}`);
  }
}

function imageOf(children: readonly Nodes[]): Block {
  const [image, lineBreak, ...caption] = children;
  if (image?.type !== 'image') throw new TypeError('no image');
  if (lineBreak !== undefined && lineBreak.type !== 'break') throw new TypeError('no break behind the image');
  return {
    type: 'image',
    url: image.url,
    ...(image.alt ? { alt: image.alt } : {}),
    ...(image.title ? { credit: image.title } : {}),
    ...(caption.length === 0 ? {} : { caption: caption.map(textOf).join('') }),
  };
}

function quoteOf(paragraphs: readonly RootContent[]): Block {
  const last = paragraphs.at(-1);
  const label = last?.type === 'paragraph' && last.children.length === 1 ? last.children[0] : undefined;
  const text = paragraphs.length === 2 || !isLabel(label) ? textOf(paragraphs[0] as Nodes) : undefined;
  if (isLabel(label))
    return {
      type: 'embed',
      provider: textOf(label as Nodes) as 'other',
      ...(label?.type === 'link' ? { url: label.url } : {}),
      ...(text === undefined ? {} : { text }),
    };
  const cite = paragraphs.length === 2 ? textOf(last as Nodes).replace(/^— /u, '') : undefined;
  return { type: 'quote', text: text as string, ...(cite === undefined ? {} : { cite }) };
}

function isLabel(node: Nodes | undefined): boolean {
  return (node?.type === 'link' || node?.type === 'emphasis') && PROVIDERS.includes(textOf(node));
}
