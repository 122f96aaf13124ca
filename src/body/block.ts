/** A verdict: what the engine makes of one segment. */
import type { Segment } from '../html/segment.ts';

/** Why everything in a box is left out of the body, or what part of the article it is. */
export type BoxRole =
  | 'navigation'
  | 'sidebar'
  | 'footer'
  | 'related'
  | 'promo'
  | 'advert'
  | 'share'
  | 'comments'
  | 'metadata'
  | 'tags'
  | 'breadcrumb'
  | 'player'
  | 'consent'
  | 'form'
  | 'caption'
  | 'credit'
  | 'standfirst'
  | 'summary';

/** What a segment is within the body. */
export type BlockType =
  | 'paragraph'
  | 'subheading'
  | 'list-item'
  | 'quote'
  | 'table'
  | 'image'
  | 'caption'
  | 'credit'
  | 'embed';

/** Why a segment is left out of the body. */
export type LeftOutReason =
  | 'hidden'
  | 'control'
  | 'outside'
  | 'before-body'
  | 'headline'
  | 'standfirst'
  | 'lead-image'
  | 'navigation'
  | 'sidebar'
  | 'footer'
  | 'related'
  | 'promo'
  | 'advert'
  | 'share'
  | 'comments'
  | 'metadata'
  | 'tags'
  | 'breadcrumb'
  | 'player'
  | 'consent'
  | 'form'
  | 'credit'
  | 'disclaimer'
  | 'summary'
  | 'label'
  | 'script'
  | 'duplicate'
  | 'other-article'
  | 'publisher-rule'
  | 'stray';

/** One segment with what became of it: a block type, or the reason it was left out. */
export type Verdict =
  | { readonly segment: Segment; readonly type: BlockType; readonly reason?: undefined }
  | { readonly segment: Segment; readonly type?: undefined; readonly reason: LeftOutReason };
