/** A line of a flattened page with its kind. */
import { isFiniteVerb } from '../../text/finite-verb.ts';
import { words } from '../../text/words.ts';

/**
 * | kind | meaning |
 * |---|---|
 * | `prose` | one or more sentences |
 * | `title` | four words or more without sentence punctuation: a headline, a link, a subheading, a bullet |
 * | `fragment` | fewer words |
 * | `menu` | only labels of sections and places |
 * | `metadata` | a date row, a byline |
 * | `caption` | a caption or credit, recognized by its words |
 * | `summary-label`, `body-label`, `related-label` | the label of what follows |
 * | `tags` | tags, with a label or # |
 * | `boilerplate` | other text of the page, recognized by its words |
 * | `embed` | the signature of an embedded post |
 * | `paywall` | asks for payment or a login |
 * | `end` | starts what follows an article: the author's bio, the comments, the next article |
 * | `stop` | no article extends across it: a copyright line |
 */
export type LineKind =
  | ('prose' | 'title' | 'fragment' | 'menu')
  | ('metadata' | 'caption' | 'tags' | 'boilerplate' | 'embed' | 'paywall')
  | ('summary-label' | 'body-label' | 'related-label')
  | ('end' | 'stop');

export interface TextLine {
  readonly text: string;
  readonly words: number;
  readonly kind: LineKind;
}

/** Whether a line may be text of the article, as far as its words show. */
export function isText({ kind }: Pick<TextLine, 'kind'>): boolean {
  return kind === 'prose' || kind === 'title' || kind === 'fragment' || kind === 'menu';
}

/** Whether a Hindi text ends with its verb, as sentences do and captions and subheadings rarely do. */
export function endsFinite(text: string): boolean {
  return isFiniteVerb(words(text).at(-1) ?? '');
}
