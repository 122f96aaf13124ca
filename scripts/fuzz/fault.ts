/** A fault: what a reader made of a page and must not have. */
export interface Fault {
  /** The function. */
  readonly reader: string;
  /** What is wrong, without what differs from page to page. */
  readonly kind: string;
  /** What it was wrong with. */
  readonly detail?: string;
  /** Where it is no page: the string that the function was given. */
  readonly input?: string;
}

/** Whether two faults are the same one. */
export function isSameFault(left: Fault, right: Fault): boolean {
  return left.reader === right.reader && left.kind === right.kind;
}
