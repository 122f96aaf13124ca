/** What the inspector shows of one page, as plain data that the engine makes and a page draws. */
import type { Article, BlockTrace, PageElement, PageText, ScrapeError, Trace } from '../../../browser.ts';

export interface InspectionView extends Omit<Trace, 'blocks' | 'locators'> {
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
  /** URL of a picture that may be loaded. */
  readonly picture?: string | undefined;
}

/** An element of the page with descriptive attributes. A page is drawn from it node by node. */
export interface TreeElement extends Omit<PageElement, 'children'> {
  readonly children: PageTree;
  /** The `data:` URL of a picture that the page holds itself; there is nothing to load. */
  readonly picture?: string;
}

export type TreeNode = TreeElement | PageText;

export type PageTree = readonly TreeNode[];
