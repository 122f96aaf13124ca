/**
 * The marks of both panes: elements whose `data-piece` lists the pieces of the page that they show. Marking one side marks
 * the other. The keyboard stops at the first mark of each piece, which has a `tabindex`.
 */

export interface Pane {
  /** The element that contains the marks, and scrolls them. */
  readonly root: HTMLElement;
  /** The pane as the window shows it. */
  readonly box: HTMLElement;
}

const STOP = '[data-piece][tabindex]';

/** The piece that a node belongs to; in the article, the first of its pieces. */
export function pieceAt(node: Node): number | undefined {
  return piecesAt(node)[0];
}

function piecesAt(node: Node): number[] {
  return markAt(node)?.dataset.piece?.split(' ').map(Number) ?? [];
}

function markAt(node: Node): HTMLElement | undefined {
  // An element of the frame is not an instance of this window's Element.
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest<HTMLElement>('[data-piece]') ?? undefined;
}

/** Marks the pieces of a node in both panes, and scrolls the other pane to them. */
export function markPieces(pane: Pane, other: Pane, node: Node): void {
  const pieces = piecesAt(node);
  if (pieces.length === 0) return;
  const shown = pieces.map((piece) => `[data-piece~="${piece}"]`).join();
  for (const { root } of [pane, other]) {
    for (const mark of root.querySelectorAll('[data-on]')) mark.removeAttribute('data-on');
    for (const mark of root.querySelectorAll(shown)) mark.setAttribute('data-on', '');
  }
  const counterpart = stopOf(other, pieces[0]);
  if (counterpart !== undefined) scrollTo(other.root, counterpart);
}

export function moveFocus(pane: Pane, from: Node, by: 1 | -1): void {
  const current = markAt(from);
  const side = by === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const isThere = (stop: Node): boolean =>
    current === undefined || (current.compareDocumentPosition(stop) & side) !== 0;
  const stops = stopsOf(pane);
  focusStop(pane, by === 1 ? stops.find(isThere) : stops.findLast(isThere));
}

export function focusPiece(pane: Pane, piece: number | undefined): void {
  focusStop(pane, stopOf(pane, piece));
}

function focusStop(pane: Pane, stop: HTMLElement | undefined): void {
  if (stop === undefined) return;
  enterAt(pane, stop);
  scrollTo(pane.root, stop);
  stop.focus({ preventScroll: true });
}

/** Lets Tab reach one stop of a pane; the arrow keys lead on from it. */
export function enterAt(pane: Pane, entry = stopsOf(pane)[0]): void {
  for (const stop of pane.root.querySelectorAll<HTMLElement>(STOP)) stop.tabIndex = stop === entry ? 0 : -1;
}

/** All stops but those that the legend filters out, and hidden ones that are not shown. */
function stopsOf({ root }: Pane): HTMLElement[] {
  const stops = [...root.querySelectorAll<HTMLElement>(`${STOP}:not([data-plain])`)];
  return stops.filter((stop) => stop.checkVisibility());
}

function stopOf({ root }: Pane, piece: number | undefined): HTMLElement | undefined {
  return root.querySelector<HTMLElement>(`[data-piece~="${piece}"][tabindex]`) ?? undefined;
}

/** Scrolls only within a pane: `scrollIntoView` would move the window as well. */
function scrollTo(scroller: HTMLElement, element: HTMLElement): void {
  const isWindow = scroller === scroller.ownerDocument.documentElement;
  const box = element.getBoundingClientRect();
  const top = box.top - (isWindow ? 0 : scroller.getBoundingClientRect().top);
  if (top >= 0 && top + box.height <= scroller.clientHeight) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: top - scroller.clientHeight / 3, behavior: isCalm ? 'auto' : 'smooth' });
}
