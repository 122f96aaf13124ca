/** The public API of samachar/dedupe: copies of one report and reports of one event among many articles; versions of one article. */
export {
  type ArticleDiff,
  type BlockChange,
  diffArticles,
  type FieldChange,
  type RevisionKind,
  type WordChange,
} from './diff-articles.ts';
export {
  type ArticleLine,
  type ArticleReference,
  type DedupeOptions,
  type Duplicate,
  type DuplicateGroup,
  duplicateGroups,
  type FoundDuplicates,
  findDuplicates,
  withoutDuplicates,
} from './find-duplicates.ts';
export { type Story, type StoryOptions, storyGroups } from './stories.ts';
