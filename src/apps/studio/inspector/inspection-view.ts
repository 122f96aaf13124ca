/** What the inspector shows of one page, as plain data that the engine makes and a page draws. */
import type { Article, BlockTrace, FieldName, ScrapeError, Trace } from '../../../browser.ts';

export interface InspectionView extends Omit<Trace, 'blocks'> {
  readonly url?: string | undefined;
  readonly article?: Article | undefined;
  readonly error?: Pick<ScrapeError, 'code' | 'kind' | 'message'> | undefined;
  readonly pieces: readonly Piece[];
  readonly tree: PageTree;
}

/** The URL of a page: as given, otherwise as the page states it. */
export function urlOf({ url, article }: InspectionView): string | undefined {
  return url ?? article?.url ?? article?.canonicalUrl;
}

/** The fate of one piece of the page, and its place in the article. */
export interface Piece extends BlockTrace {
  readonly shown?: ShownAt | undefined;
  /** Alternative text of an image. */
  readonly alt?: string | undefined;
  /** Attribute with the URL of an image. */
  readonly attribute?: string | undefined;
  /** URL of a picture that may be loaded. */
  readonly picture?: string | undefined;
  readonly provider?: string | undefined;
}

/** The article field that shows a piece; for the body, also the path of indexes to its block: `[3]`, in a live entry `[3, 0]`. */
export interface ShownAt {
  readonly field: FieldName;
  readonly block?: readonly number[] | undefined;
}

/**
 * An element of the page: its name, descriptive attributes, and children. Nothing in it can run
 * or load anything: a page is drawn from it node by node.
 */
export interface TreeElement {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly TreeNode[];
  /** Index of the piece if the element itself is one: an image, an embed or a table. */
  readonly piece?: number;
  /** The `data:` URL of a picture that the page holds itself; there is nothing to load. */
  readonly picture?: string;
}

/** Text of the page; `piece` is the index of the piece that it belongs to. */
export interface TreeText {
  readonly text: string;
  readonly piece?: number;
}

export type TreeNode = TreeElement | TreeText;

export type PageTree = readonly TreeNode[];
