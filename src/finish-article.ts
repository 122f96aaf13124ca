/** The last steps of extraction and recovery: the text contract, the accepted languages, the schema. */
import { type Article, articleSchema } from './article.ts';
import { assembleArticle } from './assemble-article.ts';
import { ScrapeError } from './errors.ts';
import { isWantedLanguage } from './text/detect-language.ts';

/** What a caller requires of an article. */
export interface FinishOptions {
  /** URL of the page, for errors. */
  readonly url?: string | undefined;
  /** Accepted languages; default: all. */
  readonly languages?: readonly string[] | undefined;
}

/**
 * The article of a draft, or the reason why there is none: `not-an-article` if headline or body have no text, `language-refused`,
 * `invalid-article`.
 */
export function finishArticle(draft: Article, { url, languages }: FinishOptions): Article | ScrapeError {
  const article = assembleArticle(draft);
  if (article === undefined)
    return new ScrapeError('not-an-article', 'not an article: its headline has no text', {
      url,
      kind: 'other',
    });
  if (!isWantedLanguage(article.language, languages))
    return new ScrapeError('language-refused', `the article is in ${article.language}`, { url });
  const checked = articleSchema.safeParse(article);
  if (checked.success) return article;
  return new ScrapeError('invalid-article', checked.error.message, { url, cause: checked.error });
}
