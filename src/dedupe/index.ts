/** The public API of samachar/dedupe: copies of one report among many articles. */
export {
  type ArticleReference,
  type Duplicate,
  type DuplicateGroup,
  duplicateGroups,
  withoutDuplicates,
} from './duplicates.ts';
export type { DedupeOptions } from './find-duplicates.ts';
