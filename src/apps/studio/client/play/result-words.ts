import type { InspectionView } from '../../inspector/inspection-view.ts';

/** Describes the outcome of a page. */
export function resultWords({ article, publisher, layout }: InspectionView): string {
  // The reason is in the article's place.
  if (article === undefined) return 'No article.';
  const { body, wordCount, warnings } = article;
  const size = `${counted(body.length, 'block')} and ${counted(wordCount, 'word')}`;
  const rejections = warnings.length === 0 ? '' : `, ${counted(warnings.length, 'warning')}`;
  const rule = [publisher && `rule ${publisher}`, layout && `layout ${layout}`].filter(Boolean).join(', ');
  return `An article of ${size}${rejections}; ${rule || 'no rule'}.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
