/** A line of a flattened page, with what it is. */

/**
 * What a line is.
 *
 * | kind | meaning |
 * |---|---|
 * | `prose` | one or more sentences |
 * | `title` | four words or more that end no sentence: a headline, a link, a subheading, a bullet |
 * | `fragment` | fewer words |
 * | `menu` | labels of sections and places alone |
 * | `metadata` | a date row, a byline |
 * | `caption` | a caption or credit, known by its words |
 * | `summary-label`, `body-label`, `related-label` | the label of what follows |
 * | `tags` | tags, labelled or with # |
 * | `boilerplate` | other text of the page, known by its words |
 * | `embed` | the signature of a post from elsewhere |
 * | `paywall` | asks for money or a login |
 * | `end` | opens what appears after an article: its writer, the comments, the next one |
 * | `stop` | nothing of an article runs across it: a copyright line, the comments |
 */
export type LineKind =
  | 'prose'
  | 'title'
  | 'fragment'
  | 'menu'
  | 'metadata'
  | 'caption'
  | 'summary-label'
  | 'body-label'
  | 'related-label'
  | 'tags'
  | 'boilerplate'
  | 'embed'
  | 'paywall'
  | 'end'
  | 'stop';

/** See the module comment. */
export interface TextLine {
  readonly text: string;
  readonly words: number;
  readonly kind: LineKind;
}

/**
 * Whether a line may be text of the article: nothing that its words give away.
 *
 * @example
 * isText({ text: 'मछली पालन की तैयारी', words: 4, kind: 'title' }); // true
 */
export function isText({ kind }: TextLine): boolean {
  return kind === 'prose' || kind === 'title' || kind === 'fragment' || kind === 'menu';
}
