/** A verdict: what the engine decides about one segment. */
import type { Segment } from '../html/segment.ts';

/** Why everything in a box is excluded from the body, or what part of the article it is. */
export type BoxRole =
  | 'hidden'
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
  | 'template'
  | 'caption'
  | 'credit'
  | 'standfirst'
  | 'summary';

/** Roles of boxes that are parts of the article. Every other role belongs to the page around it. */
const ARTICLE_ROLES: ReadonlySet<BoxRole> = new Set(['caption', 'credit', 'standfirst', 'summary']);

/** Whether a box belongs to the page around the article: its menus, adverts, rows and cards. */
export function isOfPage(role: BoxRole | undefined): boolean {
  return role !== undefined && !ARTICLE_ROLES.has(role);
}

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

/** Why a segment is excluded from the body: because of the purpose of its box, or because of the segment itself. */
export type LeftOutReason =
  | Exclude<BoxRole, 'caption'>
  | 'control'
  | 'outside'
  | 'before-body'
  | 'headline'
  | 'lead-image'
  | 'disclaimer'
  | 'label'
  | 'note'
  | 'script'
  | 'duplicate'
  | 'other-article'
  | 'publisher-rule'
  | 'stray';

export type Verdict =
  | { readonly segment: Segment; readonly type: BlockType; readonly reason?: undefined }
  | { readonly segment: Segment; readonly type?: undefined; readonly reason: LeftOutReason };

export function wordsOf(verdicts: readonly Verdict[]): number {
  return verdicts.reduce((sum, { segment }) => sum + segment.words, 0);
}

export const CAPTIONS: ReadonlySet<string> = new Set(['caption', 'credit']);

const IN_MEDIA: ReadonlySet<string> = new Set([...CAPTIONS, 'image', 'embed', 'table']);

export function isMedia({ type }: Verdict): boolean {
  return type !== undefined && IN_MEDIA.has(type);
}

export function isText({ type }: Verdict): boolean {
  return type === 'paragraph' || type === 'quote';
}

/** Whether a segment is in the body and neither picture nor embed. */
export function isShownText(verdict: Verdict): boolean {
  return verdict.type !== undefined && !isMedia(verdict);
}
