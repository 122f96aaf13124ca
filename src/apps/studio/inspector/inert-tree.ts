/** The tree of a page for the inspector: nothing in it could run or load something. */
import type { PageElement, PageNode } from '../../../browser.ts';
import type { PageTree, TreeElement, TreeNode } from './inspection-view.ts';

/** Elements deeper than this are skipped and their content moves up: a page of a thousand levels would be too deep to draw. */
const MAX_DEPTH = 256;
const NAME = /^[a-z][a-z0-9:_-]*$/u;
/** Attributes that describe an element. None of them contains a URL that would be loaded. */
const DESCRIPTIVE: ReadonlySet<string> = new Set(
  'class datetime id itemprop itemtype lang rel role'.split(' '),
);
const DESCRIPTIVE_FAMILY = /^(?:aria|data)-[a-z0-9_-]+$/u;
/** A value of a few words, and not a URL, markup or JSON. */
const PLAIN_VALUE = /^[\p{L}\p{M}\p{N} _.,-]{1,80}$/u;

export function inertTree(nodes: readonly PageNode[], depth = 0): PageTree {
  return nodes.flatMap((node): readonly TreeNode[] => {
    if ('text' in node) return [node];
    const children = inertTree(node.children, depth + 1);
    return depth < MAX_DEPTH ? [treeElement(node, children)] : children;
  });
}

function treeElement({ name, attribs, piece }: PageElement, children: PageTree): TreeElement {
  return {
    name: NAME.test(name) ? name : 'span',
    attribs: Object.fromEntries(Object.entries(attribs).filter(isDescriptive)),
    children,
    ...(piece === undefined ? heldPicture(name, attribs) : { piece }),
  };
}

/** A smaller one is a placeholder, a larger one would make the inspection too heavy. */
const MIN_PICTURE_LENGTH = 1000;
const MAX_PICTURE_LENGTH = 2_000_000;
/** Drawings are left out, since they may contain anything. */
const PICTURE_START = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/iu;

/** How tools that save a page as one file store its pictures. The engine takes such a URL for a placeholder. */
function heldPicture(name: string, { src = '' }: PageElement['attribs']): Pick<TreeElement, 'picture'> {
  const isPicture =
    name === 'img' &&
    src.length >= MIN_PICTURE_LENGTH &&
    src.length <= MAX_PICTURE_LENGTH &&
    PICTURE_START.test(src);
  return isPicture ? { picture: src } : {};
}

function isDescriptive([name, value]: [string, string]): boolean {
  return DESCRIPTIVE.has(name) || (DESCRIPTIVE_FAMILY.test(name) && PLAIN_VALUE.test(value));
}
