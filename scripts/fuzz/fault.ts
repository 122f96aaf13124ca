/** A fault: a result of a reader that must not occur. */
export interface Fault {
  /** Name of the function. */
  readonly reader: string;
  /** The fault in words, without details that vary from page to page. */
  readonly kind: string;
  /** The details. */
  readonly detail?: string;
  /** If the input was not a page: the string that the function was given. */
  readonly input?: string;
}
